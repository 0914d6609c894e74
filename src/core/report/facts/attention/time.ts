import type { OwnTime } from '../../../note/markdown/lineMinutes';
import type { NoteEntry } from '../../../workspace/entries';
import type { ActivityPath } from '../../../taxonomy/taxonomy';
import type { Weighed } from './weights';
import type { Measure } from '../../model';

/** A note's duration, in minutes, by the paths that it counts toward. */
export interface NoteTime {
  /** The total, at least 1. */
  readonly minutes: number;
  /** They add up to `minutes`. */
  readonly parts: readonly Weighed[];
}

/**
 * A log line with a duration counts toward its own paths, and its minutes are deducted from the note's `duration`; the
 * rest is divided equally among the note's other paths or, if there are none, among all of them
 * (docs/report.md#the-arithmetic). Undefined if neither the note nor any filed line has a duration.
 */
export function timeOf({ note, filings }: NoteEntry): NoteTime | undefined {
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

/** The recorded durations of a period's notes. */
export interface TimeOnRecord {
  /** How many notes have a duration. */
  readonly timed: number;
  /** Their total. */
  readonly minutes: number;
  /** The median duration, in minutes and halves of one; undefined where no note has one. */
  readonly median: number | undefined;
}

export function timeOnRecord(notes: readonly NoteEntry[]): TimeOnRecord {
  const times = notes.flatMap((note) => timeOf(note) ?? []);
  const sorted = times.map(({ minutes }) => minutes).sort((a, b) => a - b);
  const total = sorted.reduce((sum, minutes) => sum + minutes, 0);
  return { timed: times.length, minutes: total, median: medianOf(sorted) };
}

function medianOf(sorted: readonly number[]): number | undefined {
  const half = Math.floor(sorted.length / 2);
  const upper = sorted[half];
  return upper === undefined || sorted.length % 2 === 1 ? upper : (upper + (sorted[half - 1] ?? upper)) / 2;
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
 * Hours if at least half of a period's filed notes have a duration, else notes: with fewer than half, most weights would be
 * a guess; with half or more, hours are more accurate than counting a stand-up as much as a day of planning.
 */
export function measureOf(notes: number, { timed }: TimeOnRecord): Measure {
  return timed > 0 && 2 * timed >= notes ? 'hours' : 'notes';
}
