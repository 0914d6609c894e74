import * as vscode from 'vscode';
import type { Acting } from './acting';
import { caught } from './caught';
import type { Folders } from './folders';
import type { Log } from './log';
import { pathIn } from './store/paths';

/** Hears of what is renamed in the explorer, within one folder of the window. */
export function followRenames(acting: Acting, folders: Folders, log: Log): vscode.Disposable {
  return vscode.workspace.onDidRenameFiles(({ files }) => {
    for (const { oldUri, newUri } of files) {
      const folder = folders.locate(newUri)?.folder;
      const [from, to] = folder ? [pathIn(folder.uri, oldUri), pathIn(folder.uri, newUri)] : [];
      if (!folder?.workspace.isInitialized || from === undefined || to === undefined) continue;
      const follow = async (): Promise<void> => (await acting.actions()).followRename(folder, from, to);
      void caught('rename', log, follow)();
    }
  });
}
