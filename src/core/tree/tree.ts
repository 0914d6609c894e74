import type { ActivityOverview } from '../workspace/activityOverview';
import type { CategoryOverview, Overview } from '../workspace/overview';
import type { FiledRow } from '../workspace/entries';
import { distinctEntries } from '../workspace/entries';
import type { Ordered } from '../workspace/ordered';
import type { Day } from '../period/day';
import { addDays } from '../period/day';
import type { FileProblem } from '../problem';
import type { IndexedNote } from '../workspace/noteIndex';
import type { Activity, ActivityPath, Category } from '../taxonomy/taxonomy';
import { isCurrent } from '../taxonomy/taxonomy';
import type { ActivityNode, CategoryNode, GroupNode, NoteNode, TreeNode } from './node';
import { Made } from './made';
import { entryNode, idOf, unfiledNode } from './node';

/** The settings that rows depend on besides their notes. */
interface Known {
  /** The first day of the period; undefined: all time. */
  readonly from: Day | undefined;
  /** All notes have been read. */
  readonly isRead: boolean;
  readonly nodes: Nodes;
}

/** The nodes of parts of overviews. */
type Nodes = ReturnType<typeof noNodes>;

const noNodes = () => ({
  groups: new Made<Ordered<IndexedNote> | Ordered<FiledRow>, GroupNode>(),
  categories: new Made<CategoryOverview, CategoryNode>(),
  activities: new Made<ActivityOverview, ActivityNode>(),
  rows: new Made<FiledRow, NoteNode>(),
  toFile: new Made<IndexedNote, NoteNode>(),
  undated: new Made<IndexedNote, readonly NoteNode[]>(),
});

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
  return new TreeNodes().of(overview, broken, isRead);
}

/** The rows of one tree as it changes (see `treeOf`): what is as it was has the node that it had, which costs nothing. */
export class TreeNodes {
  #isRead = false;
  #nodes = noNodes();

  of(overview: Overview, broken: readonly FileProblem[], isRead: boolean): readonly TreeNode[] {
    if (isRead !== this.#isRead) this.#nodes = noNodes();
    this.#isRead = isRead;
    const known = { from: overview.period?.from, isRead, nodes: this.#nodes };
    return [
      ...toFileNode(overview, known),
      ...undatedNode(overview, known),
      ...overview.categories.flatMap((category) => categoryNode(category, known)),
      ...problemsNode(isRead ? broken : []),
    ];
  }
}

/** Which unfiled notes the badge counts: those of the last `days` days including today, all of them, or none. */
export type BadgeScope =
  { readonly kind: 'days'; readonly days: number } | { readonly kind: 'all' } | { readonly kind: 'off' };

/** The number on the view's icon. */
export function badgeCount(
  { toFile, toFileOn }: Pick<Overview, 'toFile' | 'toFileOn'>,
  scope: BadgeScope,
  today: Day,
): number {
  if (scope.kind === 'off') return 0;
  if (scope.kind === 'all') return toFile.size;
  const from = addDays(today, 1 - scope.days);
  let count = 0;
  for (const [day, notes] of toFileOn) if (day >= from && day <= today) count += notes;
  return count;
}

function toFileNode({ toFile }: Overview, { isRead, nodes }: Known): readonly GroupNode[] {
  if (isRead && toFile.size === 0) return [];
  const children = (): readonly TreeNode[] =>
    toFile.inOrder().map((indexed) => nodes.toFile.of(indexed, () => unfiledNode(indexed)));
  return [nodes.groups.of(toFile, () => ({ kind: 'to-file', id: 'to-file', count: toFile.size, children }))];
}

function undatedNode({ undated }: Overview, { isRead, nodes }: Known): readonly GroupNode[] {
  if (!isRead || undated.size === 0) return [];
  const children = (): readonly TreeNode[] =>
    undated.inOrder().flatMap((indexed) => nodes.undated.of(indexed, () => undatedNodes(indexed)));
  return [
    nodes.groups.of(undated, () => ({ kind: 'undated', id: 'undated', count: undated.size, children })),
  ];
}

function undatedNodes({ entries }: IndexedNote): readonly NoteNode[] {
  const entry = entries.find(({ date, filings }) => date === undefined && filings.length > 0);
  const [filing] = entry?.filings ?? [];
  return entry && filing ? [entryNode('undated', { entry, filing }, 0)] : [];
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
  const node = (): CategoryNode => {
    const shown = activities.filter(({ activity, notes }) => isShown(activity, notes, known));
    const rows = general && known.isRead ? [general, ...shown] : shown;
    const children = (): readonly TreeNode[] => rows.map((row) => activityNode(row, known));
    const id = idOf('category', category.file);
    const count = known.isRead ? notes : undefined;
    return { kind: 'category', id, path: category.id, title: category.title, count, children };
  };
  return [known.nodes.categories.of(overview, node)];
}

// An activity or category that was retired before the period is shown only if the period has notes of it.
function isShown(what: Activity | Category | undefined, notes: number, { from, isRead }: Known): boolean {
  return !what || from === undefined || isCurrent(what, from) || (isRead && notes > 0);
}

function activityNode(overview: ActivityOverview, { isRead, nodes }: Known): ActivityNode {
  const { path, category, activity, rows, earlier, notes, lastDate } = overview;
  const id = idOf('activity', category.file, path);
  return nodes.activities.of(overview, () => ({
    kind: 'activity',
    id,
    path,
    title: activity?.title,
    description: activity?.description ?? '',
    count: notes,
    isQuiet: isRead && notes === 0,
    lastDate,
    retired: activity?.retired,
    hasChildren: rows.size + earlier.size > 0,
    children: () => [...entryNodes(id, rows, nodes), ...earlierNode(id, path, earlier, nodes)],
  }));
}

function earlierNode(
  parent: string,
  activity: ActivityPath,
  earlier: Ordered<FiledRow>,
  nodes: Nodes,
): readonly GroupNode[] {
  if (earlier.size === 0) return [];
  const node = (): GroupNode => {
    const id = idOf('earlier', parent);
    const children = (): readonly NoteNode[] => entryNodes(id, earlier, nodes);
    return { kind: 'earlier', id, count: distinctEntries(earlier.values), activity, children };
  };
  return [nodes.groups.of(earlier, node)];
}

function entryNodes(parent: string, rows: Ordered<FiledRow>, nodes: Nodes): readonly NoteNode[] {
  const seen = new Map<string, number>();
  return rows.inOrder().map((row) => {
    const first = nodes.rows.of(row, () => entryNode(parent, row, 0));
    // A note is filed as a whole but once.
    if (first.part.kind === 'note') return first;
    const ordinal = seen.get(first.id) ?? 0;
    seen.set(first.id, ordinal + 1);
    return ordinal === 0 ? first : entryNode(parent, row, ordinal);
  });
}
