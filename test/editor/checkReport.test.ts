import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeEverything, fileAt, onDisk, open, runAndAccept, until, write } from '../support/workbench';

describe('Check Report in the editor', () => {
  afterEach(closeEverything);

  const note = '2026-check/what-the-line-says.md';
  const text = (day: string, said: string): string =>
    `---\ntitle: The note to be checked\ndate: ${day}\nactivities: [technical-vision]\n---\n\n${said}\n`;
  const shownOn = (uri: vscode.Uri): readonly vscode.Diagnostic[] =>
    vscode.languages.getDiagnostics(uri).filter(({ source }) => source === 'Remit');
  const check = (): Thenable<unknown> => vscode.commands.executeCommand('remit.checkReport');

  // The newest period of the list is this quarter; a note of today is of it.
  const today = (): string => {
    const now = new Date();
    const two = (number: number): string => String(number).padStart(2, '0');
    return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
  };

  const generated = async (): Promise<vscode.Uri> => {
    await runAndAccept('remit.generateReport');
    const uri = vscode.window.activeTextEditor?.document.uri;
    assert.ok(uri);
    assert.ok(uri.path.includes('/reports/'), uri.path);
    return uri;
  };

  after(async () => {
    await vscode.workspace.fs.delete(fileAt('2026-check'), { recursive: true });
    await generated();
    await closeEverything();
  });

  it('marks the line whose note says something else, leads there, and is content with a new report', async () => {
    await write(note, text(today(), 'We keep the old server for another year.'));
    const uri = await until('the note to be in the report', async () => {
      const report = await generated();
      return (await onDisk(report)).includes('We keep the old server') ? report : undefined;
    });
    await check();
    assert.deepEqual(shownOn(uri), []);

    const { document } = await open(await write(note, text(today(), 'We sold the old server.')));
    await open(uri);
    await check();
    const [found, ...others] = shownOn(uri);
    assert.ok(found);
    assert.deepEqual(others, []);
    assert.equal(found.code, 'source-changed');
    assert.equal(found.severity, vscode.DiagnosticSeverity.Warning);
    const report = await vscode.workspace.openTextDocument(uri);
    assert.match(report.lineAt(found.range.start.line).text, /We keep the old server/);
    assert.equal(found.relatedInformation?.[0]?.location.uri.toString(), document.uri.toString());

    const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
      'vscode.executeCodeActionProvider',
      uri,
      found.range,
    );
    const way = actions.find(({ title }) => title === 'Open the Note')?.command;
    assert.ok(way);
    await vscode.commands.executeCommand(way.command, ...((way.arguments ?? []) as unknown[]));
    assert.equal(vscode.window.activeTextEditor?.document.uri.toString(), document.uri.toString());

    await until('the new report', async () => {
      await generated();
      return (await onDisk(uri)).includes('We sold the old server') || undefined;
    });
    await until('the marks to go', () => shownOn(uri).length === 0 || undefined);
  });

  it('asks which report where none is open, reads what is not saved, and forgets it with the editor', async () => {
    await write(note, text(today(), 'We keep the old server for another year.'));
    const uri = await generated();
    await closeEverything();
    const editor = await open(fileAt(note));
    const all = new vscode.Range(0, 0, editor.document.lineCount, 0);
    await editor.edit((edit) => edit.replace(all, text(today(), 'Not saved.')));
    await runAndAccept('remit.checkReport');
    assert.equal(vscode.window.activeTextEditor?.document.uri.toString(), uri.toString());
    await until('the line to be marked', () => shownOn(uri).length > 0 || undefined);
    await closeEverything();
    await until('the marks to go', () => shownOn(uri).length === 0 || undefined);
  });
});
