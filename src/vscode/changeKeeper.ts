import * as vscode from './api';
import type { TextKeeper } from '../core/actions/lastOperation';

/**
 * Keeps the last operation in a file of the workspace's storage. The editor's own storage of values answers before it has
 * stored them, so that an operation which was cut off early could not be undone; it is used only where a window has no
 * storage for files.
 */
export function changeKeeper({
  storageUri,
  workspaceState,
}: Pick<vscode.ExtensionContext, 'storageUri' | 'workspaceState'>): TextKeeper {
  return storageUri
    ? fileKeeper(vscode.Uri.joinPath(storageUri, 'last-change.json'))
    : valueKeeper(workspaceState);
}

function fileKeeper(file: vscode.Uri): TextKeeper {
  const { fs } = vscode.workspace;
  const draft = file.with({ path: `${file.path}.tmp` });
  return {
    // The editor replaces a file by removing it first: cut off there, only the draft is left.
    read: async () => (await textOf(file)) ?? (await textOf(draft)),
    write: async (text) => {
      await fs.writeFile(draft, new TextEncoder().encode(text));
      await fs.rename(draft, file, { overwrite: true });
    },
  };
}

async function textOf(file: vscode.Uri): Promise<string | undefined> {
  try {
    return new TextDecoder().decode(await vscode.workspace.fs.readFile(file));
  } catch (error) {
    if (error instanceof vscode.FileSystemError) return undefined;
    throw error;
  }
}

function valueKeeper(memento: vscode.Memento): TextKeeper {
  const key = 'last-change';
  return {
    read: () => Promise.resolve(memento.get<string>(key)),
    write: async (text) => memento.update(key, text),
  };
}
