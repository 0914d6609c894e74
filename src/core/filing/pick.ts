import type { Filing } from '../note/filing';
import { partKey } from '../note/filing';
import type { FiledPart } from '../note/note';
import type { Day } from '../period/day';
import type { Activity, ActivityPath, Taxonomy } from '../taxonomy/taxonomy';
import { comparable, isCurrent } from '../taxonomy/taxonomy';

/** One row of the pick that asks where to file. */
export interface PickRow {
  readonly path: ActivityPath;
  readonly title: string;
  readonly category: string;
  readonly description: string;
  /** How many of the notes are filed there already. */
  readonly filed: number;
}

/**
 * The rows in the order of the taxonomy. What was retired, and a category by itself, are offered only where one of
 * the notes is filed there, so that they can be unticked. `filedUnder` holds, for each note, where it is filed.
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

/** Where this part of a note is filed. */
export function pathsOfPart(filings: readonly Filing[], part: FiledPart): ReadonlySet<ActivityPath> {
  const key = partKey(part);
  return new Set(filings.filter((filing) => partKey(filing.part) === key).map(({ activity }) => activity));
}

/**
 * The rows that a text typed into the pick leaves: each of its words stands in title, path, category or description.
 * Rows that match by their title come first, then by path, category, description; among equals the taxonomy's order.
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

/** The rows as they are shown: suggestions on top, then the others. */
export interface Arranged {
  readonly suggested: readonly PickRow[];
  readonly others: readonly PickRow[];
}

/**
 * The rows in the order in which they are shown. Suggestions, best first, stand above all others as long as nothing is
 * typed; what is typed says better what is meant. One for which there is no row, such as a retired one, is left out.
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

/** The rows of a pick that only adds: where every one of the parts is filed already there is nothing to add. */
export function rowsToAdd(rows: readonly PickRow[], parts: number): readonly PickRow[] {
  return rows.filter(({ filed }) => filed < parts);
}

/** What the user left in the pick. `highlighted` is the row under the cursor, never one that the filter hides. */
export interface Picked {
  readonly ticked: readonly ActivityPath[];
  readonly highlighted: ActivityPath | undefined;
}

/**
 * What Enter means. Where no tick was changed, the highlighted row is filed: two keystrokes and a few letters.
 * For several notes nothing is ever unfiled. Undefined: there is nothing to do.
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
    return picked.highlighted === undefined ? undefined : { add: [picked.highlighted], remove: [] };
  }
  return { add, remove: notes === 1 ? unticked : [] };
}

/** The rows that are ticked when the pick opens: where the one note, or every one of several, is filed. */
export function tickedAtFirst(rows: readonly PickRow[], notes: number): readonly ActivityPath[] {
  return rows.filter(({ filed }) => filed === notes).map(({ path }) => path);
}
