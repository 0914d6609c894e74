import { referenceTo } from '../filing/request';
import type { FilePath } from '../store/store';
import type { ActivityPath } from '../taxonomy/taxonomy';
import type { ActivityNode, CategoryNode, NoteNode, TreeNode } from '../tree/node';
import type { NoteRequest } from './changeFilings';
import { refused } from './outcome';
import type { FileOutcome } from './outcome';

/** A workspace folder: its URI, and the name to show. */
export interface NamedFolder {
  readonly address: string;
  readonly name: string;
}

/** A dragged item: a row of the tree, or a file from the explorer or an editor tab. `folder`: the folder's address. */
export type Dragged =
  | { readonly kind: 'row'; readonly folder: string; readonly node: TreeNode }
  | { readonly kind: 'file'; readonly folder: string; readonly path: FilePath }
  /** A file outside all workspace folders; `path` is the name to show. */
  | { readonly kind: 'outside'; readonly path: FilePath };

/** The meaning of a drop: filings to change, an activity to move or merge, or nothing. */
export type Drop =
  | {
      readonly kind: 'filings';
      /** The path to file under; undefined: to unfile. */
      readonly to: ActivityPath | undefined;
      readonly requests: readonly NoteRequest[];
      /** The dragged items that cannot be dropped here, with the reason. */
      readonly leftAlone: readonly FileOutcome[];
    }
  /** The row of an activity was dropped onto another activity or a category, which changes the taxonomy. */
  | { readonly kind: 'activity'; readonly dragged: ActivityNode; readonly onto: Responsibility }
  | { readonly kind: 'nothing'; readonly reason: NothingDropped };

/**
 * Why a drop has no effect. `no-target`: the row does not accept it. `no-notes`: no dragged item is a note. `mixed`:
 * an activity was dragged together with other items. `category`: a category, or its General row, cannot be moved.
 */
export type NothingDropped = 'no-target' | 'no-notes' | 'mixed' | 'category';

type Responsibility = ActivityNode | CategoryNode;

/**
 * The meaning of dropping items onto a row of a folder's tree. Onto an activity, a row below it, or a category: files
 * and notes to file are filed there, and notes, sections and blocks that are filed under another activity are moved.
 * Onto "To file": they are unfiled from the activity that they were dragged from. A note is filed only under the
 * activities of its own workspace folder (H54).
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

/** The path to file under; undefined for "To file" and the notes in it. */
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
    case 'undated':
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
  // An unreadable file is requested, too, so that its refusal says what is wrong.
  if (node.kind === 'problem') return to === undefined ? [] : [fileRequest(node.problem.path, to)];
  return node.kind === 'note' ? requestsOfNote(node, to) : [];
}

function requestsOfNote(node: NoteNode, to: ActivityPath | undefined): readonly NoteRequest[] {
  const { path, activity } = node;
  const part = referenceTo(node.filed ?? node.part);
  if (activity === undefined)
    return to === undefined ? [] : [{ path, request: { part, add: [to], remove: [] } }];
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
