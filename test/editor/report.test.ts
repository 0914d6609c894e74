import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeEverything, fileAt, onDisk, runAndAccept, until } from '../support/workbench';

describe('Generating a report in the editor', () => {
  afterEach(closeEverything);

  const reports = async (): Promise<readonly string[]> =>
    (await vscode.workspace.fs.readDirectory(fileAt('reports'))).map(([name]) => name);

  it("writes this quarter's report and opens it; a second run writes nothing", async () => {
    await runAndAccept('remit.generateReport');
    const [name] = await reports();
    assert.ok(name);
    assert.ok(vscode.window.activeTextEditor?.document.uri.path.endsWith(`reports/${name}`));
    const written = async (): Promise<number> =>
      (await vscode.workspace.fs.stat(fileAt(`reports/${name}`))).mtime;
    // What stood in the editors of the tests before may be heard of between two runs, but not for long.
    await until('a run that writes nothing', async () => {
      const before = await written();
      await runAndAccept('remit.generateReport');
      return (await written()) === before;
    });
  });

  it('keeps what its author wrote around it', async () => {
    await runAndAccept('remit.generateReport');
    const [name] = await reports();
    const uri = fileAt(`reports/${name ?? ''}`);
    const text = `My own words.\n\n${await onDisk(uri)}\nAnd more.\n`;
    await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text));
    await runAndAccept('remit.generateReport');
    assert.equal(await onDisk(uri), text);
  });
});

describe('What Am I Responsible For?', () => {
  afterEach(closeEverything);

  it('copies a few sentences about this quarter, and writes nothing', async () => {
    const before = (await vscode.workspace.fs.readDirectory(fileAt('.'))).map(([name]) => name);
    await vscode.env.clipboard.writeText('before');
    await vscode.commands.executeCommand('remit.copyBrief');
    const copied = await vscode.env.clipboard.readText();
    assert.match(copied, /^(?:I am|As .+ I am) responsible for .+\.\n/);
    assert.ok(copied.trimEnd().split('\n').length <= 5, copied);
    const after = (await vscode.workspace.fs.readDirectory(fileAt('.'))).map(([name]) => name);
    assert.deepEqual(after, before);
  });
});
