import type { OwnTime } from '../../note/markdown/lineMinutes';
import type {
  DatedSection,
  FiledPart,
  FilingToken,
  Meeting,
  Place,
  ReportFacts,
  ScannedNote,
} from '../../note/note';
import type { ScannedTask } from '../../note/tasks';
import type { Day } from '../../period/day';
import type { Revision } from '../../store/store';
import type { CachedNote } from './cachedNotes';

/**
 * A note as a JSON tuple, which is half as long as an object with keys and parses in a third of the time. Of the line
 * hashes it holds only the count; `codec.ts` stores the hashes themselves.
 */
export type NoteRow = readonly [
  path: string,
  file: readonly [size: number, time: number, revision: Revision | null, hashCount: number],
  fields: readonly [title: string, date: Day | null, duration: number | null, summary: string | null],
  facts: readonly [
    highlight: boolean,
    isPrivate: boolean,
    needsNoFiling: boolean,
    broken: boolean,
    isTitlePrivate: boolean,
    saysNothing: boolean,
  ],
  /** Distinct parts, since one block may have ten thousand tokens (L14). The whole note is not listed. */
  parts: readonly FiledPart[],
  tokens: readonly TokenRow[],
  swallowed: ScannedNote['swallowed'],
  problems: ScannedNote['problems'],
  /** `false` where none were read: then there are no hashes either. */
  tasks: readonly [tasks: readonly TaskRow[], headings: readonly string[]] | null | false,
  sections: readonly DatedSection[],
  meetings: readonly Meeting[],
];

type TokenRow = readonly [
  place: Place,
  written: string,
  start: number,
  end: number,
  /** The index among the parts; -1 for the whole note. */
  part: number,
  isPrivate: boolean,
  time: OwnTime | null,
];

type TaskRow = readonly [
  state: ScannedTask['state'],
  text: string,
  days: readonly [created: Day | null, due: Day | null, ended: Day | null],
  start: number,
  heading: number | null,
  isPrivate: boolean,
  owner: string | null,
];

/** Turns a note into its row. */
export function rowOf({ note, facts, revision, stamp }: CachedNote): NoteRow {
  const filed = note.tokens.map(({ part }) => part).filter(({ kind }) => kind !== 'note');
  const parts = new Map([...new Set(filed)].map((part, at) => [part, at]));
  return [
    note.path,
    [stamp.size, stamp.time, revision ?? null, facts?.contentHashes.length ?? 0],
    [note.title, note.date ?? null, note.duration ?? null, note.summary ?? null],
    [note.highlight, note.private, note.needsNoFiling, note.broken, note.isTitlePrivate, note.saysNothing],
    [...parts.keys()],
    note.tokens.map((token) => tokenRow(token, parts.get(token.part) ?? -1)),
    note.swallowed,
    note.problems,
    facts !== undefined && tasksRow(facts),
    note.sections,
    note.meetings,
  ];
}

function tasksRow({ tasks }: ReportFacts): NoteRow[8] {
  return tasks ? [tasks.tasks.map(taskRow), tasks.headings] : null;
}

function tokenRow({ place, written, span, private: isPrivate, time }: FilingToken, part: number): TokenRow {
  return [place, written, span.start, span.end, part, isPrivate, time ?? null];
}

function taskRow({ state, text, created, due, ended, owner, ...task }: ScannedTask): TaskRow {
  const days = [created ?? null, due ?? null, ended ?? null] as const;
  return [state, text, days, task.start, task.heading ?? null, task.private, owner ?? null];
}

/** Turns a row and the note's line hashes back into the note. */
export function noteOf(row: NoteRow, hashes: Uint32Array): CachedNote {
  const [
    path,
    [size, time, revision],
    fields,
    facts,
    parts,
    tokens,
    swallowed,
    problems,
    tasks,
    sections,
    meetings,
  ] = row;
  const [title, date, duration, summary] = fields;
  const [highlight, isPrivate, needsNoFiling, broken, isTitlePrivate, saysNothing] = facts;
  const note: ScannedNote = {
    path,
    title,
    date: date ?? undefined,
    duration: duration ?? undefined,
    summary: summary ?? undefined,
    highlight,
    private: isPrivate,
    tokens: tokens.map((token) => tokenOf(token, parts)),
    swallowed,
    needsNoFiling,
    broken,
    problems,
    saysNothing,
    isTitlePrivate,
    sections,
    meetings,
  };
  return { note, facts: factsOf(tasks, hashes), revision: revision ?? undefined, stamp: { size, time } };
}

const wholeNote: FiledPart = { kind: 'note' };

function factsOf(row: NoteRow[8], contentHashes: Uint32Array): ReportFacts | undefined {
  if (row === false) return undefined;
  const tasks = row ? { tasks: row[0].map(taskOf), headings: row[1] } : undefined;
  return { tasks, contentHashes };
}

function tokenOf(row: TokenRow, parts: readonly FiledPart[]): FilingToken {
  const [place, written, start, end, partAt, isPrivate, time] = row;
  const part = parts[partAt] ?? wholeNote;
  const token = { place, written, span: { start, end }, part, private: isPrivate };
  return time ? { ...token, time } : token;
}

function taskOf(row: TaskRow): ScannedTask {
  const [state, text, [created, due, ended], start, heading, isPrivate, owner] = row;
  return {
    state,
    text,
    created: created ?? undefined,
    due: due ?? undefined,
    owner: owner ?? undefined,
    ended: ended ?? undefined,
    start,
    heading: heading ?? undefined,
    private: isPrivate,
  };
}
