import * as vscode from '../../api';
import type { ActivityPath, Category, Resolution, Taxonomy } from '../../../core/taxonomy/taxonomy';
import type { FolderedNode } from '../../contributions';
import type { Folder } from '../../folders';
import { plainLabel } from '../../plainText';
import type { CommandContext } from '../context';
import { folderToWriteIn, mayWrite, whenRead } from '../guards';

/** The category or activity of a folder that a change applies to. */
export interface Responsibility {
  readonly folder: Folder;
  readonly meaning: Extract<Resolution, { kind: 'activity' | 'category' }>;
}

/** The kind of responsibilities that may be picked. */
export type ResponsibilityKind = 'activity' | 'category' | 'any';

/** The title of the category or activity. */
export function titleOf({ meaning }: Responsibility): string {
  return meaning.kind === 'activity' ? meaning.activity.title : meaning.category.title;
}

/**
 * The responsibility of a command: that of the clicked row, of the selected row if run by key, or one that the user
 * picks. Undefined: the user cancelled, or a message was shown.
 */
export async function responsibilityOf(
  context: CommandContext,
  row: FolderedNode | undefined,
  title: string,
  kind: ResponsibilityKind,
): Promise<Responsibility | undefined> {
  if (!mayWrite()) return undefined;
  await whenRead(context);
  const found = row && ofRow(context, row);
  if (found) return kind === 'any' || found.meaning.kind === kind ? found : undefined;
  const folder = await folderToWriteIn(context);
  return folder && pickResponsibility(folder, title, kind);
}

/** The responsibility of a tree row; undefined for notes, groups and problems. */
export function ofRow(
  { folders }: CommandContext,
  { folder, node }: FolderedNode,
): Responsibility | undefined {
  const opened = folders.get(folder);
  if (!opened || (node.kind !== 'activity' && node.kind !== 'category')) return undefined;
  const meaning = opened.workspace.taxonomy.resolve(node.path);
  return meaning.kind === 'activity' || meaning.kind === 'category' ? { folder: opened, meaning } : undefined;
}

/** Asks for one of a folder's responsibilities; `isOffered` filters them. */
export async function pickResponsibility(
  folder: Folder,
  title: string,
  kind: ResponsibilityKind,
  isOffered: (path: ActivityPath) => boolean = () => true,
): Promise<Responsibility | undefined> {
  const { taxonomy } = folder.workspace;
  const items = taxonomy.categories
    .flatMap((category) => rowsOf(category, kind))
    .filter(({ path }) => isOffered(path));
  const picked = await vscode.window.showQuickPick(items, { title, matchOnDescription: true });
  const meaning = picked && taxonomy.resolve(picked.path);
  if (meaning?.kind !== 'activity' && meaning?.kind !== 'category') return undefined;
  return { folder, meaning };
}

interface ResponsibilityItem extends vscode.QuickPickItem {
  readonly path: ActivityPath;
}

function rowsOf(category: Category, kind: ResponsibilityKind): readonly ResponsibilityItem[] {
  const own = {
    path: category.id,
    label: `$(folder-library) ${plainLabel(category.title)}`,
    description: plainLabel(category.id),
  };
  const activities = category.activities.map(({ path, title }) => ({
    path,
    label: plainLabel(title),
    description: plainLabel(path),
  }));
  return [...(kind === 'activity' ? [] : [own]), ...(kind === 'category' ? [] : activities)];
}

/** Whether a path is free: neither in use nor an alias. */
export function isFree(taxonomy: Taxonomy, path: ActivityPath): boolean {
  const { kind } = taxonomy.resolve(path);
  return kind === 'foreign' || kind === 'unknown-activity';
}
