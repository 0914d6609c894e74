import type { Period } from '../../../period/period';
import { previousPeriod } from '../../../period/period';
import type { ActivityPath, Category } from '../../../taxonomy/taxonomy';
import type { Measure } from '../../model';
import { measureOf } from './time';
import type { DatedEntry } from '../filedNotes';
import { filedIn } from '../filedNotes';
import { apportion, percentages } from './shares';
import type { TimeOnRecord } from './time';
import { timeOf, timeOnRecord } from './time';
import type { Weighed } from './weights';
import { weightByPath } from './weights';

/** A category's share of a period, in whole percent, and its breakdown; see `sharesOf`. */
export interface CategoryShare {
  readonly share: number;
  /** The shares of its activities and of what is filed under the category alone, by path; they add up to `share`. */
  readonly rows: ReadonlyMap<ActivityPath, number>;
}

/** By category id; they add up to 100. */
export type Shares = ReadonlyMap<string, CategoryShare>;

/** The notes of one period and how they are shared out. */
export interface PeriodAttention {
  readonly period: Period;
  /** How many distinct notes are filed. */
  readonly notes: number;
  readonly time: TimeOnRecord;
  /** Undefined if nothing is filed, or if too few notes have a duration to be compared in hours. */
  readonly shares: Shares | undefined;
}

/**
 * Where the attention went, in a period and the three before it. All use one measure: hours, where the period and the previous
 * one can both be measured in them.
 */
export interface Attention {
  readonly measure: Measure;
  readonly now: PeriodAttention;
  readonly before: PeriodAttention;
  /** Four periods, oldest first, `now` the last. */
  readonly trend: readonly PeriodAttention[];
}

/** The attention in `period` and the periods before. */
export function attentionIn(
  categories: readonly Category[],
  dated: readonly DatedEntry[],
  period: Period,
  previous: Period,
  fiscalYearStart: number,
): Attention {
  const filed = filedIn(dated, period);
  const compared = [filed, filedIn(dated, previous)].filter((notes) => notes.length > 0);
  const isInHours = compared.every((notes) => measureOf(notes.length, timeOnRecord(notes)) === 'hours');
  const measure = compared.length > 0 && isInHours ? 'hours' : 'notes';
  const look = (one: Period): PeriodAttention => {
    const notes = one === period ? filed : filedIn(dated, one);
    const time = timeOnRecord(notes);
    const isComparable = measure === 'notes' || measureOf(notes.length, time) === measure;
    const shares = isComparable ? sharesOf(categories, notes, measure) : undefined;
    return { period: one, notes: notes.length, time, shares };
  };
  const [before, now] = [look(previous), look(period)];
  const third = previousPeriod(previous, fiscalYearStart);
  const older = [previousPeriod(third, fiscalYearStart), third].map(look);
  return { measure, now, before, trend: [...older, before, now] };
}

/**
 * Shares by largest remainder, in two steps: 100 points are divided among the categories, and each category's points
 * among its rows. So every level adds up, although a row may be one point further from its exact share than if all rows
 * were rounded at once. Undefined if nothing has any weight.
 */
export function sharesOf(
  categories: readonly Category[],
  notes: readonly DatedEntry[],
  measure: Measure,
): Shares | undefined {
  const weights = weightByPath(measure === 'hours' ? inHalfMinutes(notes) : notes.map(wholeNote));
  const rows = categories.map((category) => pathsOf(category).map((path) => weights.get(path) ?? 0n));
  const shares = percentages(rows.map((amounts) => amounts.reduce((sum, amount) => sum + amount, 0n)));
  if (!shares) return undefined;
  return new Map(
    categories.map((category, at) => {
      const share = shares[at] ?? 0;
      const points = apportion(share, rows[at] ?? []) ?? [];
      const byPath = pathsOf(category).map((path, row) => [path, points[row] ?? 0] as const);
      return [category.id, { share, rows: new Map(byPath) }];
    }),
  );
}

function wholeNote({ filings }: DatedEntry): Weighed {
  return { weight: 1n, paths: filings.map(({ activity }) => activity) };
}

// Halves, because the median of an even number of durations may be one. A note without a duration weighs the median.
function inHalfMinutes(notes: readonly DatedEntry[]): readonly Weighed[] {
  const median = BigInt(Math.round(2 * (timeOnRecord(notes).median ?? 0)));
  return notes.flatMap((note): readonly Weighed[] => {
    const parts = timeOf(note)?.parts.map(({ weight, paths }) => ({ weight: 2n * weight, paths }));
    return parts ?? [{ ...wholeNote(note), weight: median }];
  });
}

function pathsOf(category: Category): readonly ActivityPath[] {
  return [...category.activities.map(({ path }) => path), category.id];
}
