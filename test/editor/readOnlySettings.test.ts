import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { changeFilings } from '../../src/core/actions/changeFilings';
import type { FilePath, WriteResult } from '../../src/core/store/store';
import { documentsOf, freshWorkspace } from '../support/anIndex';
import { withSettings } from '../support/settings';
import { told } from '../support/told';
import { closeEverything, fileAt, onDisk, open, runAndAccept, typeAtEnd, write } from '../support/workbench';

const first = 'technical-vision/technical-strategy';

describe('A file that the settings make read-only', () => {
  let restore: () => Promise<void>;

  const makeReadOnly = async (): Promise<void> => {
    const absolute = `${fileAt('absolute').path}/**`;
    restore = await withSettings({
      'files.autoSave': 'off',
      'files.readonlyInclude': { 'locked/**': true, 'responsibilities/locked.md': true, [absolute]: true },
      'files.readonlyExclude': { 'locked/except.md': true },
    });
  };
  afterEach(async () => {
    await restore();
    await closeEverything();
  });

  it('is refused by name when it is filed, closed, open or unsaved, and every other one is filed (H34)', async () => {
    const paths = ['locked/a.md', 'locked/b.md', 'locked/c.md', 'locked/except.md', 'absolute/d.md', 'e.md'];
    const uris = await Promise.all(paths.map((path) => write(path, '# Text\n')));
    const [, clean, unsaved] = uris;
    assert.ok(clean && unsaved);
    await open(clean);
    const editor = await open(unsaved);
    restore = await withSettings({ 'files.autoSave': 'off' });
    await typeAtEnd(editor, 'typed\n');
    await makeReadOnly();
    const workspace = await freshWorkspace(fileAt(''));
    const request = { part: { kind: 'note' }, add: [first], remove: [] } as const;
    const outcomes = await changeFilings(
      workspace,
      paths.map((path) => ({ path, request })),
    );
    assert.deepEqual(told(outcomes), [
      'locked/a.md read-only-setting',
      'locked/b.md read-only-setting',
      'locked/c.md read-only-setting',
      'locked/except.md changed',
      'absolute/d.md read-only-setting',
      'e.md changed',
    ]);
    for (const path of ['locked/a.md', 'locked/b.md', 'locked/c.md', 'absolute/d.md'])
      assert.equal(await onDisk(fileAt(path)), '# Text\n');
    assert.equal(editor.document.getText(), '# Text\ntyped\n');
  });

  it('is left unchanged by the commands of the editor, one by one and many at once', async () => {
    await makeReadOnly();
    const locked = await write('locked/many.md', '# Many\n');
    const free = await write('notes/many.md', '# Many\n');
    await runAndAccept('remit.fileNote', locked);
    await vscode.commands.executeCommand('remit.needsNoFiling', locked, [locked, free]);
    assert.equal(await onDisk(locked), '# Many\n');
    assert.match(await onDisk(free), /^---\nactivities: \[\]\n---\n/);
  });

  it('is neither created, moved nor removed, and nothing is moved there', async () => {
    await makeReadOnly();
    await write('locked/here.md', '# Here\n');
    await write('notes/there.md', '# There\n');
    const store = documentsOf(fileAt(''));
    const revisionAt = async (path: FilePath) => {
      const read = await store.read(path);
      assert.ok(read.kind === 'text');
      return read.revision;
    };
    const [here, there] = [await revisionAt('locked/here.md'), await revisionAt('notes/there.md')];
    const refused: WriteResult = {
      kind: 'failed',
      reason: 'read-only-setting',
      detail: 'files.readonlyInclude',
    };
    assert.deepEqual(await store.create('responsibilities/locked.md', '# New\n'), refused);
    assert.deepEqual(await store.remove('locked/here.md', here), refused);
    assert.deepEqual(await store.move('locked/here.md', here, 'notes/moved.md'), refused);
    assert.deepEqual(await store.move('notes/there.md', there, 'locked/moved.md'), refused);
    assert.equal(await onDisk(fileAt('locked/here.md')), '# Here\n');
    assert.equal(await onDisk(fileAt('notes/there.md')), '# There\n');
    await assert.rejects(onDisk(fileAt('responsibilities/locked.md')));
  });
});
