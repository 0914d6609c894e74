import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { readdir, writeFile } from 'node:fs/promises';
import * as vscode from 'vscode';
import { open, runAndAccept, until } from '../support/workbench';
import { typedIn } from './filingSteps';
import { renamed } from './otherSteps';
import type { World } from './world';

const own = 'My own words.\n\n';

/** Types in a note and saves it. */
export async function typeAndSave(world: World): Promise<void> {
  const note = world.aNote();
  const before = world.expected.read(note);
  const { document } = await typedIn(world, note);
  assert.ok(document.getText().startsWith(before), `${note}: typing changed something else`);
  assert.ok(await document.save(), `${note} is not saved`);
  world.expected.expect(note, document.getText());
  world.expected.read(note);
}

/** Asks for what the editor shows while somebody types: rows to complete, and a card. */
export async function ask(world: World): Promise<void> {
  const uri = world.uri(world.aNote());
  const { document } = await open(uri);
  const line = Math.max(0, document.getText().split('\n').indexOf('activities:') + 1);
  const place = new vscode.Position(line, 6);
  for (const what of ['Completion', 'Hover', 'CodeAction']) {
    const range = what === 'CodeAction' ? new vscode.Range(place, place) : place;
    await vscode.commands.executeCommand(
      `vscode.execute${what}${what === 'Completion' ? 'Item' : ''}Provider`,
      uri,
      range,
    );
  }
}

/** Renames a note in the explorer. */
export async function renameInEditor(world: World): Promise<void> {
  const note = world.aNote();
  const target = renamed(note, world.next());
  const edit = new vscode.WorkspaceEdit();
  edit.renameFile(world.uri(note), world.uri(target));
  assert.ok(await vscode.workspace.applyEdit(edit), `${note} is not renamed`);
  world.expected.rename(note, target);
}

/** Generates the quarter's report, in which its author has written something. */
export async function report(): Promise<void> {
  await runAndAccept('remit.generateReport');
  const { document } = vscode.window.activeTextEditor ?? assert.fail('no report is shown');
  assert.match(document.uri.path, /\/reports\/[^/]+\.md$/);
  const file = document.uri.fsPath;
  const text = readFileSync(file, 'utf8');
  if (text.startsWith(own)) return;
  assert.equal(text.includes(own.trim()), false);
  await writeFile(file, own + text);
}

/** Shows the report's page. */
export async function preview(): Promise<void> {
  await runAndAccept('remit.previewReport');
  const isPage = ({ input }: vscode.Tab): boolean => input instanceof vscode.TabInputWebview;
  const shown = (): boolean => vscode.window.tabGroups.all.some(({ tabs }) => tabs.some(isPage));
  await until('the page', () => shown() || undefined);
}

/** Checks the report's lines against their notes, and that its author's words are there. */
export async function checkReport(world: World): Promise<void> {
  const name = (await reports(world)).at(-1);
  if (name === undefined) return report();
  await open(world.uri(`reports/${name}`));
  await vscode.commands.executeCommand('remit.checkReport');
  const text = readFileSync(world.onDisk(`reports/${name}`), 'utf8');
  assert.ok(text.startsWith(own), `${name}: what its author wrote is gone`);
}

/** Copies what one is responsible for. */
export async function brief(): Promise<void> {
  await vscode.env.clipboard.writeText('before');
  await vscode.commands.executeCommand('remit.copyBrief');
  assert.match(await vscode.env.clipboard.readText(), /responsible for/);
}

/** The names of the reports. */
export async function reports(world: World): Promise<readonly string[]> {
  const names = existsSync(world.onDisk('reports')) ? await readdir(world.onDisk('reports')) : [];
  return names.filter((name) => name.endsWith('.md')).sort();
}
