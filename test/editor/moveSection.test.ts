import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeEverything, fileAt, onDisk, open, runAndAccept, typeAtEnd, write } from '../support/workbench';

const section = '## Moved\n\n#technical-vision/security-audits\n\ntext [l](c.md)\n';
const text = `---\ndate: 2026-11-03\n---\n# Source\n\n${section}\n## Rest\n`;
const rest = text.replace(`${section}\n`, '');
// The first row of the pick is a new note, called like the section; its links lead where they led.
const moved = section.replace('c.md', '../far/c.md');

// Between its title and the section stands what the workspace's template has.
function assertCreated(text: string): void {
  assert.ok(
    text.startsWith('---\ndate: 2026-11-03\n---\n\n# Moved\n') && text.endsWith(`\n\n${moved}`),
    text,
  );
}

describe('Moving a section in the editor', () => {
  const target = fileAt('notes/2026/2026-11-03-moved.md');
  const source = fileAt('notes/far/source.md');

  before(() => vscode.workspace.getConfiguration('files').update('autoSave', 'off'));
  afterEach(async () => {
    await closeEverything();
    await vscode.workspace.fs.delete(source);
  });

  async function runInSection(command: string, typed: string): Promise<vscode.TextEditor> {
    await write('notes/far/source.md', text);
    const editor = await open(source);
    if (typed !== '') await typeAtEnd(editor, typed);
    editor.selection = new vscode.Selection(9, 0, 9, 0);
    await runAndAccept(command);
    return editor;
  }

  it('into a new note writes both files, and Undo Last Change gives everything back', async () => {
    await runInSection('remit.moveSection', '');
    assertCreated(await onDisk(target));
    assert.equal(await onDisk(source), rest);
    await vscode.commands.executeCommand('remit.undoLastChange');
    assert.equal(await onDisk(source), text);
    await assert.rejects(onDisk(target));
  });

  it('out of an editor with unsaved changes edits the buffer and saves nothing of it', async () => {
    const { document } = await runInSection('remit.moveSection', 'typed\n');
    assertCreated(await onDisk(target));
    assert.equal(await onDisk(source), text);
    assert.ok(document.isDirty);
    assert.equal(document.getText(), `${rest}typed\n`);
    await vscode.commands.executeCommand('remit.undoLastChange');
    assert.equal(document.getText(), `${text}typed\n`);
  });

  it('as a copy leaves its note as it is', async () => {
    await runInSection('remit.copySection', '');
    assertCreated(await onDisk(target));
    assert.equal(await onDisk(source), text);
    await vscode.workspace.fs.delete(target);
  });
});
