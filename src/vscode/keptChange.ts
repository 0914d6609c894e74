import * as vscode from './api';
import type { JournalEntry } from '../core/actions/journal';

/** The changes of an operation in one folder. */
export interface FolderEntries {
  /** The folder's URI. */
  readonly folder: string;
  readonly entries: readonly JournalEntry[];
}

/** The last operation, as it is kept for the next session. */
export interface KeptChange {
  /** Its own, and no other operation's. */
  readonly id: string;
  readonly folders: readonly FolderEntries[];
  /** Whether it was not over when it was written: as long as its editor lives, it runs; else it was cut off. */
  readonly isRunning: boolean;
}

/** Keeps the last operation. `write` answers when it is stored, and not before. */
export interface ChangeKeeper {
  read(): Promise<KeptChange>;
  write(kept: KeptChange): Promise<void>;
}

const nothing: KeptChange = { id: '', folders: [], isRunning: false };

/**
 * Keeps it in a file of the workspace's storage. The editor's own storage of values answers before it has stored them, so
 * that an operation which was cut off early could not be undone; it is used only where a window has no storage for files.
 */
export function changeKeeper({
  storageUri,
  workspaceState,
}: Pick<vscode.ExtensionContext, 'storageUri' | 'workspaceState'>): ChangeKeeper {
  return storageUri
    ? fileKeeper(vscode.Uri.joinPath(storageUri, 'last-change.json'))
    : valueKeeper(workspaceState);
}

function fileKeeper(file: vscode.Uri): ChangeKeeper {
  const { fs } = vscode.workspace;
  const draft = file.with({ path: `${file.path}.tmp` });
  return {
    read: async () => {
      // The editor replaces a file by removing it first: cut off there, only the draft is left.
      const bytes = (await bytesOf(file)) ?? (await bytesOf(draft));
      return bytes ? keptIn(new TextDecoder().decode(bytes)) : nothing;
    },
    write: async (kept) => {
      await fs.writeFile(draft, new TextEncoder().encode(JSON.stringify(kept)));
      await fs.rename(draft, file, { overwrite: true });
    },
  };
}

async function bytesOf(file: vscode.Uri): Promise<Uint8Array | undefined> {
  try {
    return await vscode.workspace.fs.readFile(file);
  } catch (error) {
    if (error instanceof vscode.FileSystemError) return undefined;
    throw error;
  }
}

// One that is damaged says nothing.
function keptIn(text: string): KeptChange {
  try {
    const { id, folders, isRunning } = (JSON.parse(text) ?? {}) as Partial<KeptChange>;
    return Array.isArray(folders) ? { id: String(id), folders, isRunning: isRunning === true } : nothing;
  } catch (error) {
    if (error instanceof SyntaxError) return nothing;
    throw error;
  }
}

const key = 'lastChange';

function valueKeeper(memento: vscode.Memento): ChangeKeeper {
  return {
    read: () => Promise.resolve(memento.get<KeptChange>(key, nothing)),
    write: async (kept) => memento.update(key, kept),
  };
}
