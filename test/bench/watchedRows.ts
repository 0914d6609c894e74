import * as vscode from 'vscode';
import type { Workspace } from '../../src/core/workspace/workspace';
import type { FilePath } from '../../src/core/store/store';
import type { Folders } from '../../src/vscode/folders';
import type { Alterations, Files } from './files';
import { forAll } from './files';
import type { Row } from './measure';
import { time, timeAndBlock } from './measure';
import type { Setting } from './rows';

// Milliseconds.
const waitedFor = 120_000;
const betweenTries = 2_000;

/** Where the extension's own index of the window can be had. */
export interface Watching {
  /** Begins to read and to watch all folders of the window, as activation does. */
  readonly open: () => Folders;
  readonly folder: vscode.Uri;
  readonly files: Files;
}

/**
 * What a person waits for: from the first byte written to the index that has it all, the editor's own watching included.
 * The index that is kept fresh is there only while it is measured; for anything else it would read along.
 */
export function watchedRows(
  { open, folder, files }: Watching,
  { paths, changing }: Setting,
  { change }: Alterations,
): readonly Row[] {
  // Files of their own: a late word of what was written before says nothing about them.
  const own = paths.slice(-4);
  const [probe = 'none.md', one = 'none.md', other = 'none.md', saved = 'none.md'] = own;
  const burst = changing.filter((path) => !own.includes(path));
  let folders: Folders | undefined;
  const follow = async (some: readonly FilePath[]): Promise<void> => {
    const workspace = folders?.get(folder)?.workspace;
    if (!folders || !workspace) throw new Error('the folder is not indexed');
    const left = followed(workspace, some);
    await change(some);
    await settled(folders, left);
  };
  // What was written before is told before the second of two changes that are made one after the other.
  const opened = async (): Promise<void> => {
    folders = open();
    await folders.ready();
    await follow([probe]);
    await follow([probe]);
  };
  const host = { before: opened, after: () => folders?.dispose() };
  const [burstTimed, burstBlock] = timeAndBlock(
    'burst of 2,000, as the editor tells it',
    () => follow(burst),
    host,
  );
  return [
    {
      quantity: time('one change, as the editor tells it', () => follow([one]), host),
      floor: time('write it, until the editor tells of it', () => told(folder, other, change), host),
    },
    {
      quantity: {
        name: 'one note saved in the editor',
        part: 'ms',
        sample: async () => {
          await opened();
          await follow([saved]);
          const took = await saving(vscode.Uri.joinPath(folder, saved), () => {
            const workspace = folders?.get(folder)?.workspace;
            return folders && workspace
              ? settled(folders, withoutAnotherLine(workspace, saved))
              : Promise.resolve();
          });
          folders?.dispose();
          return took;
        },
      },
      floor: time('read it from the disk', () => files.read(saved)),
    },
    {
      quantity: burstTimed,
      floor: time('write those, list and stat all, read those', async () => {
        await writeAndRead(files, burst, change);
        await forAll(await files.list(), files.stat);
      }),
    },
    { quantity: burstBlock },
  ];
}

async function writeAndRead(
  files: Files,
  some: readonly FilePath[],
  change: Alterations['change'],
): Promise<void> {
  await change(some);
  await forAll(some, files.read);
}

/** Until a bare watcher of the same folder hears of one file that is written; rejects where it never does. */
async function told(folder: vscode.Uri, path: FilePath, change: Alterations['change']): Promise<void> {
  const hearing = hear(folder, path);
  await change([path]);
  await hearing.within(waitedFor);
}

/**
 * Until the editor watches the folder, which it begins to some time after it is opened: a file is written again and again
 * until a watcher hears of it. What is written before that is never told.
 */
export async function untilWatched(
  { folder }: Pick<Watching, 'folder'>,
  { paths }: Pick<Setting, 'paths'>,
  { change }: Alterations,
): Promise<void> {
  const [path = 'none.md'] = paths.slice(-1);
  for (let tries = waitedFor / betweenTries; tries > 0; tries--) {
    const hearing = hear(folder, path);
    await change([path]);
    const isHeard = await hearing.within(betweenTries).then(
      () => true,
      () => false,
    );
    if (isHeard) return;
  }
  throw new Error('the editor does not watch the folder');
}

/** Listens for a change of one file from now on. */
function hear(folder: vscode.Uri, path: FilePath): { within(milliseconds: number): Promise<void> } {
  const watcher = vscode.workspace.createFileSystemWatcher(new vscode.RelativePattern(folder, '**/*'));
  const heard = new Promise<void>((resolve) => {
    watcher.onDidChange(({ path: changed }) => changed.endsWith(`/${path}`) && resolve());
  });
  return {
    within: async (milliseconds) => {
      let timer: ReturnType<typeof setTimeout> | undefined;
      const tooLate = new Promise<never>((_, reject) => {
        timer = setTimeout(() => reject(new Error(`${path} was changed, and nobody told`)), milliseconds);
      });
      try {
        await Promise.race([heard, tooLate]);
      } finally {
        clearTimeout(timer);
        watcher.dispose();
      }
    },
  };
}

/** Types a word into a note and saves it: from when the editor says that it is saved (ms). */
async function saving(file: vscode.Uri, until: () => Promise<void>): Promise<number> {
  const document = await vscode.workspace.openTextDocument(file);
  await shown(document);
  const edit = new vscode.WorkspaceEdit();
  edit.insert(file, document.positionAt(document.getText().length), `Saved at ${performance.now()}\n`);
  let start = NaN;
  const listening = vscode.workspace.onDidSaveTextDocument(() => (start = performance.now()));
  const isIndexed = until();
  try {
    await vscode.workspace.applyEdit(edit);
    if (!(await document.save())) throw new Error(`${file.path} was not saved`);
  } finally {
    listening.dispose();
  }
  await isIndexed;
  return performance.now() - start;
}

/**
 * Until a document says what its file says: of one that has been open before the editor hears only after a moment that its
 * file is another, and an older text is not saved over a newer one.
 */
async function shown(document: vscode.TextDocument): Promise<void> {
  const bytes = await vscode.workspace.fs.readFile(document.uri);
  const lines = (text: string): string => text.replaceAll('\r\n', '\n');
  const text = lines(new TextDecoder().decode(bytes));
  await happened(
    () => 'the document to be read again',
    (look) => {
      const listening = vscode.workspace.onDidChangeTextDocument(look);
      return { listening, isDone: () => lines(document.getText()) === text };
    },
  );
}

/** The note, until the index knows of a line that it did not have. */
function withoutAnotherLine({ index }: Workspace, path: FilePath): () => readonly FilePath[] {
  const lines = (): number => index.get(path)?.note.contentHashes.length ?? 0;
  const before = lines();
  return () => (lines() > before ? [] : [path]);
}

/** Which of these notes were not read anew since. */
function followed({ index }: Workspace, some: readonly FilePath[]): () => readonly FilePath[] {
  const left = new Map(some.map((path) => [path, index.get(path)?.note]));
  return () => {
    for (const [path, before] of left) if (index.get(path)?.note !== before) left.delete(path);
    return [...left.keys()];
  };
}

/** Until the index has what changed in every note. `left`: those of which it has not. */
function settled(folders: Folders, left: () => readonly FilePath[]): Promise<void> {
  const unseen = (): string => {
    const paths = left();
    return `what changed in ${paths.length} notes to be seen: ${paths.slice(0, 3).join(', ')}`;
  };
  return happened(unseen, (look) => ({
    listening: folders.onDidChange(look),
    isDone: () => left().length === 0,
  }));
}

/** Until `isDone`, which is asked at once and whenever something was heard. Rejects where it never is. */
function happened(
  what: () => string,
  listen: (look: () => void) => { readonly listening: vscode.Disposable; readonly isDone: () => boolean },
): Promise<void> {
  return new Promise((resolve, reject) => {
    const end = (how: () => void): void => {
      clearTimeout(timer);
      listening.dispose();
      how();
    };
    const timer = setTimeout(() => end(() => reject(new Error(`waited in vain for ${what()}`))), waitedFor);
    const { listening, isDone } = listen(() => isDone() && end(resolve));
    if (isDone()) end(resolve);
  });
}
