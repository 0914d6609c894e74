import * as vscode from '../../api';
import { changeFilings } from '../../../core/actions/changeFilings';
import type { Dragged, Drop, NothingDropped } from '../../../core/actions/drop';
import { dropOnto } from '../../../core/actions/drop';
import type { FolderedNode } from '../../contributions';
import type { Folder } from '../../folders';
import { files, rows } from '../../tree/dragAndDrop';
import type { CommandContext } from '../context';
import { doneText, movedText } from './doneText';
import { mayWrite } from '../guards';
import { tell } from '../notify';
import { moveActivity } from '../taxonomy/moveActivity';

/** Carries out a drop on a row; `dropOnto` decides what the drop means. */
export async function dropOnRow(
  context: CommandContext,
  target: FolderedNode | undefined,
  dropped: vscode.DataTransfer,
): Promise<void> {
  if (!mayWrite()) return;
  const folder = target && context.folders.get(target.folder);
  const onto = target?.node.kind === 'folder' ? undefined : target?.node;
  if (!folder) return void sayNothing('no-target');
  const named = { address: folder.uri.toString(), name: folder.label };
  const drop = dropOnto(await draggedIn(context, dropped), named, onto);
  if (drop.kind === 'nothing') return void sayNothing(drop.reason);
  if (drop.kind === 'filings') return file(context, folder, drop);
  await moveActivity(context, { folder: folder.uri, node: drop.dragged }, target);
}

// Rows of this tree are passed as they are; everything else arrives as a list of URIs.
async function draggedIn(context: CommandContext, dropped: vscode.DataTransfer): Promise<readonly Dragged[]> {
  const source: unknown = dropped.get(rows)?.value;
  if (Array.isArray(source)) return (source as readonly FolderedNode[]).flatMap(draggedRow);
  const list = (await dropped.get(files)?.asString()) ?? '';
  const lines = list.split(/\r?\n/).filter((line) => line !== '' && !line.startsWith('#'));
  return lines.map((line) => draggedFile(context, vscode.Uri.parse(line)));
}

function draggedFile({ folders }: CommandContext, uri: vscode.Uri): Dragged {
  const found = folders.locate(uri);
  if (!found) return { kind: 'outside', path: uri.path.slice(uri.path.lastIndexOf('/') + 1) };
  return { kind: 'file', folder: found.folder.uri.toString(), path: found.path };
}

type FilingDrop = Extract<Drop, { kind: 'filings' }>;

async function file({ lastOperation, log }: CommandContext, folder: Folder, drop: FilingDrop): Promise<void> {
  const outcomes = await changeFilings(
    folder.workspace,
    drop.requests,
    lastOperation.begin(vscode.l10n.t('Drag and Drop'))(folder),
  );
  tell(textOf(folder, drop), [...outcomes, ...drop.leftAlone], log);
}

function textOf({ workspace: { taxonomy } }: Folder, { to, requests }: FilingDrop): string {
  if (to === undefined) return vscode.l10n.t('Unfiled.');
  const isMove = requests.every(({ request }) => 'from' in request);
  return isMove ? movedText(taxonomy, to) : doneText(taxonomy, { add: [to], remove: [] });
}

function draggedRow({ folder, node }: FolderedNode): readonly Dragged[] {
  return node.kind === 'folder' ? [] : [{ kind: 'row', folder: folder.toString(), node }];
}

function sayNothing(reason: NothingDropped): void {
  void vscode.window.showInformationMessage(sentences[reason]());
}

const sentences: Record<NothingDropped, () => string> = {
  'no-target': () => vscode.l10n.t('Drop notes onto an activity or a category.'),
  'no-notes': () => vscode.l10n.t('None of the dropped files is a note.'),
  category: () => vscode.l10n.t('To reorder categories, change "order" in their files.'),
  mixed: () => vscode.l10n.t('Drop either notes or one activity, not both at once.'),
};
