import * as vscode from 'vscode';
import manifest from '../../package.json';
import { answer } from './answer';

/** How long the real extension takes to be loaded and activated, and its entry only to be read (ms). */
export interface Activation {
  readonly activation: number;
  readonly reading: number;
}

/** Called by the editor, in either host, on a folder where nothing has activated the extension yet. */
export const run = (): Promise<void> => answer<Activation>(measure);

async function measure(): Promise<Activation> {
  const extension = vscode.extensions.getExtension(`${manifest.publisher}.${manifest.name}`);
  if (!extension || extension.isActive) throw new Error('the extension is not there, or active already');
  const entry = 'importScripts' in globalThis ? manifest.browser : manifest.main;
  const file = vscode.Uri.joinPath(extension.extensionUri, entry);
  const reading = await elapsed(() => vscode.workspace.fs.readFile(file));
  return { reading, activation: await elapsed(() => extension.activate()) };
}

async function elapsed(work: () => PromiseLike<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}
