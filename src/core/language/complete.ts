import { typedPlaceAt } from '../frontMatter/whileTyping/place';
import { completeDeclared } from './completeDeclared';
import { completeKeyOrValue } from './completeKey';
import { completePath } from './completePath';
import { keysOfFile } from './declaredKeys';
import type { LanguageContext } from './context';
import { pathPlaceAt } from './pathPlace';
import type { Suggestion } from './suggestion';

/**
 * The completions at the cursor. In a note: paths in `activities:`, `tags:` and after a `#`, and keys and values of the
 * front matter. In index.md and category files: keys and values. Reads the editor's text and the taxonomy only, so that
 * its cost does not grow with the number of notes (invariant 11).
 */
export function complete(context: LanguageContext, offset: number): readonly Suggestion[] {
  const { workspace, today, text, path } = context;
  const declared = keysOfFile(path);
  if (declared) return completeDeclared(declared, text, offset, today);
  const place = pathPlaceAt(text, offset);
  if (place) return completePath(workspace.taxonomy, place, today);
  const typed = typedPlaceAt(text, offset);
  return typed ? completeKeyOrValue(text, typed, today) : [];
}
