import * as vscode from './api';
import type { Folders } from './folders';
import { setContext } from './setContext';

/** Keeps the context key of the report folders current, since each index.md can set its own (`folders: reports:`). */
export function followReportFolders(folders: Folders): vscode.Disposable {
  let told = '';
  const tell = (): void => {
    const paths = folders.initialized.map(({ uri, workspace }) =>
      asCompared(vscode.Uri.joinPath(uri, workspace.remit.folders.reports)),
    );
    if (paths.join('\n') === told) return;
    told = paths.join('\n');
    setContext('remit.reportFolders', paths);
  };
  tell();
  return folders.onDidChange(tell);
}

// In the form of the editor's `resourceDirname`.
function asCompared(uri: vscode.Uri): string {
  return uri.scheme === 'file' ? uri.fsPath : uri.path;
}
