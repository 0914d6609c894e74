import * as vscode from 'vscode';
import manifest from '../../package.json';
import { answer } from './answer';

/**
 * The times that the real extension takes to load and activate, by the editor's own clock (as in "Show Running
 * Extensions"), and the time to read its entry alone (ms).
 */
export interface Activation {
  readonly activation: number;
  readonly reading: number;
}

/** Called by the editor, in either host, in a window where the extension has not been activated yet. */
export const run = (): Promise<void> => answer<Activation>(measure);

async function measure(): Promise<Activation> {
  const extension = vscode.extensions.getExtension(`${manifest.publisher}.${manifest.name}`);
  if (!extension || extension.isActive) throw new Error('the extension is not there, or active already');
  const entry = 'importScripts' in globalThis ? manifest.browser : manifest.main;
  const file = vscode.Uri.joinPath(extension.extensionUri, entry);
  const reading = await elapsed(() => vscode.workspace.fs.readFile(file));
  await extension.activate();
  const took = (what: string): number =>
    markOf(`did${what}/${extension.id}`) - markOf(`will${what}/${extension.id}`);
  return { reading, activation: took('LoadExtensionCode') + took('ActivateExtension') };
}

/** The marks that the editor sets in its extension hosts; `startTime` in ms. */
interface Marked {
  readonly MonacoPerformanceMarks: {
    readonly getMarks: () => readonly { readonly name: string; readonly startTime: number }[];
  };
}

function markOf(name: string): number {
  const { MonacoPerformanceMarks: marks } = globalThis as unknown as Marked;
  const mark = marks.getMarks().find((one) => one.name === `code/extHost/${name}`);
  if (!mark) throw new Error(`the editor has set no mark ${name}`);
  return mark.startTime;
}

async function elapsed(work: () => PromiseLike<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}
