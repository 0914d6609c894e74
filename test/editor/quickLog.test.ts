import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { now } from '../../src/vscode/today';
import { closeEverything, fileAt, onDisk, open, runAndAccept, typeAtEnd, until } from '../support/workbench';

// The first row of the pick, which Enter files under.
const tag = '#technical-vision/technical-strategy';

/** Where today's log stands. At midnight the test may be wrong; a moment later it is right again. */
const logFile = (): vscode.Uri => {
  const { day } = now();
  return fileAt(`notes/${day.slice(0, 4)}/${day}-log.md`);
};

describe('Quick Log in the editor', () => {
  before(() => vscode.workspace.getConfiguration('files').update('autoSave', 'off'));
  afterEach(async () => {
    await closeEverything();
    await vscode.workspace.fs.delete(logFile());
  });

  it("creates the day's log, then appends to it", async () => {
    await runAndAccept('remit.quickLog', 'Talk with Ana 30m');
    const first = await onDisk(logFile());
    assert.match(
      first,
      new RegExp(
        `^---\ndate: ${now().day}\n---\n\n# Log\n\n- \\d\\d:\\d\\d Talk with Ana ${tag} \\(30m\\)\n$`,
      ),
    );
    await runAndAccept('remit.quickLog', 'Again');
    const second = await onDisk(logFile());
    assert.ok(second.startsWith(first));
    assert.match(second.slice(first.length), new RegExp(`^- \\d\\d:\\d\\d Again ${tag}\n$`));
  });

  it('asks for no activity where the words carry its hashtag', async () => {
    await runAndAccept('remit.quickLog', 'Ana #process-management/agile-process');
    assert.match(await onDisk(logFile()), /- \d\d:\d\d Ana #process-management\/agile-process\n$/);
  });

  it('appends to an editor with unsaved changes and saves nothing', async () => {
    await runAndAccept('remit.quickLog', 'First');
    const saved = await onDisk(logFile());
    const editor = await open(logFile());
    await typeAtEnd(editor, 'typed\n');
    await runAndAccept('remit.quickLog', 'Second');
    await until('the line', () => editor.document.getText().includes('Second') || undefined);
    assert.equal(await onDisk(logFile()), saved);
    assert.ok(editor.document.isDirty);
    assert.ok(editor.document.getText().startsWith(`${saved}typed\n\n- `));
  });
});
