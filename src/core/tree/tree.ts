import type { ActivityOverview, CategoryOverview, FiledRow, Overview } from '../workspace/overview';
import { distinctEntries, newestDay, newestNotesFirst, newestRowsFirst } from '../workspace/overview';
import type { Day } from '../period/day';
import { addDays } from '../period/day';
import type { FileProblem } from '../problem';
import type { IndexedNote } from '../workspace/noteIndex';
import type { Activity, ActivityPath, Category } from '../taxonomy/taxonomy';
import { isCurrent } from '../taxonomy/taxonomy';
import type { ActivityNode, CategoryNode, GroupNode, NoteNode, TreeNode } from './node';
import { entryNode, idOf, unfiledNode } from './node';

/** The settings that rows depend on besides their notes. */
interface Known {
  /** The first day of the period; undefined: all time. */
  readonly from: Day | undefined;
  /** All notes have been read. */
  readonly isRead: boolean;
}

/**
 * The rows of the tree: notes to file, filed notes without a day, the categories with all their activities, including those without notes, and the
 * files that cannot be read. Until all notes have been read, it has only rows that do not depend on notes, so that none
 * moves while counts come in. "To file" is shown from the start; rows that need notes (a category's "General", retired
 * activities, undated notes, problems) appear when reading is done.
 */
export function treeOf(
  overview: Overview,
  broken: readonly FileProblem[],
  isRead = true,
): readonly TreeNode[] {
  const known = { from: overview.period?.from, isRead };
  return [
    ...toFileNode(overview, isRead),
    ...undatedNode(isRead ? overview.undated : []),
    ...overview.categories.flatMap((category) => categoryNode(category, known)),
    ...problemsNode(isRead ? broken : []),
  ];
}

/** Which unfiled notes the badge counts: those of the last `days` days including today, all of them, or none. */
export type BadgeScope =
  { readonly kind: 'days'; readonly days: number } | { readonly kind: 'all' } | { readonly kind: 'off' };

/** The number on the view's icon. */
export function badgeCount(toFile: readonly IndexedNote[], scope: BadgeScope, today: Day): number {
  if (scope.kind === 'off') return 0;
  if (scope.kind === 'all') return toFile.length;
  const from = addDays(today, 1 - scope.days);
  return toFile.filter(({ entries }) => {
    const day = newestDay(entries);
    return day !== undefined && day >= from && day <= today;
  }).length;
}

function toFileNode({ toFile }: Overview, isRead: boolean): readonly GroupNode[] {
  if (isRead && toFile.length === 0) return [];
  const children = (): readonly TreeNode[] => newestNotesFirst(toFile).map(unfiledNode);
  return [{ kind: 'to-file', id: 'to-file', count: toFile.length, children }];
}

function undatedNode(undated: readonly IndexedNote[]): readonly GroupNode[] {
  if (undated.length === 0) return [];
  const children = (): readonly TreeNode[] =>
    newestNotesFirst(undated).flatMap(({ entries }) => {
      const entry = entries.find(({ date, filings }) => date === undefined && filings.length > 0);
      const [filing] = entry?.filings ?? [];
      return entry && filing ? [entryNode('undated', { entry, filing }, 0)] : [];
    });
  return [{ kind: 'undated', id: 'undated', count: undated.length, children }];
}

function problemsNode(broken: readonly FileProblem[]): readonly GroupNode[] {
  if (broken.length === 0) return [];
  const children = (): readonly TreeNode[] =>
    broken.map((problem) => ({ kind: 'problem', id: idOf('problems', problem.path), problem }));
  return [{ kind: 'problems', id: 'problems', count: broken.length, children }];
}

function categoryNode(overview: CategoryOverview, known: Known): readonly CategoryNode[] {
  const { category, general, notes, activities } = overview;
  if (!isShown(category, notes, known)) return [];
  const shown = activities.filter(({ activity, notes }) => isShown(activity, notes, known));
  const rows = general && known.isRead ? [general, ...shown] : shown;
  const children = (): readonly TreeNode[] => rows.map((row) => activityNode(row, known));
  const id = idOf('category', category.file);
  const count = known.isRead ? notes : undefined;
  return [{ kind: 'category', id, path: category.id, title: category.title, count, children }];
}

// An activity or category that was retired before the period is shown only if the period has notes of it.
function isShown(what: Activity | Category | undefined, notes: number, { from, isRead }: Known): boolean {
  return !what || from === undefined || isCurrent(what, from) || (isRead && notes > 0);
}

function activityNode(overview: ActivityOverview, { isRead }: Known): ActivityNode {
  const { path, category, activity, rows, earlier, notes, lastDate } = overview;
  const id = idOf('activity', category.file, path);
  return {
    kind: 'activity',
    id,
    path,
    title: activity?.title,
    description: activity?.description ?? '',
    count: notes,
    isQuiet: isRead && notes === 0,
    lastDate,
    retired: activity?.retired,
    hasChildren: rows.length + earlier.length > 0,
    children: () => [...entryNodes(id, rows), ...earlierNode(id, path, earlier)],
  };
}

function earlierNode(
  parent: string,
  activity: ActivityPath,
  earlier: readonly FiledRow[],
): readonly GroupNode[] {
  if (earlier.length === 0) return [];
  const id = idOf('earlier', parent);
  const count = distinctEntries(earlier);
  return [{ kind: 'earlier', id, count, activity, children: () => entryNodes(id, newestRowsFirst(earlier)) }];
}

function entryNodes(parent: string, rows: readonly FiledRow[]): readonly NoteNode[] {
  const seen = new Map<string, number>();
  return rows.map((row) => {
    const plain = entryNode(parent, row, 0);
    const ordinal = seen.get(plain.id) ?? 0;
    seen.set(plain.id, ordinal + 1);
    return ordinal === 0 ? plain : entryNode(parent, row, ordinal);
  });
}
