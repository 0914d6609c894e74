import type { Day } from '../period/day';
import type { Activity, ActivityPath, Category, Taxonomy } from '../taxonomy/taxonomy';
import { isCurrent } from '../taxonomy/taxonomy';
import type { PathPlace } from './pathPlace';
import type { Suggestion } from './suggestion';

/**
 * The activities and categories that can be written in a place, in the order of the taxonomy, with retired ones last.
 * Leaves out those that the same list has already, and those that cannot be written there.
 */
export function completePath(taxonomy: Taxonomy, place: PathPlace, today: Day): readonly Suggestion[] {
  const beside = new Set(place.beside.map((written) => meantBy(taxonomy, written)));
  const all = taxonomy.categories.flatMap((category) => rowsOf(category, place, today));
  const rows = all.filter(({ label }) => !beside.has(label));
  return [
    ...rows.filter(({ retired }) => retired === undefined),
    ...rows.filter(({ retired }) => retired !== undefined),
  ];
}

function meantBy(taxonomy: Taxonomy, written: string): ActivityPath | undefined {
  const meaning = taxonomy.resolve(written);
  return 'path' in meaning ? meaning.path : undefined;
}

function rowsOf(category: Category, place: PathPlace, today: Day): readonly Suggestion[] {
  const own = rowOf(place, { kind: 'category', path: category.id, title: category.title, description: '' });
  return [
    ...own.map((row) => ({ ...row, retired: retiredBy(today, category) })),
    ...category.activities.flatMap((activity) =>
      rowOf(place, { kind: 'activity', ...activity }).map((row) => ({
        ...row,
        retired: retiredBy(today, category, activity),
      })),
    ),
  ];
}

interface Row {
  readonly kind: 'activity' | 'category';
  readonly path: ActivityPath;
  readonly title: string;
  readonly description: string;
}

function rowOf(place: PathPlace, { kind, path, title, description }: Row): readonly Suggestion[] {
  const insert = place.write(path);
  if (insert === undefined) return [];
  const filter = `${place.prefix}${path} ${title}`;
  const shown = { label: path, title, description, filter };
  return [
    { kind, ...shown, insert, replace: place.span, retired: undefined, about: undefined, goesOn: false },
  ];
}

/** The day on which an activity or its category was retired; undefined where it is current today. */
export function retiredBy(today: Day, category: Category, activity?: Activity): Day | undefined {
  return [activity, category].find((each) => each && !isCurrent(each, today))?.retired;
}
