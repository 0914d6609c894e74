import { isGone } from '../workspace/declarationFiles';
import type { Workspace } from '../workspace/workspace';
import { filingsOf } from '../note/filing';
import { enclosingHeading } from '../note/markdown/sections';
import type { ScannedNote, FiledPart } from '../note/note';
import type { NoteScan } from '../note/scanNote';
import { scanNote } from '../note/scanNote';
import { partOfHeading } from '../note/filedPart';
import type { Day } from '../period/day';
import type { Refusal } from '../refusal';
import type { FilePath } from '../store/store';
import type { ActivityPath, Taxonomy } from '../taxonomy/taxonomy';
import { lineContentEnd, nextLineStart } from '../text/lines';
import type { Knowledge, Target } from './evidence';
import { Memory } from './memory';
import type { Suggestion } from './rank';
import { rank } from './rank';
import { readPart } from './readPart';
import { vocabulary } from './vocabulary';

/** What is asked about: a note, or the section that holds a line (from 0) of it. */
export interface Question {
  readonly path: FilePath;
  readonly line?: number;
  /** What was retired by then is not suggested. */
  readonly today: Day;
}

/** Suggestions, best first, or why there can be none. */
export type Answer =
  | { readonly kind: 'suggestions'; readonly suggestions: readonly Suggestion[] }
  | { readonly kind: 'refused'; readonly refusal: Refusal };

/** Says where notes of one workspace belong. It reads and never writes. */
export interface Suggester {
  /**
   * Reads what was filed, so that the next `suggest` need not. What has not changed since the last time is not read
   * again. Calling it is never necessary.
   */
  prepare(today: Day): Promise<void>;
  /** Where a note or section belongs: at most five activities, none that is retired or that it is filed under. */
  suggest(question: Question): Promise<Answer>;
}

/** The suggester of a workspace folder. Keep one: it remembers what it has read. */
export function createSuggester(workspace: Workspace): Suggester {
  const memory = new Memory(workspace);
  return {
    prepare: async (today) => void (await memory.knowledge(today)),
    suggest: async (question) => answer(workspace, await memory.knowledge(question.today), question),
  };
}

async function answer(workspace: Workspace, knowledge: Knowledge, question: Question): Promise<Answer> {
  const { path } = question;
  if (!workspace.scope.isNote(path)) return refused({ code: 'not-a-note', args: [] });
  const read = await workspace.store.read(path);
  if (isGone(read)) return refused({ code: 'file-missing', args: [] });
  if (read.kind === 'unreadable')
    return refused({ code: 'file-unreadable', args: [read.reason, read.detail] });
  const scan = scanNote(path, read.text);
  const [problem] = scan.note.problems;
  if (scan.note.broken && problem) return refused(problem);
  const part = partAt(read.text, scan, question.line);
  if (!part) return refused({ code: 'no-section', args: [] });
  const { profile, series } = readPart(read.text, scan, part, workspace.taxonomy, vocabulary().phrases);
  const target: Target = { note: path, profile, series, isPrivate: scan.note.private };
  const filed = filedUnder(scan.note, part, workspace.taxonomy);
  return { kind: 'suggestions', suggestions: rank(knowledge, target, (activity) => !filed.has(activity)) };
}

function refused(refusal: Refusal): Answer {
  return { kind: 'refused', refusal };
}

function partAt(text: string, { outline }: NoteScan, line: number | undefined): FiledPart | undefined {
  if (line === undefined) return { kind: 'note' };
  let offset = 0;
  for (let at = 0; at < line; at++) offset = nextLineStart(text, offset);
  const index = enclosingHeading(outline.headings, lineContentEnd(text, offset));
  return index === undefined ? undefined : partOfHeading(text, outline, index);
}

// A section is filed where its note is; a note is filed where one of its sections is, too.
function filedUnder(note: ScannedNote, part: FiledPart, taxonomy: Taxonomy): ReadonlySet<ActivityPath> {
  const filings = filingsOf(note, taxonomy);
  const own = filings.filter(
    (filing) =>
      part.kind === 'note' || filing.part.kind === 'note' || filing.part.span.start === part.span.start,
  );
  return new Set(own.map(({ activity }) => activity));
}
