import Mocha from 'mocha';
import * as vscode from 'vscode';
import { loadFiles, runToEnd, type RunOptions, type TestFile } from './results';

const TIMEOUT = 300_000; // ms: a test that has not ended by then hangs

/** What the workbench prints is a thousand lines; those of the tests stand between these two. */
const BEGIN = '[tests begin]';
const END = '[tests end]';

/** A file beside the workspace folder, where writing it stirs no watcher: the one place that both hosts can reach. */
const beside = (name: string): vscode.Uri => {
  const folder = vscode.workspace.workspaceFolders?.[0];
  if (folder === undefined) throw new Error('the tests need a workspace folder');
  return vscode.Uri.joinPath(folder.uri, '..', name);
};

const readOptions = async (): Promise<RunOptions> => {
  const bytes = await vscode.workspace.fs.readFile(beside('options.json'));
  return JSON.parse(new TextDecoder().decode(bytes)) as RunOptions;
};

/** Which of the two hosts this is: the answer goes into the report, because a wrong one would pass unnoticed. */
const host = (): 'node' | 'web' => ('importScripts' in globalThis ? 'web' : 'node');

/** Runs test files inside the extension host. The plainest reporter prints nothing: the results leave as a file. */
export const runInEditor = async (files: readonly TestFile[]): Promise<void> => {
  const { only, ...options } = await readOptions();
  // What is suggested first depends on all that is filed; tests that press Enter want the first row of the taxonomy.
  await vscode.workspace
    .getConfiguration('remit')
    .update('suggestions', false, vscode.ConfigurationTarget.Global);
  const mocha = new Mocha({
    ui: 'bdd',
    reporter: Mocha.reporters.Base,
    timeout: TIMEOUT,
    forbidOnly: true,
    // An editor on a busy machine loses a focus or a moment now and then: what failed is told, and tried once more.
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
