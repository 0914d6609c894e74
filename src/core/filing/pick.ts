import type { Filing } from '../note/filing';
import { partKey } from '../note/filing';
import type { FiledPart } from '../note/note';
import type { Day } from '../period/day';
import type { Activity, ActivityPath, Taxonomy } from '../taxonomy/taxonomy';
import { comparable, isCurrent } from '../taxonomy/taxonomy';

/** One row of the picker that asks where to file. */
export interface PickRow {
  readonly path: ActivityPath;
  readonly title: string;
  readonly category: string;
  readonly description: string;
  /** How many of the picked notes or parts are already filed there. */
  readonly filed: number;
}

/**
 * The rows in the order of the taxonomy. Retired activities, and categories themselves, are offered only where one of
 * the notes is filed there, so that they can be deselected. `filedUnder` holds the paths of each note.
 */
export function pickRows(
  taxonomy: Taxonomy,
  filedUnder: readonly ReadonlySet<ActivityPath>[],
  today: Day,
): readonly PickRow[] {
  const filed = (path: ActivityPath): number => filedUnder.filter((paths) => paths.has(path)).length;
  return taxonomy.categories.flatMap((category): readonly PickRow[] => {
    const isMine = (activity: Activity): boolean => isCurrent(category, today) && isCurrent(activity, today);
    const general = {
      path: category.id,
      title: category.title,
      category: '',
      description: '',
      filed: filed(category.id),
    };
    const rows = category.activities
      .filter((activity) => isMine(activity) || filed(activity.path) > 0)
      .map(({ path, title, description }) => ({
        path,
        title,
        category: category.title,
        description,
        filed: filed(path),
      }));
    return general.filed > 0 ? [general, ...rows] : rows;
  });
}

/** The paths that this part of a note is filed under. */
export function pathsOfPart(filings: readonly Filing[], part: FiledPart): ReadonlySet<ActivityPath> {
  const key = partKey(part);
  return new Set(filings.filter((filing) => partKey(filing.part) === key).map(({ activity }) => activity));
}

/**
 * The rows that match the filter text: each of its words is in title, path, category or description. Matches in the
 * title come first, then those in path, category and description; equal matches keep the order of the taxonomy.
 */
export function matchingRows(rows: readonly PickRow[], typed: string): readonly PickRow[] {
  const words = comparable(typed).split(/\s+/).filter(Boolean);
  const ranked = rows.map((row) => ({ row, rank: rankOf(row, words) }));
  const matching = ranked.filter(({ rank }) => rank < Infinity);
  return matching.sort((a, b) => a.rank - b.rank).map(({ row }) => row);
}

function rankOf({ title, path, category, description }: PickRow, words: readonly string[]): number {
  const fields = [title, path, category, description].map(comparable);
  const ranks = words.map((word) => fields.findIndex((field) => field.includes(word)));
  return ranks.includes(-1) ? Infinity : Math.max(0, ...ranks);
}

/** The rows of the picker: suggestions on top, then the others. */
export interface Arranged {
  readonly suggested: readonly PickRow[];
  readonly others: readonly PickRow[];
}

/**
 * Arranges the rows for display. Suggestions, best first, come before all others until the user types, since a filter
 * text says better what they mean. A suggestion without a row, such as a retired activity, is left out.
 */
export function arrangeRows(
  rows: readonly PickRow[],
  suggested: readonly ActivityPath[],
  typed: string,
): Arranged {
  if (typed.trim() !== '') return { suggested: [], others: matchingRows(rows, typed) };
  const byPath = new Map(rows.map((row) => [row.path, row]));
  const onTop = suggested.flatMap((path) => byPath.get(path) ?? []);
  return { suggested: onTop, others: rows.filter((row) => !onTop.includes(row)) };
}

/** Whether Enter may file nothing: where filing is optional and nothing is typed. */
export function mayFileNothing(typed: string, isOptional: boolean): boolean {
  return isOptional && typed.trim() === '';
}

/**
 * The row that is highlighted before anybody moves to another: the first. None where filing is optional, nothing is
 * suggested and nothing typed, since that row would be as good as any.
 */
export function highlightedAtFirst(
  { suggested, others }: Arranged,
  typed: string,
  isOptional: boolean,
): PickRow | undefined {
  return suggested[0] ?? (mayFileNothing(typed, isOptional) ? undefined : others[0]);
}

/** The rows of a picker that only adds: without the activities that all of the parts are filed under already. */
export function rowsToAdd(rows: readonly PickRow[], parts: number): readonly PickRow[] {
  return rows.filter(({ filed }) => filed < parts);
}

/** The picker's state when the user accepts it. `highlighted` is the focused row, never one that the filter hides. */
export interface Picked {
  readonly ticked: readonly ActivityPath[];
  readonly highlighted: ActivityPath | undefined;
  /** Whether it is an answer to choose nothing. */
  readonly mayBeNone?: boolean;
}

/**
 * What Enter does. Where no selection was changed, it files under the highlighted row: a few letters and Enter suffice.
 * With several notes it never unfiles. Undefined: there is nothing to do, and the question stays.
 */
export function decide(
  rows: readonly PickRow[],
  picked: Picked,
  notes: number,
): { readonly add: readonly ActivityPath[]; readonly remove: readonly ActivityPath[] } | undefined {
  const before = new Set(tickedAtFirst(rows, notes));
  const now = new Set(picked.ticked);
  const add = picked.ticked.filter((path) => !before.has(path));
  const unticked = [...before].filter((path) => !now.has(path));
  if (add.length === 0 && unticked.length === 0) {
    if (picked.highlighted !== undefined) return { add: [picked.highlighted], remove: [] };
    return picked.mayBeNone ? { add: [], remove: [] } : undefined;
  }
  return { add, remove: notes === 1 ? unticked : [] };
}

/** The rows that are selected when the picker opens: those that all of the notes are filed under. */
export function tickedAtFirst(rows: readonly PickRow[], notes: number): readonly ActivityPath[] {
  return rows.filter(({ filed }) => filed === notes).map(({ path }) => path);
}
