import * as vscode from 'vscode';

/** The options for the extension host, in `options.json` beside the window's folder. */
export interface Options {
  readonly runs: number;
}

/** The content of `results.json`. */
export type Answer<T> = T | { readonly error: string };

/** What is done in the extension host, with the options that it was given. */
type Work<T, Asked> = (folder: vscode.Uri, options: Asked) => Promise<T>;

/** Runs `work` and writes its result or error beside the window's folder, which both hosts can access. */
export async function answer<T, Asked = Options>(work: Work<T, Asked>): Promise<void> {
  const folder = vscode.workspace.workspaceFolders?.[0]?.uri;
  if (!folder) throw new Error('no folder is open');
  const { fs } = vscode.workspace;
  const beside = (name: string): vscode.Uri => vscode.Uri.joinPath(folder, '..', name);
  const options = JSON.parse(new TextDecoder().decode(await fs.readFile(beside('options.json')))) as Asked;
  const result: Answer<T> = await work(folder, options).catch((error: unknown) => ({
    error: error instanceof Error ? (error.stack ?? error.message) : String(error),
  }));
  await fs.writeFile(beside('results.json'), new TextEncoder().encode(JSON.stringify(result)));
}
