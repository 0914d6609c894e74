import type { OwnTime } from '../../note/markdown/ownTime';
import type { FilingToken, Place, ScannedNote, Unit } from '../../note/note';
import type { ScannedTask } from '../../note/tasks';
import type { Day } from '../../period/day';
import type { Revision } from '../../store/store';
import type { RememberedNote } from './cachedNotes';

/**
 * A note as values in a row, of what JSON knows: half as long as an object with its keys, and read again in a third of
 * the time. Of its line hashes only the number stands here.
 */
export type NoteRow = readonly [
  path: string,
  file: readonly [size: number, time: number, revision: Revision, hashCount: number],
  fields: readonly [title: string, date: Day | null, duration: number | null, summary: string | null],
  facts: readonly [
    highlight: boolean,
    isPrivate: boolean,
    needsNoFiling: boolean,
    broken: boolean,
    isTitlePrivate: boolean,
  ],
  /** Each once, however many tokens have it: one block may hold ten thousand (L14). The whole note is none of them. */
  units: readonly Unit[],
  tokens: readonly TokenRow[],
  swallowed: ScannedNote['swallowed'],
  problems: ScannedNote['problems'],
  tasks: readonly [tasks: readonly TaskRow[], headings: readonly string[]] | null,
];

type TokenRow = readonly [
  place: Place,
  written: string,
  start: number,
  end: number,
  /** Which of the units; -1 is the whole note. */
  unit: number,
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
];

/** The row of a note. */
export function rowOf({ note, revision, stamp }: RememberedNote): NoteRow {
  const parts = note.tokens.map(({ unit }) => unit).filter(({ kind }) => kind !== 'note');
  const units = new Map([...new Set(parts)].map((unit, at) => [unit, at]));
  return [
    note.path,
    [stamp.size, stamp.time, revision, note.contentHashes.length],
    [note.title, note.date ?? null, note.duration ?? null, note.summary ?? null],
    [note.highlight, note.private, note.needsNoFiling, note.broken, note.isTitlePrivate],
    [...units.keys()],
    note.tokens.map((token) => tokenRow(token, units.get(token.unit) ?? -1)),
    note.swallowed,
    note.problems,
    note.tasks ? [note.tasks.tasks.map(taskRow), note.tasks.headings] : null,
  ];
}

function tokenRow({ place, written, span, private: isPrivate, time }: FilingToken, unit: number): TokenRow {
  return [place, written, span.start, span.end, unit, isPrivate, time ?? null];
}

function taskRow({ state, text, created, due, ended, ...task }: ScannedTask): TaskRow {
  const days = [created ?? null, due ?? null, ended ?? null] as const;
  return [state, text, days, task.start, task.heading ?? null, task.private];
}

/** The note of a row, and of the hashes of its lines. */
export function noteOf(row: NoteRow, hashes: Uint32Array): RememberedNote {
  const [path, [size, time, revision], fields, facts, units, tokens, swallowed, problems, tasks] = row;
  const [title, date, duration, summary] = fields;
  const [highlight, isPrivate, needsNoFiling, broken, isTitlePrivate] = facts;
  const note: ScannedNote = {
    path,
    title,
    date: date ?? undefined,
    duration: duration ?? undefined,
    summary: summary ?? undefined,
    highlight,
    private: isPrivate,
    tokens: tokens.map((token) => tokenOf(token, units)),
    swallowed,
    needsNoFiling,
    broken,
    problems,
    tasks: tasks ? { tasks: tasks[0].map(taskOf), headings: tasks[1] } : undefined,
    isTitlePrivate,
    contentHashes: hashes,
  };
  return { note, revision, stamp: { size, time } };
}

const wholeNote: Unit = { kind: 'note' };

function tokenOf(row: TokenRow, units: readonly Unit[]): FilingToken {
  const [place, written, start, end, unitAt, isPrivate, time] = row;
  const unit = units[unitAt] ?? wholeNote;
  const token = { place, written, span: { start, end }, unit, private: isPrivate };
  return time ? { ...token, time } : token;
}

function taskOf(row: TaskRow): ScannedTask {
  const [state, text, [created, due, ended], start, heading, isPrivate] = row;
  return {
    state,
    text,
    created: created ?? undefined,
    due: due ?? undefined,
    ended: ended ?? undefined,
    start,
    heading: heading ?? undefined,
    private: isPrivate,
  };
}

const noFile = { revision: '' as Revision, stamp: { size: 0, time: 0 } };

/**
 * The same note, which keeps nothing of its text: a title that was cut out of a text holds the whole of it in memory
 * wherever an engine makes such parts without copying. Written out and read again it is on its own.
 */
export function detached(note: ScannedNote): ScannedNote {
  const row = JSON.stringify(rowOf({ note, ...noFile }));
  return noteOf(JSON.parse(row) as NoteRow, note.contentHashes).note;
}
