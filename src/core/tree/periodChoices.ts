import type { NoteEntry } from '../workspace/entries';
import type { NoteIndex } from '../workspace/noteIndex';
import type { Day } from '../period/day';
import type { Calendar, Period } from '../period/period';
import { contains, lastThirteenWeeks, previousQuarter, quarterOf } from '../period/period';

/** A period that the tree can show. `notes`: how many entries it has, filed or not. */
export type PeriodChoice =
  | {
      readonly kind: 'last-13-weeks' | 'this-quarter' | 'last-quarter' | 'quarter';
      readonly period: Period;
      readonly notes: number;
    }
  | { readonly kind: 'all-time'; readonly notes: number };

/** The last 13 weeks, this quarter, the last one, all other quarters with notes (newest first), and all time. */
export function periodChoices(index: NoteIndex, calendar: Calendar): readonly PeriodChoice[] {
  const dates = datesOf(index);
  const count = (period: Period): number => dates.filter((date) => contains(period, date)).length;
  const start = calendar.fiscalYearStart;
  const thisQuarter = quarterOf(calendar.today, start);
  const lastQuarter = previousQuarter(thisQuarter, start);
  const rolling = lastThirteenWeeks(calendar.today);
  const others = new Map(dates.map((date) => [quarterOf(date, start).id, quarterOf(date, start)]));
  others.delete(thisQuarter.id);
  others.delete(lastQuarter.id);
  const older = [...others.values()].sort((a, b) => (a.from < b.from ? 1 : -1));
  return [
    { kind: 'last-13-weeks', period: rolling, notes: count(rolling) },
    { kind: 'this-quarter', period: thisQuarter, notes: count(thisQuarter) },
    { kind: 'last-quarter', period: lastQuarter, notes: count(lastQuarter) },
    ...older.map((period) => ({ kind: 'quarter' as const, period, notes: count(period) })),
    { kind: 'all-time', notes: entriesIn(index).length },
  ];
}

/** How many entries a period has, filed or not. */
export function notesIn(index: NoteIndex, period: Period): number {
  return datesOf(index).filter((date) => contains(period, date)).length;
}

function datesOf(index: NoteIndex): readonly Day[] {
  return entriesIn(index).flatMap(({ date }) => date ?? []);
}

function entriesIn(index: NoteIndex): readonly NoteEntry[] {
  return [...index.notes()].flatMap(({ note, entries }) => (note.broken ? [] : entries));
}
