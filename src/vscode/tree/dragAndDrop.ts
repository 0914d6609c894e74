import * as vscode from '../api';
import type { NoteNode } from '../../core/tree/node';
import { caught } from '../catchErrors';
import type { FolderedNode } from '../contributions';
import { viewId } from '../contributions';
import type { Log } from '../log';
import { uriIn } from '../store/paths';

/** The MIME type of dragged rows of this tree. */
export const rows = `application/vnd.code.tree.${viewId.toLowerCase()}`;
/** The MIME type of dragged files from any source. */
export const files = 'text/uri-list';

/** Handles a drop; `target` is undefined for a drop beside the rows. */
interface DropTarget {
  loaded(): Promise<{ drop(target: FolderedNode | undefined, dropped: vscode.DataTransfer): Promise<void> }>;
}

/**
 * Drag and drop of tree rows, and of files from elsewhere onto rows. VS Code passes no modifier keys with a drop, so a
 * drop always means the same; Also File Under… is the way to copy.
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

  // Rows are also offered as files, so that dropping them on an editor opens them.
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

// A part of a note opens at its line, which is 1-based in URIs.
function addressOf(folder: vscode.Uri, { path, part }: NoteNode): vscode.Uri {
  const uri = uriIn(folder, path);
  return part.kind === 'note' ? uri : uri.with({ fragment: `L${part.line + 1}` });
}
