import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { changeFilings } from '../../src/core/actions/changeFilings';
import type { FileOutcome } from '../../src/core/actions/outcome';
import type { Workspace } from '../../src/core/workspace/workspace';
import { twoCategories } from '../support/aFolder';
import { aJournal } from '../support/aJournal';
import { freshWorkspace, liveIndex } from '../support/anIndex';
import { MemoryFiles } from '../support/memoryFiles';
import { withSettings } from '../support/settings';
import { closeEverything, fileAt, onDisk, open, runAndAccept, until, write } from '../support/workbench';
import { ResponsibilitiesTree } from '../../src/vscode/tree/responsibilitiesTree';
import { undoLastChange } from '../../src/core/actions/undoLastChange';

/** The first rows of the picks: of the sample, and of `twoCategories`. */
const first = 'technical-vision/technical-strategy';
const security = 'vision/security';
const filed = (activity: string): string => `---\nactivities:\n  - ${activity}\n---\n\n`;

const at = (root: string, texts: Readonly<Record<string, string>>): Record<string, string> =>
  Object.fromEntries(Object.entries(texts).map(([path, text]) => [`${root}/${path}`, text]));

describe('Several folders in one window', () => {
  let restore: () => Promise<void>;
  before(async () => (restore = await withSettings({ 'files.autoSave': 'off' })));
  after(() => restore());
  afterEach(async () => {
    await closeEverything();
    await changeFolders(1, [...(vscode.workspace.workspaceFolders ?? [])].length - 1);
  });

  it('file the same relative path each under its own responsibilities, and undo both at once', async () => {
    const files = MemoryFiles.register('remit-two');
    files.put(at('/second', { ...twoCategories, 'notes/same.md': '# Same\r\n' }));
    const here = await write('notes/same.md', '# Same\n');
    const there = vscode.Uri.parse('remit-two:/second/notes/same.md');
    await changeFolders(1, 0, vscode.Uri.parse('remit-two:/second'));
    await runAndAccept('remit.fileNote', here, [here, there]);
    assert.equal(await onDisk(here), `${filed(first)}# Same\n`);
    assert.equal(files.text('/second/notes/same.md'), `${filed(security)}# Same\n`.replaceAll('\n', '\r\n'));
    await vscode.commands.executeCommand('remit.undoLastChange');
    assert.equal(await onDisk(here), '# Same\n');
    assert.equal(files.text('/second/notes/same.md'), '# Same\r\n');
    files.dispose();
  });

  it('that lie in one another are each read once: the inner one by itself', async () => {
    await write('inner/responsibilities/own.md', '---\nactivities:\n  - id: thing\n    title: Thing\n---\n');
    const note = await write('inner/notes/mine.md', '# Mine\n');
    await changeFolders(1, 0, fileAt('inner'));
    const folders = await liveIndex();
    const indexed = folders.all.map(({ name, workspace: { index } }) => [
      name,
      [...index.notes()].some(({ note: { path } }) => path.endsWith('notes/mine.md')),
    ]);
    assert.deepEqual(indexed, [
      ['workspace', false],
      ['inner', true],
    ]);
    await runAndAccept('remit.fileNote', note);
    assert.equal(await onDisk(note), `${filed('own/thing')}# Mine\n`);
    folders.dispose();
  });

  it('of which one cannot be written files in the other, and leaves that one as it is', async () => {
    const files = MemoryFiles.register('remit-read', { isReadonly: true });
    files.put(at('/locked', { ...twoCategories, 'notes/locked.md': '# Locked\n' }));
    const here = await write('notes/open.md', '# Open\n');
    const there = vscode.Uri.parse('remit-read:/locked/notes/locked.md');
    await changeFolders(1, 0, vscode.Uri.parse('remit-read:/locked'));
    await runAndAccept('remit.fileNote', here, [there, here]);
    assert.equal(files.text('/locked/notes/locked.md'), '# Locked\n');
    assert.equal(await onDisk(here), `${filed(first)}# Open\n`);
    files.dispose();
  });

  it('of which one declares no responsibilities index nothing there, and file nothing there', async () => {
    const files = MemoryFiles.register('remit-none');
    files.put(at('/plain', { 'notes/a.md': '# A\n' }));
    await changeFolders(1, 0, vscode.Uri.parse('remit-none:/plain'));
    const folders = await liveIndex();
    assert.deepEqual(
      folders.all.map(({ name, workspace: { isInitialized, index } }) => [
        name,
        isInitialized,
        index.size > 0,
      ]),
      [
        ['workspace', true, true],
        ['plain', false, false],
      ],
    );
    assert.deepEqual(
      folders.initialized.map(({ name }) => name),
      ['workspace'],
    );
    folders.dispose();
    files.dispose();
  });

  it('of which two have one name are told apart by the folders that they lie in, in the tree as well', async () => {
    const files = MemoryFiles.register('remit-named');
    files.put({ ...at('/acme/same', twoCategories), ...at('/birch/same', twoCategories) });
    const uris = ['acme', 'birch'].map((client) => vscode.Uri.parse(`remit-named:/${client}/same`));
    await changeFolders(1, 0, ...uris);
    const folders = await liveIndex();
    assert.deepEqual(
      folders.all.map(({ label }) => label),
      ['workspace', 'same (acme)', 'same (birch)'],
    );
    const tree = new ResponsibilitiesTree(folders, { periodFor: () => undefined });
    const rows = tree.getChildren().map((row) => tree.getTreeItem(row));
    assert.deepEqual(
      rows.map(({ label, description }) => [label, description]),
      [
        ['workspace', ''],
        ['same', 'acme'],
        ['same', 'birch'],
      ],
    );
    tree.dispose();
    folders.dispose();
    files.dispose();
  });

  it('list one whose file system has no search, and follow its notes and its .gitignore files', async () => {
    const files = MemoryFiles.register('remit-virtual');
    const remit = { 'responsibilities/index.md': '---\ngitignore: true\n---\n', '.gitignore': 'old.md\n' };
    const notes = { 'notes/deep/a.md': '', 'notes/old.md': '', '.x/b.md': '' };
    files.put(at('/virtual', { ...twoCategories, ...remit, ...notes }));
    const uri = vscode.Uri.parse('remit-virtual:/virtual');
    await changeFolders(1, 0, uri);
    const folders = await liveIndex();
    const found = (): string =>
      [...(folders.get(uri)?.workspace.index.notes() ?? [])]
        .map(({ note }) => note.path)
        .sort()
        .join();
    assert.equal(found(), 'notes/deep/a.md');
    files.put(at('/virtual', { 'notes/new.md': '' }));
    await until('the new note', () => found() === 'notes/deep/a.md,notes/new.md');
    files.put(at('/virtual', { 'notes/.gitignore': 'new.md\n!old.md\n' }));
    await until('the new .gitignore', () => found() === 'notes/deep/a.md,notes/old.md');
    folders.dispose();
    files.dispose();
  });

  async function changeFolders(
    start: number,
    removed: number,
    ...added: readonly vscode.Uri[]
  ): Promise<void> {
    if (removed === 0 && added.length === 0) return;
    const changed = new Promise<void>((resolve) => {
      const listening = vscode.workspace.onDidChangeWorkspaceFolders(() => {
        listening.dispose();
        resolve();
      });
    });
    assert.ok(vscode.workspace.updateWorkspaceFolders(start, removed, ...added.map((uri) => ({ uri }))));
    await changed;
  }
});

describe('A file system that fails', () => {
  const names = ['a', 'b', 'c', 'd'];
  const paths = names.map((name) => `notes/${name}.md`);
  const text = '# Note\n';
  let files: MemoryFiles;
  let workspace: Workspace;
  let restore: () => Promise<void>;
  before(async () => {
    restore = await withSettings({ 'files.autoSave': 'off' });
    files = MemoryFiles.register('remit-faulty');
  });
  after(async () => {
    files.dispose();
    await restore();
  });
  beforeEach(async () => {
    files.put(at('/root', { ...twoCategories, ...Object.fromEntries(paths.map((path) => [path, text])) }));
    workspace = await freshWorkspace(vscode.Uri.parse('remit-faulty:/root'));
  });
  afterEach(async () => {
    files.interference = () => undefined;
    files.readOnly.clear();
    await closeEverything();
  });

  const file = (journal = aJournal()): Promise<readonly FileOutcome[]> => {
    const request = { part: { kind: 'note' }, add: [security], remove: [] } as const;
    return changeFilings(
      workspace,
      paths.map((path) => ({ path, request })),
      journal,
    );
  };

  const told = (outcomes: readonly FileOutcome[]): readonly string[] =>
    outcomes.map((outcome) => (outcome.status === 'refused' ? outcome.refusal.code : outcome.status));

  const inFiles = (): readonly string[] => paths.map((path) => files.text(`/root/${path}`));

  it('at the k-th write leaves that note as it was, names it, files the others, and a second run completes', async () => {
    for (const k of paths.keys()) {
      let writes = 0;
      files.interference = (call) =>
        call === 'write' && writes++ === k ? vscode.FileSystemError.Unavailable('no space') : undefined;
      const journal = aJournal();
      const outcomes = await file(journal);
      assert.deepEqual(
        told(outcomes),
        paths.map((_, each) => (each === k ? 'write-failed' : 'changed')),
      );
      const expected = paths.map((_, each) => (each === k ? text : filed(security) + text));
      assert.deepEqual(inFiles(), expected);
      await undoLastChange(workspace, journal);
      assert.deepEqual(
        inFiles(),
        paths.map(() => text),
      );
      await file();
      assert.deepEqual(
        inFiles(),
        paths.map(() => filed(security) + text),
      );
      files.put(at('/root', Object.fromEntries(paths.map((path) => [path, text]))));
    }
  });

  it('that writes half of what it was given is caught at reading it back, and the note gets its text back', async () => {
    for (const half of ['', '---\nactivit']) {
      let writes = 0;
      files.interference = (call, path) =>
        call === 'write' && path.endsWith('b.md') && writes++ === 0
          ? new TextEncoder().encode(half)
          : undefined;
      assert.deepEqual(told(await file()), ['changed', 'write-failed', 'changed', 'changed']);
      assert.equal(files.text('/root/notes/b.md'), text);
      files.put(at('/root', Object.fromEntries(paths.map((path) => [path, text]))));
    }
  });

  it('that holds what somebody else wrote right after keeps theirs, and says that it is not ours', async () => {
    const theirs = new TextEncoder().encode('# Theirs\n');
    files.interference = (call, path) => (call === 'write' && path.endsWith('b.md') ? theirs : undefined);
    assert.deepEqual(told(await file()), ['changed', 'write-failed', 'changed', 'changed']);
    assert.equal(files.text('/root/notes/b.md'), '# Theirs\n');
  });

  it('that cannot be read is named, and nothing is written there', async () => {
    files.interference = (call, path) =>
      call === 'read' && path.endsWith('c.md')
        ? vscode.FileSystemError.NoPermissions('not yours')
        : undefined;
    assert.deepEqual(told(await file()), ['changed', 'changed', 'file-unreadable', 'changed']);
    assert.equal(files.text('/root/notes/c.md'), text);
  });

  it('that holds a read-only file refuses it as that, whether or not an editor shows it', async () => {
    files.readOnly.add('/root/notes/d.md');
    const { document } = await open(vscode.Uri.parse('remit-faulty:/root/notes/d.md'));
    assert.deepEqual(told(await file()), ['changed', 'changed', 'changed', 'read-only']);
    assert.equal(files.text('/root/notes/d.md'), text);
    assert.equal(document.isDirty, false);
  });
});
