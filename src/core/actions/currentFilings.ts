import type { Workspace } from '../workspace/workspace';
import type { Filing } from '../note/filing';
import { filingsOf } from '../note/filing';
import type { FiledPart } from '../note/note';
import { enclosingHeading } from '../note/markdown/sections';
import { scanNote } from '../note/scanNote';
import { partOfHeading } from '../note/filedPart';
import { openingWords } from '../note/openingWords';
import type { FilePath } from '../store/store';
import { lineContentEnd, nextLineStart } from '../text/lines';

/** The filings of a note by its current text, that of an unsaved editor included; none where it cannot be read. */
export async function currentFilings(workspace: Workspace, path: FilePath): Promise<readonly Filing[]> {
  const { filings } = await filingsAndOpening(workspace, path, { kind: 'note' });
  return filings;
}

/** The same with the words that a part of the note begins with (see `openingWords`). */
export async function filingsAndOpening(
  workspace: Workspace,
  path: FilePath,
  part: FiledPart,
): Promise<{ readonly filings: readonly Filing[]; readonly opening: string }> {
  const read = await workspace.store.read(path);
  if (read.kind !== 'text') return { filings: [], opening: '' };
  const scan = scanNote(path, read.text);
  return { filings: filingsOf(scan.note, workspace.taxonomy), opening: openingWords(scan, part) };
}

/** A part of a note, and all filings of the note. */
export interface PartWithFilings {
  readonly part: FiledPart;
  readonly filings: readonly Filing[];
}

/**
 * The section at the cursor, for a line counted from 0. Directly below the note's title, that is the whole note.
 * Undefined where no heading is above the line, or the note cannot be read.
 */
export async function partAtLine(
  workspace: Workspace,
  path: FilePath,
  line: number,
): Promise<PartWithFilings | undefined> {
  const read = await workspace.store.read(path);
  if (read.kind !== 'text') return undefined;
  const { note, outline } = scanNote(path, read.text);
  const index = enclosingHeading(outline.heads, endOfLine(read.text, line));
  if (index === undefined) return undefined;
  return { part: partOfHeading(read.text, outline, index), filings: filingsOf(note, workspace.taxonomy) };
}

// The line's end, not its start: after a BOM, a heading on the first line begins later than the line.
function endOfLine(text: string, line: number): number {
  let offset = 0;
  for (let at = 0; at < line; at++) offset = nextLineStart(text, offset);
  return lineContentEnd(text, offset);
}
