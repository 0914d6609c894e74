import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { now } from '../../src/vscode/today';
import {
  closeEverything,
  fileAt,
  onDisk,
  open,
  runAndAccept,
  runWhile,
  typeAtEnd,
  until,
} from '../support/workbench';

/** Where today's log stands. At midnight the test may be wrong; a moment later it is right again. */
const logFile = (): vscode.Uri => {
  const { day } = now();
  return fileAt(`notes/${day.slice(0, 4)}/${day}-log.md`);
};

const suggesting = (isOn: boolean): Thenable<void> =>
  vscode.workspace.getConfiguration('remit').update('suggestions', isOn, vscode.ConfigurationTarget.Global);

describe('Quick Log in the editor', () => {
  before(() => vscode.workspace.getConfiguration('files').update('autoSave', 'off'));
  afterEach(async () => {
    await suggesting(false);
    await closeEverything();
    await vscode.workspace.fs.delete(logFile());
  });

  it("creates the day's log, then appends to it, filed under what is suggested first", async () => {
    await suggesting(true);
    await runAndAccept('remit.quickLog', 'Pen test debrief 30m');
    const first = await onDisk(logFile());
    assert.match(
      first,
      new RegExp(
        `^---\ndate: ${now().day}\n---\n\n# Log\n\n- \\d\\d:\\d\\d Pen test debrief #technical-vision/security-audits \\(30m\\)\n$`,
      ),
    );
    await runAndAccept('remit.quickLog', 'Reserved instances for the cloud bill');
    const second = await onDisk(logFile());
    assert.ok(second.startsWith(first));
    assert.match(
      second.slice(first.length),
      /^- \d\d:\d\d Reserved .* #technical-vision\/cost-management\n$/,
    );
  });

  it('files nothing where nothing is suggested, and logs the line all the same', async () => {
    await runAndAccept('remit.quickLog', 'Xyzzy 30m');
    assert.match(await onDisk(logFile()), /# Log\n\n- \d\d:\d\d Xyzzy \(30m\)\n$/);
  });

  it('files under the row that the user moves to, where nothing is suggested', async () => {
    let isMoved = false;
    await runWhile('remit.quickLog', ['Xyzzy'], async () => {
      if (isMoved) await vscode.commands.executeCommand('workbench.action.quickOpenNavigateNext');
      isMoved = true;
    });
    assert.match(await onDisk(logFile()), /- \d\d:\d\d Xyzzy #[a-z-]+\/[a-z-]+\n$/);
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
