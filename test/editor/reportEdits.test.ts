import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { today } from '../../src/vscode/today';
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

/** The comparison on the screen: the file, and what it would be. */
function comparison(): vscode.TabInputTextDiff | undefined {
  const tabs = vscode.window.tabGroups.all.flatMap((group) => group.tabs);
  return tabs
    .map(({ input }) => input)
    .find((input): input is vscode.TabInputTextDiff => input instanceof vscode.TabInputTextDiff);
}

async function removeReports(): Promise<void> {
  const entries = await vscode.workspace.fs.readDirectory(fileAt('.'));
  if (entries.some(([name]) => name === 'reports'))
    await vscode.workspace.fs.delete(fileAt('reports'), { recursive: true });
}

// The editor may tell of it only after the next test has begun.
async function removeNote(path: string): Promise<void> {
  await vscode.workspace.fs.delete(fileAt(path));
  await vscode.commands.executeCommand('remit.refresh');
}

describe('A generated part that was edited by hand, in the editor', () => {
  let restore: () => Promise<void>;
  before(async () => (restore = await withSettings({ 'files.autoSave': 'off' })));
  after(() => restore());
  afterEach(async () => {
    await closeEverything();
    await removeReports();
  });

  const edit = (text: string): string => text.replace('# Responsibilities,', '# My own responsibilities,');

  /** This quarter's report, as it is generated and then edited. */
  async function editedReport(): Promise<{ readonly uri: vscode.Uri; readonly generated: string }> {
    await removeReports();
    // The editor may not yet have told of notes that tests before this one removed.
    await vscode.commands.executeCommand('remit.refresh');
    await runAndAccept('remit.generateReport');
    const uri = vscode.window.activeTextEditor?.document.uri;
    assert.ok(uri);
    const generated = await onDisk(uri);
    await closeEverything();
    const path = `reports/${uri.path.slice(uri.path.lastIndexOf('/') + 1)}`;
    assert.notEqual(edit(generated), generated);
    await write(path, edit(generated));
    return { uri, generated };
  }

  it('keeps the edit, without a question, among what is generated from a note that came', async () => {
    const { uri, generated } = await editedReport();
    await write(
      'notes/came-after-an-edit.md',
      `---\ndate: ${today()}\nactivities: [technical-vision]\n---\n# Came\n`,
    );
    await vscode.commands.executeCommand('remit.refresh');
    await runAndAccept('remit.generateReport');
    const text = await onDisk(uri);
    assert.ok(
      text.includes('\n# My own responsibilities,') && text.includes('(../notes/came-after-an-edit.md)'),
    );
    assert.doesNotMatch(text, /^# Responsibilities,/m);
    assert.ok(!generated.includes('came-after-an-edit'));
    assert.equal(comparison(), undefined);
    await removeNote('notes/came-after-an-edit.md');
  });

  it('is taken back to what is generated after a comparison, and undo brings it back', async () => {
    const { uri, generated } = await editedReport();
    await open(uri);
    const running = vscode.commands.executeCommand('remit.discardReportEdits');
    const { original, modified } = await until('the comparison', comparison);
    assert.equal(original.toString(), uri.toString());
    assert.equal((await vscode.workspace.openTextDocument(modified)).getText(), generated);
    await until('the comparison to be closed', async () => {
      await vscode.commands.executeCommand('notification.acceptPrimaryAction');
      return comparison() === undefined || undefined;
    });
    await running;
    assert.equal(await onDisk(uri), generated);
    await vscode.commands.executeCommand('remit.undoLastChange');
    assert.equal(await onDisk(uri), edit(generated));
  });

  it('stays in an editor with unsaved changes, which is edited and not saved', async () => {
    const { uri, generated } = await editedReport();
    const editor = await open(uri);
    // The editor may still hold what the file of the test before this one said.
    await untilItFollows(editor.document, edit(generated));
    await typeAtEnd(editor, 'Typed.\n');
    await write(
      'notes/came-while-typing.md',
      `---\ndate: ${today()}\nactivities: [technical-vision]\n---\n# Came\n`,
    );
    await vscode.commands.executeCommand('remit.refresh');
    await runAndAccept('remit.generateReport');
    const text = editor.document.getText();
    assert.match(text, /\n# My own responsibilities,/);
    assert.match(text, /\(\.\.\/notes\/came-while-typing\.md\)/);
    assert.ok(text.endsWith('Typed.\n'));
    assert.equal(await onDisk(uri), edit(generated));
    assert.ok(editor.document.isDirty);
    await removeNote('notes/came-while-typing.md');
  });
});
