import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { today } from '../../src/vscode/today';
import { Workspace } from '../../src/core/workspace/workspace';
import { calendarQuarter } from '../../src/core/period/period';
import { exportedReport } from '../../src/core/actions/report/render';
import { WorkspaceStore } from '../../src/vscode/store/workspaceStore';
import { closeEverything, fileAt, onDisk, open, runAndAccept, until, write } from '../support/workbench';

const folder = (): vscode.Uri => {
  const [first] = vscode.workspace.workspaceFolders ?? [];
  assert.ok(first);
  return first.uri;
};

const pages = (): readonly vscode.Tab[] =>
  vscode.window.tabGroups.all
    .flatMap(({ tabs }) => tabs)
    .filter(({ input }) => input instanceof vscode.TabInputWebview);

describe('Exporting a report from the editor', () => {
  afterEach(closeEverything);

  it('writes the HTML that the core makes of the same notes, under the name that was proposed', async () => {
    await vscode.workspace.fs.createDirectory(fileAt('reports'));
    await runAndAccept('remit.exportReport');
    const written = (await vscode.workspace.fs.readDirectory(fileAt('reports')))
      .map(([name]) => name)
      .filter((name) => name.endsWith('.html'));
    const [name = ''] = written;
    const [, year, quarter] = /^(\d{4})-Q(\d)\.html$/.exec(name) ?? [];
    assert.ok(written.length === 1 && year && quarter, name);
    const workspace = new Workspace(new WorkspaceStore(folder()));
    await workspace.reload();
    const request = {
      period: calendarQuarter(Number(year), Number(quarter)),
      today: today(),
      format: 'html',
      length: 'full',
      links: 'all',
    } as const;
    const expected = await exportedReport(workspace, request, 'reports');
    assert.equal(expected.kind, 'rendered');
    assert.equal(await onDisk(fileAt(`reports/${name}`)), expected.form);
    await vscode.workspace.fs.delete(fileAt(`reports/${name}`));
  });
});

describe('Previewing a report in the editor', () => {
  afterEach(closeEverything);

  it('shows the quarter in a page beside, once, and writes nothing', async () => {
    const before = (await vscode.workspace.fs.readDirectory(folder())).map(([name]) => name);
    await runAndAccept('remit.previewReport');
    await until('the page', () => pages().length > 0 || undefined);
    await runAndAccept('remit.previewReport');
    assert.equal(pages().length, 1);
    assert.match(pages()[0]?.label ?? '', /^Report \d{4}-Q\d$/);
    assert.deepEqual(
      (await vscode.workspace.fs.readDirectory(folder())).map(([name]) => name),
      before,
    );
  });

  it('of a report that is open asks for no period', async () => {
    const report = await write('reports/2026-H1.md', '# Mine\n');
    await open(report);
    await vscode.commands.executeCommand('remit.previewReport', report);
    await until('the page', () => pages().some(({ label }) => label === 'Report 2026-H1') || undefined);
    await vscode.workspace.fs.delete(report);
  });

  it('has links that open a note at its heading, and nothing that is no note', async () => {
    const note =
      '---\ndate: 2026-11-03\n---\n# Talk\n\n## First\n\n#technical-vision/security-audits\n\n## Second\n\nText.\n';
    const uri = await write('notes/source-of-report.md', note);
    const run = (path: unknown, anchor?: unknown): Thenable<unknown> =>
      vscode.commands.executeCommand('remit.openSource', folder().toString(), path, anchor);
    const editor = await until('the note to be known', async () => {
      await run('notes/source-of-report.md', 'second');
      const active = vscode.window.activeTextEditor;
      return active?.document.uri.toString() === uri.toString() ? active : undefined;
    });
    assert.equal(editor.selection.active.line, 9);
    await closeEverything();
    await write('elsewhere.txt', 'text');
    for (const path of ['elsewhere.txt', 'responsibilities/technical-vision.md', '../x.md', '', undefined])
      await run(path);
    await vscode.commands.executeCommand('remit.openSource', 'file:///', 'etc/passwd', null);
    assert.equal(vscode.window.activeTextEditor, undefined);
    await vscode.workspace.fs.delete(uri);
    await vscode.workspace.fs.delete(fileAt('elsewhere.txt'));
  });
});
