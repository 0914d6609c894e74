import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeEverything, fileAt, onDisk, runAndAccept, until, write } from '../support/workbench';

describe('A note that is renamed in the explorer', () => {
  afterEach(closeEverything);

  it('is where it is now for Undo Last Change, and nowhere else', async () => {
    const text = '# Renamed\n';
    const before = await write('notes/before-renaming.md', text);
    const after = fileAt('notes/after-renaming.md');
    await runAndAccept('remit.fileNote', before);
    const filed = await onDisk(before);
    assert.notEqual(filed, text);
    const edit = new vscode.WorkspaceEdit();
    edit.renameFile(before, after);
    assert.ok(await vscode.workspace.applyEdit(edit));
    assert.equal(await onDisk(after), filed);
    await until('the change to be undone where the note is now', async () => {
      await vscode.commands.executeCommand('remit.undoLastChange');
      return (await onDisk(after)) === text || undefined;
    });
    await assert.rejects(async () => vscode.workspace.fs.stat(before));
    await vscode.workspace.fs.delete(after);
  });
});
