import { dataOf } from '../frontMatter/data';
import { readFrontMatter } from '../frontMatter/frontMatter';
import type { NoteScan } from '../note/scanNote';
import { scanNote } from '../note/scanNote';
import type { FilePath } from '../store/store';
import type { Splice } from '../text/splice';
import { applySplices } from '../text/splice';
import { composeSplices } from './composeSplices';
import type { ScannedNote } from '../note/note';
import type { Refusal } from '../refusal';

/** A note on its way from the text it was to the text it shall be: each edit is planned on what the last one left. */
export interface Draft {
  readonly path: FilePath;
  readonly text: string;
  readonly scan: NoteScan;
  /** From the first text to this one. */
  readonly splices: readonly Splice[];
}

/** A draft of nothing yet. An edit is planned, and verified, on what the parser itself says of the front matter. */
export function startDraft(path: FilePath, text: string): Draft {
  return { path, text, scan: scanNote(path, text, dataOf(readFrontMatter(text))), splices: [] };
}

/** The draft after these splices of its text. */
export function editDraft(draft: Draft, splices: readonly Splice[]): Draft {
  if (splices.length === 0) return draft;
  const text = applySplices(draft.text, splices);
  return { ...startDraft(draft.path, text), splices: composeSplices(draft.splices, splices, text) };
}

/** Why a note whose front matter is broken, or stands behind blank lines, is not edited: its own problem. */
export function frontMatterRefusal(note: ScannedNote): Refusal {
  return (
    note.problems.find(({ code }) => code.startsWith('front-matter-')) ?? { code: 'not-verified', args: [] }
  );
}
