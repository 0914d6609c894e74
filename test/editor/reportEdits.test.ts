import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { withSettings } from '../support/settings';
import { closeEverything, fileAt, onDisk, open, runAndAccept, until, write } from '../support/workbench';

/** The comparison on the screen: the file, and what it would be. */
function comparison(): vscode.TabInputTextDiff | undefined {
  const tabs = vscode.window.tabGroups.all.flatMap((group) => group.tabs);
  return tabs
    .map(({ input }) => input)
    .find((input): input is vscode.TabInputTextDiff => input instanceof vscode.TabInputTextDiff);
}

/** Runs Generate Report… up to its question, looks at what it shows, and gives an answer. */
async function answer(
  command: 'remit.keepMine' | 'remit.takeNew' | 'remit.keepBoth',
  look: (shown: vscode.TabInputTextDiff) => unknown = () => undefined,
): Promise<void> {
  const running = runAndAccept('remit.generateReport');
  await look(await until('the comparison', comparison));
  // The command that answers does nothing before the question is asked, right behind the comparison.
  await until('the comparison to be closed', async () => {
    await vscode.commands.executeCommand(command);
    return comparison() === undefined || undefined;
  });
  await running;
}

async function removeReports(): Promise<void> {
  const entries = await vscode.workspace.fs.readDirectory(fileAt('.'));
  if (entries.some(([name]) => name === 'reports'))
    await vscode.workspace.fs.delete(fileAt('reports'), { recursive: true });
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

  it('is shown beside what is generated now, and stays as it is: Keep Mine', async () => {
    const { uri, generated } = await editedReport();
    await answer('remit.keepMine', async ({ original, modified }) => {
      assert.equal(original.toString(), uri.toString());
      assert.equal((await vscode.workspace.openTextDocument(modified)).getText(), generated);
    });
    assert.equal(await onDisk(uri), edit(generated));
  });

  it('becomes what is generated now: Take New', async () => {
    const { uri, generated } = await editedReport();
    await answer('remit.takeNew');
    assert.equal(await onDisk(uri), generated);
  });

  it('becomes that, with what stood in it behind it, and nothing is asked again: Keep Both', async () => {
    const { uri, generated } = await editedReport();
    await answer('remit.keepBoth');
    const text = await onDisk(uri);
    const end = generated.indexOf('<!-- remit:end report');
    const own = edit(generated.slice(generated.indexOf('\n') + 1, end));
    const marked = generated.indexOf('\n', end) + 1;
    assert.ok(text.startsWith(generated.slice(0, marked)) && text.endsWith(generated.slice(marked)));
    assert.ok(text.slice(marked).includes(own));
    await runAndAccept('remit.generateReport');
    assert.deepEqual([await onDisk(uri), comparison()], [text, undefined]);
  });

  it('is judged as it is when the answer comes, and an editor with unsaved changes is edited, not saved', async () => {
    const { uri, generated } = await editedReport();
    const editor = await open(uri);
    await answer('remit.keepBoth', async () => {
      const change = new vscode.WorkspaceEdit();
      change.insert(uri, new vscode.Position(0, 0), 'Typed while it was asked.\n\n');
      assert.ok(await vscode.workspace.applyEdit(change));
    });
    const text = editor.document.getText();
    assert.ok(text.startsWith(`Typed while it was asked.\n\n${generated.slice(0, 30)}`));
    assert.ok(text.includes('\n# My own responsibilities,') && text.includes('\n# Responsibilities,'));
    assert.equal(await onDisk(uri), edit(generated));
    assert.ok(editor.document.isDirty);
  });
});
