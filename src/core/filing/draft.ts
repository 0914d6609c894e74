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

/** A note while its edits are being planned: each edit is planned on the text that the previous one produced. */
export interface Draft {
  readonly path: FilePath;
  readonly text: string;
  readonly scan: NoteScan;
  /** The edit from the original text to this one. */
  readonly splices: readonly Splice[];
}

/** A draft without edits. Its scan uses the YAML parser, by whose reading edits are planned and verified. */
export function startDraft(path: FilePath, text: string): Draft {
  return {
    path,
    text,
    scan: scanNote(path, text, { frontMatter: dataOf(readFrontMatter(text)) }),
    splices: [],
  };
}

/** The draft after applying these splices to its text. */
export function editDraft(draft: Draft, splices: readonly Splice[]): Draft {
  if (splices.length === 0) return draft;
  const text = applySplices(draft.text, splices);
  return { ...startDraft(draft.path, text), splices: composeSplices(draft.splices, splices, text) };
}

/** The refusal for a note whose front matter is broken or comes after blank lines: the note's own problem. */
export function frontMatterRefusal(note: ScannedNote): Refusal {
  return (
    note.problems.find(({ code }) => code.startsWith('front-matter-')) ?? { code: 'not-verified', args: [] }
  );
}
