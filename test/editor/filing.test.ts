import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeEverything, open, onDisk, runAndAccept, typeAtEnd, until, write } from '../support/workbench';

// The first row of the pick, which Enter files where nothing else is highlighted.
const first = 'technical-vision/technical-strategy';
const filed = `---\nactivities:\n  - ${first}\n---\n`;

describe('Filing a note in the editor', () => {
  // In a browser the editor saves by itself, a second after the last key: here nobody but the test saves.
  before(() => vscode.workspace.getConfiguration('files').update('autoSave', 'off'));
  afterEach(closeEverything);

  it('that is closed edits the file on disk', async () => {
    const uri = await write('notes/closed.md', '# Closed\n');
    await runAndAccept('remit.fileNote', uri);
    assert.ok((await onDisk(uri)).startsWith(filed));
  });

  it('that is open and clean edits the disk, and the editor follows without being dirty', async () => {
    const uri = await write('notes/clean.md', '# Clean\n');
    const { document } = await open(uri);
    await runAndAccept('remit.fileNote');
    const text = await onDisk(uri);
    assert.ok(text.startsWith(filed));
    await until('the editor to follow', () => document.getText() === text || undefined);
    assert.equal(document.isDirty, false);
  });

  it('that has unsaved changes edits the buffer, saves nothing, and is undone by the editor', async () => {
    const uri = await write('notes/dirty.md', '# Dirty\n');
    const editor = await open(uri);
    await typeAtEnd(editor, 'typed\n');
    await runAndAccept('remit.fileNote');
    assert.equal(await onDisk(uri), '# Dirty\n');
    assert.ok(editor.document.isDirty);
    assert.ok(editor.document.getText().startsWith(filed));
    assert.ok(editor.document.getText().endsWith('typed\n'));
    await vscode.commands.executeCommand('undo');
    assert.equal(editor.document.getText(), '# Dirty\ntyped\n');
  });

  it('keeps a byte order mark, CRLF line ends, comments and quotes', async () => {
    const text = '\uFEFF---\r\ntitle: "Kept"   # as it is\r\n---\r\n\r\nBody \r\n';
    const uri = await write('notes/crlf.md', text);
    await runAndAccept('remit.fileNote', uri);
    const expected = text.replace('---\r\n\r\n', `activities:\r\n  - ${first}\r\n---\r\n\r\n`);
    assert.equal(await onDisk(uri), expected);
  });

  it('is taken back byte for byte by Undo Last Change', async () => {
    const text = '---\ntags: [a, b] # mine\n---\n# Undone\n';
    const uri = await write('notes/undone.md', text);
    await runAndAccept('remit.fileNote', uri);
    assert.notEqual(await onDisk(uri), text);
    await vscode.commands.executeCommand('remit.undoLastChange');
    assert.equal(await onDisk(uri), text);
  });

  it('that changed since is not touched by Undo Last Change', async () => {
    const uri = await write('notes/changed.md', '# Changed\n');
    await runAndAccept('remit.fileNote', uri);
    await write('notes/changed.md', '# Somebody was here\n');
    await vscode.commands.executeCommand('remit.undoLastChange');
    assert.equal(await onDisk(uri), '# Somebody was here\n');
  });

  it('files several notes of the explorer at once', async () => {
    const uris = [await write('notes/one.md', '# One\n'), await write('notes/two.md', '# Two\n')];
    await runAndAccept('remit.fileNote', uris[0], uris);
    for (const uri of uris) assert.ok((await onDisk(uri)).startsWith(filed));
  });

  it('that is broken is left unchanged', async () => {
    const text = '---\ntitle: "open\n---\n# Broken\n';
    const uri = await write('notes/broken.md', text);
    await runAndAccept('remit.fileNote', uri);
    assert.equal(await onDisk(uri), text);
  });

  it('marks a note as needing none', async () => {
    const uri = await write('notes/none.md', '# None\n');
    await vscode.commands.executeCommand('remit.needsNoFiling', uri);
    assert.ok((await onDisk(uri)).startsWith('---\nactivities: []\n---\n'));
  });

  it('is marked as a highlight and as private, and the last mark is taken back', async () => {
    const text = '---\ntitle: Raise # mine\n---\n# Raise\n';
    const uri = await write('notes/raise.md', text);
    await vscode.commands.executeCommand('remit.markHighlight', uri);
    await vscode.commands.executeCommand('remit.markPrivate', uri);
    const marked = text.replace('---\n#', 'highlight: true\nprivate: true\n---\n#');
    assert.equal(await onDisk(uri), marked);
    await vscode.commands.executeCommand('remit.undoLastChange');
    assert.equal(await onDisk(uri), marked.replace('private: true\n', ''));
  });

  it('is marked where it is open, and nothing that is typed is saved with it', async () => {
    const uri = await write('notes/marked-while-open.md', '# Typed\n');
    const editor = await open(uri);
    await typeAtEnd(editor, 'more\n');
    await vscode.commands.executeCommand('remit.markPrivate');
    assert.equal(editor.document.getText(), '---\nprivate: true\n---\n\n# Typed\nmore\n');
    assert.equal(await onDisk(uri), '# Typed\n');
  });

  it("writes a section's hashtag under its heading, where the cursor is", async () => {
    const uri = await write('notes/sections.md', '# Staff\n\n## One\n\ntext\n\n## Two\n\nmore\n');
    const editor = await open(uri);
    editor.selection = new vscode.Selection(8, 0, 8, 0);
    await runAndAccept('remit.fileSection');
    assert.equal(await onDisk(uri), `# Staff\n\n## One\n\ntext\n\n## Two\n\n#${first}\n\nmore\n`);
  });
});
