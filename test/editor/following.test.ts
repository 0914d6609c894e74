import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { Folders } from '../../src/vscode/folders';
import { liveIndex, untilItEqualsAFreshReading } from '../support/anIndex';
import { withSettings } from '../support/settings';
import {
  closeEverything,
  fileAt,
  onDisk,
  open,
  runAndAccept,
  typeAtEnd,
  until,
  untilItFollows,
  write,
} from '../support/workbench';

const first = 'technical-vision/technical-strategy';
const filed = `---\nactivities:\n  - ${first}\n---\n\n`;

describe('A clean editor', () => {
  let restore: () => Promise<void>;
  let folders: Folders;
  before(async () => {
    restore = await withSettings({ 'files.autoSave': 'off' });
    folders = await liveIndex();
  });
  after(async () => {
    folders.dispose();
    await restore();
  });
  afterEach(closeEverything);

  it('follows its file as the author would have typed it: the cursor stays in its words', async () => {
    const editor = await open(await write('notes/cursor.md', '# Cursor\n\nhere I am\n'));
    editor.selection = new vscode.Selection(2, 5, 2, 5);
    await runAndAccept('remit.fileNote');
    await untilItFollows(editor.document, `${filed}# Cursor\n\nhere I am\n`);
    // The editor tells where the cursor is a moment after it has told of the text.
    await until('the cursor to be in its words', () => {
      const { active } = editor.selection;
      return editor.document.lineAt(active.line).text === 'here I am' && active.character === 5;
    });
  });

  // What the editor does: following the disk goes onto its undo stack like an edit. Ctrl+Z after a filing therefore
  // shows the text before it as unsaved changes; the disk keeps the filing until the author saves, or redoes.
  it('takes the filing back by its own undo, unsaved, and has it again by its redo', async () => {
    const { document } = await open(await write('notes/ctrl-z.md', '# Back\n'));
    await runAndAccept('remit.fileNote');
    await untilItFollows(document, `${filed}# Back\n`);
    await vscode.commands.executeCommand('undo');
    assert.equal(document.getText(), '# Back\n');
    assert.equal(document.isDirty, true);
    assert.equal(await onDisk(document.uri), `${filed}# Back\n`);
    await untilItEqualsAFreshReading(folders, fileAt(''), 'notes/ctrl-z.md');
    assert.deepEqual(tokensOf(folders, 'notes/ctrl-z.md'), []);
    await vscode.commands.executeCommand('redo');
    assert.equal(document.getText(), `${filed}# Back\n`);
    await untilItEqualsAFreshReading(folders, fileAt(''), 'notes/ctrl-z.md');
    assert.deepEqual(tokensOf(folders, 'notes/ctrl-z.md'), [first]);
  });

  it('whose filing was taken back by its undo is saved by its author, and the disk and the index are so too', async () => {
    const { document } = await open(await write('notes/ctrl-s.md', '# Back\n'));
    await runAndAccept('remit.fileNote');
    await untilItFollows(document, `${filed}# Back\n`);
    await vscode.commands.executeCommand('undo');
    await document.save();
    assert.equal(await onDisk(document.uri), '# Back\n');
    await untilItEqualsAFreshReading(folders, fileAt(''), 'notes/ctrl-s.md');
    assert.deepEqual(tokensOf(folders, 'notes/ctrl-s.md'), []);
    await vscode.commands.executeCommand('remit.undoLastChange');
    assert.equal(await onDisk(document.uri), '# Back\n');
  });

  it('that is undone and filed again is filed in its buffer, once', async () => {
    const { document } = await open(await write('notes/again.md', '# Again\n'));
    await runAndAccept('remit.fileNote');
    await untilItFollows(document, `${filed}# Again\n`);
    await vscode.commands.executeCommand('undo');
    await runAndAccept('remit.fileNote');
    assert.equal(document.getText(), `${filed}# Again\n`);
    assert.equal(await onDisk(document.uri), `${filed}# Again\n`);
  });

  it('in two groups follows in both, and is filed once', async () => {
    const uri = await write('notes/groups.md', '# Groups\n');
    const left = await open(uri, vscode.ViewColumn.One);
    const right = await open(uri, vscode.ViewColumn.Two);
    await runAndAccept('remit.fileNote');
    await untilItFollows(left.document, `${filed}# Groups\n`);
    assert.equal(right.document.getText(), `${filed}# Groups\n`);
    await typeAtEnd(right, 'typed\n');
    await vscode.commands.executeCommand('remit.undoLastChange');
    assert.equal(left.document.getText(), `${filed}# Groups\ntyped\n`);
    await runAndAccept('remit.fileNote', fileAt('notes/groups.md'));
    assert.equal(await onDisk(uri), `${filed}# Groups\n`);
  });

  it('beside the preview of its note is filed by the preview, and no editor becomes dirty', async () => {
    const uri = await write('notes/preview.md', '# Preview\n');
    await vscode.commands.executeCommand('vscode.openWith', uri, 'vscode.markdown.preview.editor');
    await until('the preview', () => activeInput() instanceof vscode.TabInputCustom);
    // A preview that is still being drawn takes the focus, and the pick with it.
    await until('the note to be filed', async () => {
      await runAndAccept('remit.fileNote');
      return (await onDisk(uri)).startsWith('---') || undefined;
    });
    assert.equal(await onDisk(uri), `${filed}# Preview\n`);
    assert.deepEqual(dirtyDocuments(), []);
  });

  it('in a diff of two notes is the one that is filed, and the other stays', async () => {
    const [old, now] = [await write('notes/old.md', '# Old\n'), await write('notes/now.md', '# Now\n')];
    await vscode.commands.executeCommand('vscode.diff', old, now, 'Old and now', { preview: false });
    await until('the diff', () => vscode.window.activeTextEditor?.document.uri.path === now.path);
    await runAndAccept('remit.fileNote');
    assert.equal(await onDisk(now), `${filed}# Now\n`);
    assert.equal(await onDisk(old), '# Old\n');
    assert.deepEqual(dirtyDocuments(), []);
  });
});

function tokensOf({ all }: Folders, path: string): readonly string[] {
  const tokens = all[0]?.workspace.index.get(path)?.note.tokens ?? [];
  return tokens.map(({ written }) => written);
}

function activeInput(): unknown {
  return vscode.window.tabGroups.activeTabGroup.activeTab?.input;
}

function dirtyDocuments(): readonly string[] {
  return vscode.workspace.textDocuments.filter(({ isDirty }) => isDirty).map(({ uri }) => uri.path);
}
