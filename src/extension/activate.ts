import * as vscode from '../vscode/api';
import { registerCommands, restorePreviews } from '../vscode/lazyCommands';
import { registerFilingStatus } from '../vscode/filingStatus';
import type { FolderHost } from '../vscode/folders';
import { Folders } from '../vscode/folders';
import { followCutOff } from '../vscode/cutOff';
import { followRenames } from '../vscode/followRenames';
import type { LanguageCode } from '../vscode/language/loadLanguage';
import { followTexts } from '../vscode/language/loadLanguage';
import { changeKeeper } from '../vscode/changeKeeper';
import type { Load, ReportCode, SuggestionCode, WordCode } from '../vscode/lazy';
import type { CommandCode } from '../vscode/lazyCommands';
import { LazyCommands } from '../vscode/lazyCommands';
import { followReportFolders } from '../vscode/reportFolders';
import { Suggestions } from '../vscode/suggestions';
import { DragAndDrop } from '../vscode/tree/dragAndDrop';
import { PeriodChooser } from '../vscode/tree/periodChooser';
import { registerTree } from '../vscode/tree/treeView';

/** The differences between the two extension hosts, provided by each entry. */
export interface Host extends FolderHost {
  readonly loadCommands: Load<CommandCode>;
  readonly loadLanguage: Load<LanguageCode>;
  readonly loadReports: Load<ReportCode>;
  readonly loadSuggestions: Load<SuggestionCode>;
  readonly loadWord: Load<WordCode>;
}

/**
 * Wires everything together, in the order of the pipeline: from files to each folder's index, from the index to the
 * tree and the language features, and the commands on top of both. Shared by both extension hosts.
 */
export function activateIn(context: vscode.ExtensionContext, host: Host): void {
  const { loadReports, loadWord } = host;
  const log = vscode.window.createOutputChannel('Remit', { log: true });
  const folders = new Folders(host, log, context.storageUri);
  const period = new PeriodChooser(context.workspaceState);
  const lastChange = changeKeeper(context);
  const suggestions = new Suggestions(host.loadSuggestions, log);
  const commands = new LazyCommands(host.loadCommands, () => ({
    ...{ loadReports, loadWord, log, folders, period, lastChange, suggestions },
    state: context.workspaceState,
    selection: () => tree.selection(),
  }));
  const tree = registerTree(folders, period, new DragAndDrop(commands, log));
  void followCutOff(lastChange, commands, log);
  context.subscriptions.push(
    ...[log, folders, period, tree.registration, commands, registerFilingStatus(folders)],
    ...[
      followReportFolders(folders),
      registerCommands(commands, log),
      restorePreviews(commands, log),
      followRenames(commands, folders, log),
      followTexts(host.loadLanguage, folders, log),
    ],
  );
}
