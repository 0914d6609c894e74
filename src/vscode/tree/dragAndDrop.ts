import * as vscode from 'vscode';
import { changeFilings } from '../../core/actions/changeFilings';
import type { Dragged, Drop, NothingDropped } from '../../core/actions/drop';
import { dropOnto } from '../../core/actions/drop';
import type { NoteNode } from '../../core/tree/node';
import { caught } from '../caught';
import { doneText, movedText } from '../commands/doneText';
import { mayWrite } from '../commands/guards';
import { tell } from '../commands/report';
import type { CommandId, FolderedNode } from '../contributions';
import { viewId } from '../contributions';
import type { Folder, Folders } from '../folders';
import type { LastOperation } from '../lastOperation';
import type { Log } from '../log';
import { uriIn } from '../store/paths';

const rows = `application/vnd.code.tree.${viewId.toLowerCase()}`;
const files = 'text/uri-list';
const moveActivity = 'remit.moveActivity' satisfies CommandId;

/** What dropping works with. */
export interface DropContext {
  readonly folders: Folders;
  readonly lastOperation: LastOperation;
  readonly log: Log;
}

/**
 * Dragging rows of the tree, and dropping them or files from elsewhere onto rows of it. A drop carries no modifier
 * keys, so that it always means one thing; copying is Also File Under….
 */
export class DragAndDrop implements vscode.TreeDragAndDropController<FolderedNode> {
  readonly dragMimeTypes = [files];
  readonly dropMimeTypes = [rows, files];
  readonly #context: DropContext;

  constructor(context: DropContext) {
    this.#context = context;
  }

  // As files they can be dropped elsewhere too: an editor opens them.
  handleDrag(source: readonly FolderedNode[], dragged: vscode.DataTransfer): void {
    dragged.set(rows, new vscode.DataTransferItem(source));
    const uris = source.flatMap(({ folder, node }) =>
      node.kind === 'note' ? [addressOf(folder, node)] : [],
    );
    if (uris.length > 0) dragged.set(files, new vscode.DataTransferItem(uris.map(String).join('\r\n')));
  }

  async handleDrop(target: FolderedNode | undefined, dropped: vscode.DataTransfer): Promise<void> {
    await caught('drop', this.#context.log, () => this.#drop(target, dropped))();
  }

  async #drop(target: FolderedNode | undefined, dropped: vscode.DataTransfer): Promise<void> {
    if (!mayWrite()) return;
    const folder = target && this.#context.folders.get(target.folder);
    const onto = target?.node.kind === 'folder' ? undefined : target?.node;
    if (!folder) return void sayNothing('no-target');
    const named = { address: folder.uri.toString(), name: folder.name };
    const drop = dropOnto(await this.#dragged(dropped), named, onto);
    if (drop.kind === 'nothing') return void sayNothing(drop.reason);
    if (drop.kind === 'filings') return this.#file(folder, drop);
    const moved: FolderedNode = { folder: folder.uri, node: drop.dragged };
    await vscode.commands.executeCommand(moveActivity, moved, target);
  }

  // Rows come as what was dragged where they come from this very tree; everything else is a list of addresses.
  async #dragged(dropped: vscode.DataTransfer): Promise<readonly Dragged[]> {
    const source: unknown = dropped.get(rows)?.value;
    if (Array.isArray(source)) return (source as readonly FolderedNode[]).flatMap(draggedRow);
    const list = (await dropped.get(files)?.asString()) ?? '';
    const lines = list.split(/\r?\n/).filter((line) => line !== '' && !line.startsWith('#'));
    return lines.map((line) => this.#draggedFile(vscode.Uri.parse(line)));
  }

  #draggedFile(uri: vscode.Uri): Dragged {
    const file = this.#context.folders.locate(uri);
    if (!file) return { kind: 'outside', path: uri.path.slice(uri.path.lastIndexOf('/') + 1) };
    return { kind: 'file', folder: file.folder.uri.toString(), path: file.path };
  }

  async #file(folder: Folder, drop: FilingDrop): Promise<void> {
    const { lastOperation, log } = this.#context;
    const outcomes = await changeFilings(folder.workspace, drop.requests, lastOperation.begin()(folder));
    tell(textOf(folder, drop), [...outcomes, ...drop.leftAlone], log);
  }
}

type FilingDrop = Extract<Drop, { kind: 'filings' }>;

function textOf({ workspace: { taxonomy } }: Folder, { to, requests }: FilingDrop): string {
  if (to === undefined) return vscode.l10n.t('Unfiled.');
  const isMove = requests.every(({ wish }) => 'from' in wish);
  return isMove ? movedText(taxonomy, to) : doneText(taxonomy, { add: [to], remove: [] });
}

function draggedRow({ folder, node }: FolderedNode): readonly Dragged[] {
  return node.kind === 'folder' ? [] : [{ kind: 'row', folder: folder.toString(), node }];
}

// A part of a note is opened at its line, which the editor counts from 1.
function addressOf(folder: vscode.Uri, { path, unit }: NoteNode): vscode.Uri {
  const uri = uriIn(folder, path);
  return unit.kind === 'note' ? uri : uri.with({ fragment: `L${unit.line + 1}` });
}

function sayNothing(reason: NothingDropped): void {
  void vscode.window.showInformationMessage(sentences[reason]());
}

const sentences: Record<NothingDropped, () => string> = {
  'no-target': () => vscode.l10n.t('Drop notes onto an activity or a category.'),
  'no-notes': () => vscode.l10n.t('There is no note among what was dropped.'),
  category: () => vscode.l10n.t('Categories stand in the order that their files give them.'),
  mixed: () => vscode.l10n.t('Drop either notes or one activity, not both at once.'),
};
