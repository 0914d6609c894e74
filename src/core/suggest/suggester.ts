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
import type { SaidWords } from './readWords';
import { readWords } from './readWords';
import { vocabulary } from './vocabulary';

/** A request for suggestions: for a note, or for the section that contains `line` (counted from 0). */
export interface Question {
  readonly path: FilePath;
  readonly line?: number;
  /** Activities that are retired on this day are not suggested. */
  readonly today: Day;
}

/** Suggestions, best first, or why there can be none. */
export type Answer =
  | { readonly kind: 'suggestions'; readonly suggestions: readonly Suggestion[] }
  | { readonly kind: 'refused'; readonly refusal: Refusal };

/** Suggests activities for the notes of a workspace folder. Reads files and never writes any. */
export interface Suggester {
  /**
   * Warms the cache for the next `suggest` by reading the filed notes. Unchanged notes are not read again. Optional.
   */
  prepare(today: Day): Promise<void>;
  /** Suggests at most five activities, without retired ones and those that the note or section is filed under. */
  suggest(question: Question): Promise<Answer>;
  /**
   * Suggests at most five activities for words that stand in no note yet, by these words alone: what is filed most often
   * says nothing about them.
   */
  suggestFor(said: SaidWords, today: Day): Promise<readonly Suggestion[]>;
}

/** Creates the suggester of a workspace folder. Keep one per folder, since it caches what it has read. */
export function createSuggester(workspace: Workspace): Suggester {
  const memory = new Memory(workspace);
  return {
    prepare: async (today) => void (await memory.knowledge(today)),
    suggest: async (question) => answer(workspace, await memory.knowledge(question.today), question),
    suggestFor: async (said, today) => answerFor(await memory.knowledge(today), said),
  };
}

function answerFor(knowledge: Knowledge, said: SaidWords): readonly Suggestion[] {
  const target: Target = { note: '', isPrivate: false, ...readWords(said, vocabulary().phrases) };
  const prior = { ...knowledge.prior, folder: 0, often: 0 };
  return rank({ ...knowledge, prior }, target, () => true);
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
  const index = enclosingHeading(outline.heads, lineContentEnd(text, offset));
  return index === undefined ? undefined : partOfHeading(text, outline, index);
}

// A section counts as filed where its whole note is, and a note where one of its parts is.
function filedUnder(note: ScannedNote, part: FiledPart, taxonomy: Taxonomy): ReadonlySet<ActivityPath> {
  const filings = filingsOf(note, taxonomy);
  const own = filings.filter(
    (filing) =>
      part.kind === 'note' || filing.part.kind === 'note' || filing.part.span.start === part.span.start,
  );
  return new Set(own.map(({ activity }) => activity));
}
