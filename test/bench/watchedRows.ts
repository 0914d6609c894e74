import type * as vscode from 'vscode';
import type { Workspace } from '../../src/core/index/workspace';
import type { FilePath } from '../../src/core/store/store';
import type { Folders } from '../../src/vscode/folders';
import type { Alterations, Files } from './files';
import { forAll } from './files';
import type { Row } from './measure';
import { time, timeAndBlock } from './measure';
import type { Setting } from './rows';

const waitedFor = 120_000; // ms

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
  const [probe = 'none.md', one = 'none.md', other = 'none.md'] = paths.slice(-3);
  const burst = changing.filter((path) => ![probe, one, other].includes(path));
  let folders: Folders | undefined;
  const follow = async (some: readonly FilePath[]): Promise<void> => {
    const workspace = folders?.get(folder)?.workspace;
    if (!folders || !workspace) throw new Error('the folder is not indexed');
    const isDone = followed(workspace, some);
    await change(some);
    await settled(folders, isDone);
  };
  // What was written before is told before the second of two changes that are made one after the other.
  const opened = async (): Promise<void> => {
    folders = open();
    await folders.ready();
    await follow([probe]);
    await follow([probe]);
  };
  const around = { before: opened, after: () => folders?.dispose() };
  const [burstTimed, burstBlock] = timeAndBlock(
    'burst of 2,000, as the editor tells it',
    () => follow(burst),
    around,
  );
  return [
    {
      quantity: time('one change, as the editor tells it', () => follow([one]), around),
      floor: time('write and read it', () => writeAndRead(files, [other], change)),
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

/** Whether each of these notes was read anew since. */
function followed({ index }: Workspace, some: readonly FilePath[]): () => boolean {
  const left = new Map(some.map((path) => [path, index.get(path)?.note]));
  return () => {
    for (const [path, before] of left) if (index.get(path)?.note !== before) left.delete(path);
    return left.size === 0;
  };
}

function settled(folders: Folders, isDone: () => boolean): Promise<void> {
  return new Promise((resolve, reject) => {
    const end = (how: () => void): void => {
      clearTimeout(timer);
      listening.dispose();
      how();
    };
    const timer = setTimeout(() => end(() => reject(new Error('the change was never seen'))), waitedFor);
    const listening = folders.onDidChange(() => isDone() && end(resolve));
    if (isDone()) end(resolve);
  });
}
