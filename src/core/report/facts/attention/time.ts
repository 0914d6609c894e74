import type { OwnTime } from '../../../note/markdown/lineMinutes';
import type { IndexedNote } from '../../../workspace/noteIndex';
import type { ActivityPath } from '../../../taxonomy/taxonomy';
import type { Weighed } from './weights';
import type { Measure } from '../../model';

/** How long a note took, in minutes, by the paths that the minutes go to. */
export interface NoteTime {
  /** All of them; at least 1. */
  readonly minutes: number;
  /** They add up to `minutes`. */
  readonly parts: readonly Weighed[];
}

/**
 * A line of a log that says how long it took gives its minutes to its own paths and takes them off the note's
 * `duration`; what is left of that goes equally to the note's other paths, or, where it has no others, to all of them
 * (docs/report.md#the-arithmetic). Undefined where neither the note nor a filed line of it says how long.
 */
export function timeOf({ note, filings }: IndexedNote): NoteTime | undefined {
  const lines = new Map<number, TimedLine>();
  const others = new Set<ActivityPath>();
  for (const { activity, tokens } of filings) {
    for (const { time } of tokens) {
      if (time) lineOf(lines, time).paths.add(activity);
      else others.add(activity);
    }
  }
  const inLines = [...lines.values()].map(weighed);
  const said = inLines.reduce((sum, { weight }) => sum + Number(weight), 0);
  const rest = Math.max(0, (note.duration ?? 0) - said);
  if (said + rest === 0) return undefined;
  const paths = others.size > 0 ? others : new Set(filings.map(({ activity }) => activity));
  return {
    minutes: said + rest,
    parts: rest === 0 ? inLines : [...inLines, weighed({ minutes: rest, paths })],
  };
}

/** What is on record of how long a period's notes took. */
export interface TimeOnRecord {
  /** Notes that say so. */
  readonly timed: number;
  /** Of all of them. */
  readonly minutes: number;
}

export function timeOnRecord(notes: readonly IndexedNote[]): TimeOnRecord {
  const times = notes.flatMap((note) => timeOf(note) ?? []);
  return { timed: times.length, minutes: times.reduce((sum, { minutes }) => sum + minutes, 0) };
}

interface TimedLine {
  readonly minutes: number;
  readonly paths: Set<ActivityPath>;
}

function lineOf(lines: Map<number, TimedLine>, { line, minutes }: OwnTime): TimedLine {
  const known = lines.get(line) ?? { minutes, paths: new Set<ActivityPath>() };
  lines.set(line, known);
  return known;
}

function weighed({ minutes, paths }: { minutes: number; paths: ReadonlySet<ActivityPath> }): Weighed {
  return { weight: BigInt(minutes), paths: [...paths] };
}

/**
 * Hours where at least half of a period's filed notes say how long they took, else notes. What has no duration weighs
 * nothing in hours, so with fewer than half the shares would be those of a minority of what is on record; with half
 * or more, hours say more than counting a stand-up as much as a day of planning.
 */
export function measureOf(notes: number, { timed }: TimeOnRecord): Measure {
  return timed > 0 && 2 * timed >= notes ? 'hours' : 'notes';
}
