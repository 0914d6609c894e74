import type { ScannedNote } from '../note/note';
import type { Refusal } from '../refusal';

/** Why a note whose front matter is broken, or stands behind blank lines, is not edited: its own problem. */
export function frontMatterRefusal(note: ScannedNote): Refusal {
  return (
    note.problems.find(({ code }) => code.startsWith('front-matter-')) ?? { code: 'not-verified', args: [] }
  );
}
