import * as vscode from './api';
import type { LazyCommands } from './lazyCommands';
import { caught } from './catchErrors';
import type { Folders } from './folders';
import type { Log } from './log';
import { pathIn } from './store/paths';

/** Listens for renames in the explorer that stay within one workspace folder. */
export function followRenames(commands: LazyCommands, folders: Folders, log: Log): vscode.Disposable {
  return vscode.workspace.onDidRenameFiles(({ files }) => {
    for (const { oldUri, newUri } of files) {
      const folder = folders.locate(newUri)?.folder;
      const [from, to] = folder ? [pathIn(folder.uri, oldUri), pathIn(folder.uri, newUri)] : [];
      if (!folder?.workspace.isInitialized || from === undefined || to === undefined) continue;
      const follow = async (): Promise<void> => (await commands.loaded()).followRename(folder, from, to);
      void caught('rename', log, follow)();
    }
  });
}
