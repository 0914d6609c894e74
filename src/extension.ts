import * as vscode from 'vscode';
import { registerCommands } from './vscode/commands/registerCommands';
import { Folders } from './vscode/folders';
import type { Host } from './vscode/host';
import { LastOperation } from './vscode/lastOperation';
import { DragAndDrop } from './vscode/tree/dragAndDrop';
import { PeriodChooser } from './vscode/tree/periodChooser';
import { registerTree } from './vscode/tree/treeView';

/**
 * Where everything meets, in the order of the pipeline: files to folders' indexes, indexes to the tree, and the
 * commands over both. Both editor hosts share it.
 */
export function activateIn(context: vscode.ExtensionContext, host: Host): void {
  const log = vscode.window.createOutputChannel('Remit', { log: true });
  const folders = new Folders(host, log);
  const period = new PeriodChooser(context.workspaceState, folders);
  const lastOperation = new LastOperation(context.workspaceState);
  const tree = registerTree(folders, period, new DragAndDrop({ folders, lastOperation, log }));
  const commands = registerCommands({ host, log, folders, period, lastOperation });
  context.subscriptions.push(log, folders, period, tree, commands);
}
