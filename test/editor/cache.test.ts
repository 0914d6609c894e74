import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { Folders } from '../../src/vscode/folders';
import { documentsOf, liveIndex, untilItEqualsAFreshReading } from '../support/anIndex';
import { withSettings } from '../support/settings';
import { stampIn } from '../support/stampIn';
import { closeEverything, open, typeAtEnd, until, write } from '../support/workbench';

const root = (): vscode.Uri => vscode.workspace.workspaceFolders?.[0]?.uri ?? assert.fail();
const storage = (): vscode.Uri => vscode.Uri.joinPath(root(), '..', 'storage');

/** What lies in the storage, drafts left out. */
async function kept(): Promise<readonly vscode.Uri[]> {
  const entries = await vscode.workspace.fs.readDirectory(storage()).then(undefined, () => []);
  const names = entries.map(([name]) => name).filter((name) => !name.endsWith('.tmp'));
  return names.map((name) => vscode.Uri.joinPath(storage(), name));
}

/** Opens the folder as another session would; `scanned` says how many notes were not known to it. */
async function session(use: (folders: Folders, scanned: number) => unknown): Promise<void> {
  const folders = await liveIndex(storage());
  const { workspace } = folders.get(root()) ?? assert.fail();
  try {
    await use(folders, workspace.uncachedChanges);
    await untilItEqualsAFreshReading(folders, root(), '');
  } finally {
    folders.dispose();
  }
}

const titleOf = (folders: Folders, path: string): string | undefined =>
  folders.get(root())?.workspace.index.get(path)?.note.title;

describe('What is known of notes', () => {
  let restore: () => Promise<void>;
  before(async () => (restore = await withSettings({ 'files.autoSave': 'off' })));
  after(() => restore());

  it('is kept for the next session, which reads no more than what changed, and anew what is damaged', async () => {
    await write('notes/kept.md', '# Before\n');
    await session(async (folders, scanned) => {
      assert.equal(scanned, folders.get(root())?.workspace.index.size);
      await until('the notes to be kept', async () => (await kept())[0]);
    });
    await session((_, scanned) => assert.equal(scanned, 0));
    await write('notes/kept.md', '# Behind\n');
    await write('notes/new.md', '# New\n');
    await session((folders, scanned) => {
      assert.equal(titleOf(folders, 'notes/kept.md'), 'Behind');
      assert.equal(scanned, 2);
    });
    for (const file of await kept()) await vscode.workspace.fs.writeFile(file, new Uint8Array(100));
    await session((folders, scanned) => assert.equal(scanned, folders.get(root())?.workspace.index.size));
  });

  it('is never what somebody has typed and not saved: that is no file to be known again by', async () => {
    const uri = await write('notes/typed.md', '# Saved\n');
    const store = documentsOf(root());
    await until('a stamp that can be trusted', () => stampIn(store, 'notes/typed.md'));
    await typeAtEnd(await open(uri), 'typed');
    const read = await store.read('notes/typed.md');
    assert.ok(read.kind === 'text' && read.unsaved);
    assert.deepEqual([read.text, read.stamp], ['# Saved\ntyped', undefined]);
    await closeEverything();
  });
});
