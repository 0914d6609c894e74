import { typedPlaceAt } from '../frontMatter/whileTyping/place';
import { completeDeclared } from './completeDeclared';
import { completeKeyOrValue } from './completeKey';
import { completePath } from './completePath';
import { keysOfFile } from './declaredKeys';
import type { LanguageContext } from './context';
import { pathPlaceAt } from './pathPlace';
import type { Suggestion } from './suggestion';

/**
 * What may be written at the cursor. In a note: paths in `activities:`, `tags:` and behind a `#`, keys and values; in files that declare the responsibilities their keys and values. It
 * reads the note's own text alone; nothing of it grows with the workspace.
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
