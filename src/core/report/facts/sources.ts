import type { Action, Actions, CategoryReport, Source } from '../model';

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
    ...[...listedTasks(stillOpen), ...listedTasks(closedInPeriod)].map(sourceOfAction),
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

// More than that nobody reads; the model has them all.
const mostListed = 12;

/** Those of a list of actions that a report names; one more takes no more room than to say so. */
export function listedTasks(all: readonly Action[]): readonly Action[] {
  return all.length <= mostListed + 1 ? all : all.slice(0, mostListed);
}
