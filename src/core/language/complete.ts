import { typedPlaceAt } from '../frontMatter/typed/place';
import { completeKeyOrValue } from './completeKey';
import { completePath } from './completePath';
import type { LanguageContext } from './context';
import { pathPlaceAt } from './pathPlace';
import type { Suggestion } from './suggestion';

/**
 * What may be written at the cursor of a note: paths in `activities:`, `tags:` and behind a `#`, keys and values. It
 * reads the note's own text alone; nothing of it grows with the workspace.
 */
export function complete(context: LanguageContext, offset: number): readonly Suggestion[] {
  const { workspace, today, text } = context;
  const place = pathPlaceAt(text, offset);
  if (place) return completePath(workspace.taxonomy, place, today);
  const typed = typedPlaceAt(text, offset);
  return typed ? completeKeyOrValue(text, typed, today) : [];
}
