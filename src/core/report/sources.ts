import type { Day } from '../period/day';
import type { FilePath } from '../store/store';
import type { CategoryReport } from './model';

/** A note that the report shows something of: what a reader may look up. */
export interface Source {
  readonly date: Day;
  readonly title: string;
  readonly path: FilePath;
}

/** The distinct notes shown, newest first, then in code point order of their paths. */
export function sourcesOf(categories: readonly CategoryReport[]): readonly Source[] {
  const items = categories.flatMap(({ activities }) => activities.flatMap((activity) => activity.items));
  const byPath = new Map(
    items.map(({ date, noteTitle, path }): readonly [FilePath, Source] => [
      path,
      { date, title: noteTitle, path },
    ]),
  );
  return [...byPath.values()].sort((a, b) =>
    a.date === b.date ? (a.path < b.path ? -1 : 1) : a.date < b.date ? 1 : -1,
  );
}
