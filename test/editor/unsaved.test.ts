import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { changeFilings } from '../../src/core/actions/changeFilings';
import { freshWorkspace, liveIndex, untilItEqualsAFreshReading } from '../support/anIndex';
import { withSettings } from '../support/settings';
import {
  closeEverything,
  fileAt,
  onDisk,
  open,
  runAndAccept,
  runWhile,
  typeAtEnd,
  write,
} from '../support/workbench';

const first = 'technical-vision/technical-strategy';
const filed = `---\nactivities:\n  - ${first}\n---\n\n`;

/** An editor with a file that was typed in, and not saved. */
async function typedIn(path: string, text: string, typed: string): Promise<vscode.TextEditor> {
  const editor = await open(await write(path, text));
  await typeAtEnd(editor, typed);
  assert.ok(editor.document.isDirty);
  return editor;
}

describe('An unsaved editor', () => {
  let restore: () => Promise<void>;
  before(async () => (restore = await withSettings({ 'files.autoSave': 'off' })));
  after(() => restore());
  afterEach(closeEverything);

  it('is edited instead of the disk, and the outcome says that nothing was saved (H39)', async () => {
    const { document } = await typedIn('notes/said.md', '# Said\n', 'typed\n');
    const workspace = await freshWorkspace(fileAt(''));
    const request = { part: { kind: 'note' }, add: [first], remove: [] } as const;
    const outcomes = await changeFilings(workspace, [{ path: 'notes/said.md', request }]);
    assert.deepEqual(outcomes, [{ path: 'notes/said.md', status: 'changed', where: 'editor' }]);
    assert.equal(document.getText(), `${filed}# Said\ntyped\n`);
    assert.ok(document.isDirty);
    assert.equal(await onDisk(document.uri), '# Said\n');
  });

  it('loses nothing that is typed while the pick is open and the note is filed', async () => {
    const editor = await typedIn('notes/typing.md', '# Typing\n', 'first\n');
    let typed = 'first\n';
    await runWhile('remit.fileNote', [], async () => {
      await typeAtEnd(editor, 'more\n');
      typed += 'more\n';
    });
    assert.equal(editor.document.getText(), `${filed}# Typing\n${typed}`);
    assert.equal(await onDisk(editor.document.uri), '# Typing\n');
  });

  it('loses nothing that is typed when the note was clean as the pick opened', async () => {
    const editor = await open(await write('notes/late.md', '# Late\n'));
    let typed = '';
    await runWhile('remit.fileNote', [], async () => {
      await typeAtEnd(editor, 'more\n');
      typed += 'more\n';
    });
    assert.equal(editor.document.getText(), `${filed}# Late\n${typed}`);
    assert.equal(await onDisk(editor.document.uri), '# Late\n');
  });

  it('keeps its line ends, and gives the file its byte order mark back when its author saves', async () => {
    const text = '\uFEFF---\r\ntitle: "Kept" # so\r\n---\r\nBody \r\n';
    const { document } = await typedIn('notes/marked.md', text, 'typed\r\n');
    await runAndAccept('remit.fileNote');
    const expected = `${text.slice(1).replace('---\r\nBody', `activities:\r\n  - ${first}\r\n---\r\nBody`)}typed\r\n`;
    assert.equal(document.getText(), expected);
    assert.equal(await onDisk(document.uri), text);
    await document.save();
    assert.equal(await onDisk(document.uri), `\uFEFF${expected}`);
  });

  it('goes back to what was typed by the undo of the editor, however often it was filed', async () => {
    const { document } = await typedIn('notes/back.md', '# Back\n', 'typed\n');
    await runAndAccept('remit.fileNote');
    await vscode.commands.executeCommand('remit.unfile', rowOf('notes/back.md'));
    assert.equal(document.getText(), '# Back\ntyped\n');
    await vscode.commands.executeCommand('undo');
    assert.equal(document.getText(), `${filed}# Back\ntyped\n`);
    await vscode.commands.executeCommand('undo');
    assert.equal(document.getText(), '# Back\ntyped\n');
    assert.equal(await onDisk(document.uri), '# Back\n');
  });

  it('goes back to what was typed by Undo Last Change, still unsaved', async () => {
    const { document } = await typedIn('notes/command.md', '# Command\n', 'typed\n');
    await runAndAccept('remit.fileNote');
    await vscode.commands.executeCommand('remit.undoLastChange');
    assert.equal(document.getText(), '# Command\ntyped\n');
    assert.ok(document.isDirty);
    assert.equal(await onDisk(document.uri), '# Command\n');
  });

  it('is left unchanged by Undo Last Change where it was typed in since', async () => {
    const editor = await typedIn('notes/since.md', '# Since\n', 'typed\n');
    await runAndAccept('remit.fileNote');
    await typeAtEnd(editor, 'more\n');
    await vscode.commands.executeCommand('remit.undoLastChange');
    assert.equal(editor.document.getText(), `${filed}# Since\ntyped\nmore\n`);
  });

  it('that its author saved after it was filed is brought back on disk by Undo Last Change', async () => {
    const { document } = await typedIn('notes/saved.md', '# Saved\n', 'typed\n');
    await runAndAccept('remit.fileNote');
    await document.save();
    await vscode.commands.executeCommand('remit.undoLastChange');
    assert.equal(await onDisk(document.uri), '# Saved\ntyped\n');
  });

  it('is what the index reads, and what is thrown away in it is gone from the index', async () => {
    const folders = await liveIndex();
    await typedIn('notes/indexed.md', '# Indexed\n', `\n#${first}\n`);
    await untilItEqualsAFreshReading(folders, fileAt(''), 'notes/');
    await vscode.commands.executeCommand('workbench.action.files.revert');
    await untilItEqualsAFreshReading(folders, fileAt(''), 'notes/');
    folders.dispose();
  });
});

/** What the tree hands over for a note that stands under the first activity. */
function rowOf(path: string): object {
  const node = { kind: 'note', id: path, path, part: { kind: 'note' }, activity: first };
  return { folder: fileAt(''), node };
}
