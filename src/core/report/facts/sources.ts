import type { Action, Actions, CategoryReport, Source } from '../model';

/**
 * The distinct notes that are shown, newest first, then in code point order of their paths; undated ones last. Actions
 * carried over come from notes of earlier periods.
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
  // Of a running note the newest entry, which is the one that a reader looks for.
  const byPath = new Map(all.sort((a, b) => -newestFirst(a, b)).map((source) => [source.path, source]));
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

// The model has all actions; a longer list would not be read.
const mostListed = 12;

/**
 * The actions that a report lists; one more than the limit is listed too, since a line saying "1 more" is no shorter.
 */
export function listedTasks(all: readonly Action[]): readonly Action[] {
  return all.length <= mostListed + 1 ? all : all.slice(0, mostListed);
}
