import * as vscode from 'vscode';
import type { FilePath } from '../../src/core/store/store';
import { uriIn } from '../../src/vscode/store/paths';
import { WorkspaceStore } from '../../src/vscode/store/workspaceStore';
import { measureInEditor } from './editorHost';
import type { Files } from './files';

/** Called by the editor, in its web worker host. */
export const run = (): Promise<void> =>
  measureInEditor({ host: 'web', filesOf: editorFiles, storeOf: (folder) => new WorkspaceStore(folder) });

/** Access to a folder through `workspace.fs` alone. */
function editorFiles(folder: vscode.Uri): Files {
  const { fs } = vscode.workspace;
  const listIn = async (uri: vscode.Uri, prefix: FilePath): Promise<readonly FilePath[]> => {
    const found = (await fs.readDirectory(uri)).map(async ([name, type]) => {
      if (type === vscode.FileType.Directory)
        return listIn(vscode.Uri.joinPath(uri, name), `${prefix}${name}/`);
      return type === vscode.FileType.File && /\.md$/i.test(name) ? [prefix + name] : [];
    });
    return (await Promise.all(found)).flat();
  };
  return {
    list: () => listIn(folder, ''),
    stat: async (path) => fs.stat(uriIn(folder, path)),
    read: async (path) => fs.readFile(uriIn(folder, path)),
    write: async (path, bytes) => fs.writeFile(uriIn(folder, path), bytes),
  };
}
