import * as vscode from '../../api';
import type { ActivityPath, Category, Resolution, Taxonomy } from '../../../core/taxonomy/taxonomy';
import type { FolderedNode } from '../../contributions';
import type { Folder } from '../../folders';
import { plainLabel } from '../../plainText';
import type { CommandContext } from '../context';
import { folderToWriteIn, mayWrite, whenRead } from '../guards';

/** What a change of the taxonomy begins with: a category or an activity of a folder. */
export interface Responsibility {
  readonly folder: Folder;
  readonly meaning: Extract<Resolution, { kind: 'activity' | 'category' }>;
}

/** Which responsibilities may be picked. */
export type ResponsibilityKind = 'activity' | 'category' | 'any';

/** The path of a category, or of an activity, by which everything names it. */
export function titleOf({ meaning }: Responsibility): string {
  return meaning.kind === 'activity' ? meaning.activity.title : meaning.category.title;
}

/**
 * The responsibility that a command is about: that of the row clicked; by key, of the row selected; from the palette,
 * the one picked. Undefined: the user left, or knows why.
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

/** What a row of the tree stands for; undefined for rows of notes, groups and problems. */
export function ofRow(
  { folders }: CommandContext,
  { folder, node }: FolderedNode,
): Responsibility | undefined {
  const opened = folders.get(folder);
  if (!opened || (node.kind !== 'activity' && node.kind !== 'category')) return undefined;
  const meaning = opened.workspace.taxonomy.resolve(node.path);
  return meaning.kind === 'activity' || meaning.kind === 'category' ? { folder: opened, meaning } : undefined;
}

/** Asks for one of a folder's responsibilities; `isOffered` leaves some out. */
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

/** Whether a path is free: neither in use nor a former one of anything. */
export function isFree(taxonomy: Taxonomy, path: ActivityPath): boolean {
  const { kind } = taxonomy.resolve(path);
  return kind === 'foreign' || kind === 'unknown-activity';
}
