import * as vscode from '../api';
import type { NoteNode } from '../../core/tree/node';
import { caught } from '../catchErrors';
import type { FolderedNode } from '../contributions';
import { viewId } from '../contributions';
import type { Log } from '../log';
import { uriIn } from '../store/paths';

/** As what rows of our own tree are dragged. */
export const rows = `application/vnd.code.tree.${viewId.toLowerCase()}`;
/** As what files are dragged, from wherever: a list of addresses. */
export const files = 'text/uri-list';

/** Does what a drop means; `target` is undefined beside the rows. */
interface DropTarget {
  loaded(): Promise<{ drop(target: FolderedNode | undefined, dropped: vscode.DataTransfer): Promise<void> }>;
}

/**
 * Dragging rows of the tree, and dropping them or files from elsewhere onto rows of it. A drop carries no modifier
 * keys, so that it always means one thing; copying is Also File Under….
 */
export class DragAndDrop implements vscode.TreeDragAndDropController<FolderedNode> {
  readonly dragMimeTypes = [files];
  readonly dropMimeTypes = [rows, files];
  readonly #commands: DropTarget;
  readonly #log: Log;

  constructor(commands: DropTarget, log: Log) {
    this.#commands = commands;
    this.#log = log;
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
    await caught('drop', this.#log, async () => (await this.#commands.loaded()).drop(target, dropped))();
  }
}

// A part of a note is opened at its line, which the editor counts from 1.
function addressOf(folder: vscode.Uri, { path, part }: NoteNode): vscode.Uri {
  const uri = uriIn(folder, path);
  return part.kind === 'note' ? uri : uri.with({ fragment: `L${part.line + 1}` });
}
