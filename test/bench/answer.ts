import * as vscode from 'vscode';

/** What is asked of the extension host: a file beside the folder of its window, `options.json`. */
export interface Options {
  readonly runs: number;
}

/** What it answers in `results.json`. */
export type Answer<T> = T | { readonly error: string };

/** Does what is asked and writes the answer, or why there is none, beside the window's folder: where both hosts reach. */
export async function answer<T>(work: (folder: vscode.Uri, options: Options) => Promise<T>): Promise<void> {
  const folder = vscode.workspace.workspaceFolders?.[0]?.uri;
  if (!folder) throw new Error('no folder is open');
  const { fs } = vscode.workspace;
  const beside = (name: string): vscode.Uri => vscode.Uri.joinPath(folder, '..', name);
  const options = JSON.parse(new TextDecoder().decode(await fs.readFile(beside('options.json')))) as Options;
  const result: Answer<T> = await work(folder, options).catch((error: unknown) => ({
    error: error instanceof Error ? (error.stack ?? error.message) : String(error),
  }));
  await fs.writeFile(beside('results.json'), new TextEncoder().encode(JSON.stringify(result)));
}
