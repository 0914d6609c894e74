import type { Day } from '../period/day';
import type { FilePath } from '../store/store';
import { listedActions } from './listedActions';
import type { Action, Actions, CategoryReport } from './model';

/** A note that the report shows something of: what a reader may look up. */
export interface Source {
  /** The note's; null where it has none. */
  readonly date: Day | null;
  readonly title: string;
  readonly path: FilePath;
}

/**
 * The distinct notes shown, newest first, then in code point order of their paths; those without a date last. Actions
 * that were carried over stand in notes of earlier periods.
 */
export function sourcesOf(
  categories: readonly CategoryReport[],
  { stillOpen, closedInPeriod }: Actions,
): readonly Source[] {
  const items = categories.flatMap(({ activities }) => activities.flatMap((activity) => activity.items));
  const all = [
    ...[...listedActions(stillOpen), ...listedActions(closedInPeriod)].map(sourceOfAction),
    ...items.map(({ date, noteTitle, path }): Source => ({ date, title: noteTitle, path })),
  ];
  const byPath = new Map(all.map((source) => [source.path, source]));
  return [...byPath.values()].sort(newestFirst);
}

function sourceOfAction({ noteDate, title, path }: Action): Source {
  return { date: noteDate, title, path };
}

function newestFirst(a: Source, b: Source): number {
  const [dayA, dayB] = [a.date ?? '', b.date ?? ''];
  if (dayA !== dayB) return dayA < dayB ? 1 : -1;
  return a.path < b.path ? -1 : 1;
}
