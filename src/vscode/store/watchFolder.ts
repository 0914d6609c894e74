import * as vscode from 'vscode';
import type { FilePath } from '../../core/store/store';
import { pathIn } from './paths';

const pauseAfterChange = 40;
const pauseWhileTyping = 300;
/** Past this many files in one go, listing anew is cheaper and surer than following each (H51). */
const burst = 500;

/** What to read again: these paths, or everything; and whether anything is known at or below a path. */
export interface Changed {
  holds(folder: FilePath): boolean;
  files(paths: readonly FilePath[]): void;
  everything(): void;
}

/**
 * Tells of changes in a folder, by whatever made them: an editor, another program, git. Changes are gathered for a
 * moment; no work is done on the keystroke itself.
 */
export function watchFolder(folder: vscode.WorkspaceFolder, changed: Changed): vscode.Disposable {
  const gathered = new Gathered(changed);
  const watcher = vscode.workspace.createFileSystemWatcher(new vscode.RelativePattern(folder, '**/*'));
  const onDisk = async (uri: vscode.Uri, isFolder: (path: FilePath) => Promise<boolean>): Promise<void> => {
    const path = pathIn(folder.uri, uri);
    if (path === undefined || /(^|\/)(\.|node_modules(\/|$))/.test(path)) return;
    // A folder that comes or goes is reported once, without the files in it.
    if (isMarkdown(uri)) gathered.add(path, pauseAfterChange);
    else if (await isFolder(path)) gathered.addEverything();
  };
  const inEditor = (document: vscode.TextDocument, pause: number): void => {
    const path = pathIn(folder.uri, document.uri);
    if (path !== undefined && isMarkdown(document.uri)) gathered.add(path, pause);
  };
  return vscode.Disposable.from(
    gathered,
    watcher,
    watcher.onDidCreate((uri) => void onDisk(uri, () => isFolderOnDisk(uri))),
    watcher.onDidDelete((uri) => void onDisk(uri, (path) => Promise.resolve(changed.holds(path)))),
    watcher.onDidChange((uri) => void onDisk(uri, () => Promise.resolve(false))),
    vscode.workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
      if (contentChanges.length > 0) inEditor(document, pauseWhileTyping);
    }),
    vscode.workspace.onDidSaveTextDocument((document) => inEditor(document, pauseAfterChange)),
    vscode.workspace.onDidCloseTextDocument((document) => inEditor(document, pauseAfterChange)),
  );
}

async function isFolderOnDisk(uri: vscode.Uri): Promise<boolean> {
  try {
    return (await vscode.workspace.fs.stat(uri)).type === vscode.FileType.Directory;
  } catch {
    return false; // gone again already
  }
}

function isMarkdown(uri: vscode.Uri): boolean {
  return /\.md$/i.test(uri.path);
}

class Gathered implements vscode.Disposable {
  readonly #changed: Changed;
  readonly #paths = new Set<FilePath>();
  #everything = false;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #pause = 0;

  constructor(changed: Changed) {
    this.#changed = changed;
  }

  add(path: FilePath, pause: number): void {
    this.#paths.add(path);
    this.#flushAfter(pause);
  }

  addEverything(): void {
    this.#everything = true;
    this.#flushAfter(pauseAfterChange);
  }

  dispose(): void {
    clearTimeout(this.#timer);
  }

  // The shortest pause asked for holds, and a stream of changes never puts the flush off.
  #flushAfter(pause: number): void {
    if (this.#timer !== undefined && this.#pause <= pause) return;
    clearTimeout(this.#timer);
    this.#pause = pause;
    this.#timer = setTimeout(() => this.#flush(), pause);
  }

  #flush(): void {
    const paths = [...this.#paths];
    const everything = this.#everything || paths.length > burst;
    this.#timer = undefined;
    this.#paths.clear();
    this.#everything = false;
    if (everything) this.#changed.everything();
    else this.#changed.files(paths);
  }
}
