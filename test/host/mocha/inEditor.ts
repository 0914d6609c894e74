import Mocha from 'mocha';
import * as vscode from 'vscode';
import { loadFiles, runToEnd, type RunOptions, type TestFile } from './results';

const TIMEOUT = 300_000; // ms: a test that has not ended by then hangs

/** The workbench prints a thousand lines; the tests' output is between these two markers. */
const BEGIN = '[tests begin]';
const END = '[tests end]';

/** A file beside the workspace folder, where writing triggers no watcher: the only place that both hosts can access. */
const beside = (name: string): vscode.Uri => {
  const folder = vscode.workspace.workspaceFolders?.[0];
  if (folder === undefined) throw new Error('the tests need a workspace folder');
  return vscode.Uri.joinPath(folder.uri, '..', name);
};

const readOptions = async (): Promise<RunOptions> => {
  const bytes = await vscode.workspace.fs.readFile(beside('options.json'));
  return JSON.parse(new TextDecoder().decode(bytes)) as RunOptions;
};

/** The host that runs the tests. It is part of the report, since running in the wrong one would go unnoticed. */
const host = (): 'node' | 'web' => ('importScripts' in globalThis ? 'web' : 'node');

/** Runs test files inside the extension host. The reporter prints nothing: the results are written to a file. */
export const runInEditor = async (files: readonly TestFile[]): Promise<void> => {
  const { only, ...options } = await readOptions();
  // Suggestions depend on everything that is filed; tests that press Enter expect the first row of the taxonomy.
  await vscode.workspace
    .getConfiguration('remit')
    .update('suggestions', false, vscode.ConfigurationTarget.Global);
  const mocha = new Mocha({
    ui: 'bdd',
    reporter: Mocha.reporters.Base,
    timeout: TIMEOUT,
    forbidOnly: true,
    // An editor on a busy machine occasionally loses focus or an event: failures are reported, and retried once.
    retries: 1,
    ...options,
  });
  loadFiles(mocha, files, only);
  console.log(BEGIN);
  const results = await runToEnd(mocha);
  console.log(END);
  const bytes = new TextEncoder().encode(JSON.stringify({ host: host(), results }));
  await vscode.workspace.fs.writeFile(beside('results.json'), bytes);
};
