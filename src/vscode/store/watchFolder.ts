import * as vscode from '../api';
import { isGitignore } from '../../core/workspace/ignoredFiles';
import type { Changed, StartTimer } from '../../core/store/changeBatcher';
import { ChangeBatcher, pauseWhileTyping } from '../../core/store/changeBatcher';
import type { FilePath } from '../../core/store/store';
import { pathIn } from './paths';
import { isMarkdown } from '../../core/store/filePath';

// Milliseconds: changes on disk are batched, and a save reaches the tree at once.
const pauseAfterChange = 40;
const pauseAfterSave = 10;

/** The receiver of changes, which also knows whether it holds anything at or below a path. */
export interface Following extends Changed {
  holds(folder: FilePath): boolean;
}

/**
 * Reports changes in a folder, whether made by an editor, another program or git. Changes are batched; keystrokes
 * trigger no work.
 */
export function watchFolder(folder: vscode.WorkspaceFolder, changed: Following): vscode.Disposable {
  const gathered = new ChangeBatcher(changed, startTimer);
  const watcher = vscode.workspace.createFileSystemWatcher(new vscode.RelativePattern(folder, '**/*'));
  const onDisk = async (uri: vscode.Uri, isFolder: (path: FilePath) => Promise<boolean>): Promise<void> => {
    const path = pathIn(folder.uri, uri);
    if (path === undefined || isNeverRead(path)) return;
    // An added or removed folder is reported once, without its files.
    if (isMarkdown(uri.path) || isGitignore(path)) gathered.add(path, pauseAfterChange);
    else if (!gathered.isEverything && (await isFolder(path))) gathered.addEverything(pauseAfterChange);
  };
  const inEditor = (document: vscode.TextDocument, pause: number): void => {
    const path = pathIn(folder.uri, document.uri);
    if (path !== undefined && isMarkdown(path)) gathered.add(path, pause);
  };
  return vscode.Disposable.from(
    gathered,
    watcher,
    watcher.onDidCreate((uri) => void onDisk(uri, () => isFolderOnDisk(uri))),
    watcher.onDidDelete((uri) => void onDisk(uri, (path) => Promise.resolve(changed.holds(path)))),
    watcher.onDidChange((uri) => void onDisk(uri, () => Promise.resolve(false))),
    vscode.workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
      if (contentChanges.length > 0) inEditor(document, pauseWhileTyping(document.lineCount));
    }),
    vscode.workspace.onDidSaveTextDocument((document) => inEditor(document, pauseAfterSave)),
    vscode.workspace.onDidCloseTextDocument((document) => inEditor(document, pauseAfterChange)),
  );
}

// Hidden files and folders, except .gitignore files, which may decide what is a note.
function isNeverRead(path: FilePath): boolean {
  return /(^|\/)(\.|node_modules(\/|$))/.test(path.replace(/(^|\/)\.gitignore$/, ''));
}

async function isFolderOnDisk(uri: vscode.Uri): Promise<boolean> {
  try {
    return (await vscode.workspace.fs.stat(uri)).type === vscode.FileType.Directory;
  } catch {
    return false; // gone again already
  }
}

const startTimer: StartTimer = (work, milliseconds) => {
  const timer = setTimeout(work, milliseconds);
  return { dispose: () => clearTimeout(timer) };
};
