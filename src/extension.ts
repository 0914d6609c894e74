import * as vscode from 'vscode';
import { Acting } from './vscode/acting';
import { registerCommands } from './vscode/commands/registerCommands';
import { followRenames } from './vscode/followRenames';
import { registerFilingStatus } from './vscode/filingStatus';
import { Folders } from './vscode/folders';
import type { Host } from './vscode/host';
import { followTexts } from './vscode/language/followTexts';
import { LastOperation } from './vscode/lastOperation';
import { followReportFolders } from './vscode/reportFolders';
import { Suggestions } from './vscode/suggestions';
import { DragAndDrop } from './vscode/tree/dragAndDrop';
import { PeriodChooser } from './vscode/tree/periodChooser';
import { registerTree } from './vscode/tree/treeView';

/**
 * Where everything meets, in the order of the pipeline: files to folders' indexes, indexes to the tree and to what the
 * editor knows of the text, and the commands over both. Both editor hosts share it.
 */
export function activateIn(context: vscode.ExtensionContext, host: Host): void {
  const log = vscode.window.createOutputChannel('Remit', { log: true });
  const folders = new Folders(host, log, context.storageUri);
  const period = new PeriodChooser(context.workspaceState, folders);
  const lastOperation = new LastOperation(context.workspaceState);
  const suggestions = new Suggestions(host, log);
  const commands = () => ({ host, log, folders, period, lastOperation, tree, suggestions });
  const acting = new Acting(host, commands);
  const tree = registerTree(folders, period, new DragAndDrop(acting, log));
  context.subscriptions.push(
    ...[log, folders, period, tree.registration, acting, registerFilingStatus(folders)],
    ...[
      followReportFolders(folders),
      registerCommands(acting, log),
      followRenames(acting, folders, log),
      followTexts(host, folders, log),
    ],
  );
}
