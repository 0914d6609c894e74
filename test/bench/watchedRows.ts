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

/** Access to the extension's own index of the window. */
export interface Watching {
  /** Starts reading and watching all folders of the window, as activation does. */
  readonly open: () => Folders;
  readonly folder: vscode.Uri;
  readonly files: Files;
}

/**
 * The time that a user waits, from the first byte written to the updated index, including the editor's file watching.
 * The live index exists only during the measurement: at other times it would read along.
 */
export function watchedRows(
  { open, folder, files }: Watching,
  { paths, changing }: Setting,
  { change }: Alterations,
): readonly Row[] {
  // Separate files, which late events of earlier writes cannot affect.
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
  // Events of earlier writes arrive before the second of two consecutive changes.
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
        unit: 'ms',
        sample: async () => {
          await opened();
          await follow([saved]);
          const took = await saving(vscode.Uri.joinPath(folder, saved), () => {
            const workspace = folders?.get(folder)?.workspace;
            return folders && workspace
              ? settled(folders, withoutAnotherTag(workspace, saved))
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

/** Resolves when a plain watcher of the folder reports a write to one file; rejects if it never does. */
async function told(folder: vscode.Uri, path: FilePath, change: Alterations['change']): Promise<void> {
  const hearing = hear(folder, path);
  await change([path]);
  await hearing.within(waitedFor);
}

/**
 * Resolves when the editor watches the folder, which starts some time after it is opened: a file is written repeatedly
 * until a watcher reports it. Earlier writes are never reported.
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

/** Starts listening for changes of one file. */
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

/** Types a hashtag into a note and saves it; the time starts when the editor reports the save (ms). */
async function saving(file: vscode.Uri, until: () => Promise<void>): Promise<number> {
  const document = await vscode.workspace.openTextDocument(file);
  await shown(document);
  const edit = new vscode.WorkspaceEdit();
  edit.insert(file, document.positionAt(document.getText().length), `\n\nSaved #saved\n`);
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
 * Resolves when a document matches its file: the editor refreshes an open document only after a moment, and does not
 * save an older text over a newer one.
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

/** The note's path until the index has a new hashtag of it. */
function withoutAnotherTag({ index }: Workspace, path: FilePath): () => readonly FilePath[] {
  const tags = (): number => index.get(path)?.note.tokens.length ?? 0;
  const before = tags();
  return () => (tags() > before ? [] : [path]);
}

/** The notes that have not been reread since. */
function followed({ index }: Workspace, some: readonly FilePath[]): () => readonly FilePath[] {
  const left = new Map(some.map((path) => [path, index.get(path)?.note]));
  return () => {
    for (const [path, before] of left) if (index.get(path)?.note !== before) left.delete(path);
    return [...left.keys()];
  };
}

/** Resolves when the index has all changes. `left`: the notes that are still missing. */
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

/** Resolves once `isDone`, which is checked at once and after every event. Rejects on timeout. */
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
