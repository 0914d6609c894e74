import { referenceTo } from '../filing/request';
import type { FilePath } from '../store/store';
import type { ActivityPath } from '../taxonomy/taxonomy';
import type { ActivityNode, CategoryNode, NoteNode, TreeNode } from '../tree/node';
import type { NoteRequest } from './changeFilings';
import { refused } from './outcome';
import type { FileOutcome } from './outcome';

/** A workspace folder by its address, and what to call it. */
export interface NamedFolder {
  readonly address: string;
  readonly name: string;
}

/** What is dragged: a row of the tree, or a file from the explorer or an editor's tab, wherever it lies. */
export type Dragged =
  | { readonly kind: 'row'; readonly folder: string; readonly node: TreeNode }
  | { readonly kind: 'file'; readonly folder: string; readonly path: FilePath }
  /** In no folder of the window; `path` is what to call it. */
  | { readonly kind: 'outside'; readonly path: FilePath };

/** What a drop means. */
export type Drop =
  | {
      readonly kind: 'filings';
      /** Where to; undefined: unfiled. */
      readonly to: ActivityPath | undefined;
      readonly requests: readonly NoteRequest[];
      /** What is left alone by the rules of dropping, with the reason. */
      readonly leftAlone: readonly FileOutcome[];
    }
  /** The row of an activity itself was dropped onto another or onto a category: the taxonomy is to change. */
  | { readonly kind: 'activity'; readonly dragged: ActivityNode; readonly onto: Responsibility }
  | { readonly kind: 'nothing'; readonly reason: NothingDropped };

/**
 * Why a drop means nothing. `no-target`: not a row that takes it. `no-notes`: nothing dragged is a note. `mixed`:
 * activities together with something else. `category`: a category, or its General row, has no place to be moved to.
 */
export type NothingDropped = 'no-target' | 'no-notes' | 'mixed' | 'category';

type Responsibility = ActivityNode | CategoryNode;

/**
 * What dropping these onto that row of a folder's tree means. Onto an activity, whatever stands in it, or a category:
 * files from elsewhere and notes to file are filed there; what stands under another activity, be it a note, a section
 * or a block of one, moves there as it is. Onto "To file": what stands under an activity is unfiled from that one.
 * A note is filed under the responsibilities of its own folder only (H54).
 */
export function dropOnto(dragged: readonly Dragged[], folder: NamedFolder, onto: TreeNode | undefined): Drop {
  const target = onto && targetOf(onto);
  if (!onto || !target) return { kind: 'nothing', reason: 'no-target' };
  const responsibilities = dragged.flatMap((each) => (each.kind === 'row' ? responsibility(each.node) : []));
  if (responsibilities.length > 0) return moveOf(responsibilities, dragged, folder, onto);
  const requests = dragged.flatMap((each) => (isIn(each, folder) ? requestsOf(each, target) : []));
  const leftAlone = dragged.flatMap((each) => refusalOf(each, folder));
  if (requests.length + leftAlone.length === 0) return { kind: 'nothing', reason: 'no-notes' };
  return { kind: 'filings', to: target.path, requests: distinct(requests), leftAlone };
}

function moveOf(
  responsibilities: readonly Responsibility[],
  dragged: readonly Dragged[],
  folder: NamedFolder,
  onto: TreeNode,
): Drop {
  const [row] = responsibilities;
  const [other] = responsibility(onto);
  if (!row || dragged.length > 1) return { kind: 'nothing', reason: 'mixed' };
  if (row.kind === 'category' || row.title === undefined) return { kind: 'nothing', reason: 'category' };
  if (!other || !dragged.every((each) => isIn(each, folder))) return { kind: 'nothing', reason: 'no-target' };
  return { kind: 'activity', dragged: row, onto: other };
}

/** An activity's path, or none where the row is about what is to be filed. */
interface Target {
  readonly path: ActivityPath | undefined;
}

function targetOf(node: TreeNode): Target | undefined {
  switch (node.kind) {
    case 'category':
    case 'activity':
      return { path: node.path };
    case 'note':
      return { path: node.activity };
    case 'to-file':
      return { path: undefined };
    case 'earlier':
      return { path: node.activity };
    case 'problems':
    case 'problem':
      return undefined;
  }
}

function responsibility(node: TreeNode): readonly Responsibility[] {
  return node.kind === 'activity' || node.kind === 'category' ? [node] : [];
}

type Inside = Exclude<Dragged, { kind: 'outside' }>;

function isIn(each: Dragged, { address }: NamedFolder): each is Inside {
  return each.kind !== 'outside' && each.folder === address;
}

function requestsOf(each: Inside, { path: to }: Target): readonly NoteRequest[] {
  if (each.kind === 'file') return to === undefined ? [] : [fileRequest(each.path, to)];
  const { node } = each;
  // A file that cannot be read is asked for all the same: the refusal says what is wrong with it.
  if (node.kind === 'problem') return to === undefined ? [] : [fileRequest(node.problem.path, to)];
  return node.kind === 'note' ? requestsOfNote(node, to) : [];
}

function requestsOfNote(node: NoteNode, to: ActivityPath | undefined): readonly NoteRequest[] {
  const { path, activity } = node;
  const part = referenceTo(node.part);
  if (activity === undefined) return to === undefined ? [] : [fileRequest(path, to)];
  if (to === undefined) return [{ path, request: { part, add: [], remove: [activity] } }];
  return [{ path, request: { part, from: activity, to } }];
}

function fileRequest(path: FilePath, to: ActivityPath): NoteRequest {
  return { path, request: { part: { kind: 'note' }, add: [to], remove: [] } };
}

function refusalOf(each: Dragged, folder: NamedFolder): readonly FileOutcome[] {
  if (each.kind === 'outside') return [refused(each.path, 'outside')];
  if (each.folder === folder.address) return [];
  const path = each.kind === 'file' ? each.path : pathOfRow(each.node);
  return path === undefined ? [] : [refused(path, 'other-folder', [folder.name])];
}

function pathOfRow(node: TreeNode): FilePath | undefined {
  if (node.kind === 'problem') return node.problem.path;
  return node.kind === 'note' ? node.path : undefined;
}

function distinct(requests: readonly NoteRequest[]): readonly NoteRequest[] {
  return [...new Map(requests.map((request) => [JSON.stringify(request), request])).values()];
}
