import * as vscode from 'vscode';

const waitedFor = 120_000; // ms: enough even on a busy machine
const between = 50;

/** Waits until `holds` returns a value; on timeout, the error names `what`. */
export async function until<T>(
  what: string,
  holds: () => T | undefined | PromiseLike<T | undefined>,
): Promise<T> {
  const end = Date.now() + waitedFor;
  for (;;) {
    const answer = await holds();
    if (answer !== undefined && answer !== false) return answer;
    if (Date.now() > end) throw new Error(`waited in vain: ${what}`);
    await new Promise((resolve) => setTimeout(resolve, between));
  }
}

/** The URI of a file in the workspace. */
export function fileAt(path: string): vscode.Uri {
  const folder = vscode.workspace.workspaceFolders?.[0];
  if (!folder) throw new Error('no folder is open');
  return vscode.Uri.joinPath(folder.uri, path);
}

/** Writes a file of the workspace without an editor. */
export async function write(path: string, text: string): Promise<vscode.Uri> {
  const uri = fileAt(path);
  await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text));
  return uri;
}

/** A file's text on disk, its byte order mark included. */
export async function onDisk(uri: vscode.Uri): Promise<string> {
  const bytes = await vscode.workspace.fs.readFile(uri);
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
}

/** Opens a file in an editor. */
export async function open(
  uri: vscode.Uri,
  viewColumn: vscode.ViewColumn = vscode.ViewColumn.Active,
): Promise<vscode.TextEditor> {
  const document = await vscode.workspace.openTextDocument(uri);
  return vscode.window.showTextDocument(document, { preview: false, viewColumn });
}

/** Waits until a clean editor shows the text on disk. */
export async function untilItFollows(document: vscode.TextDocument, text: string): Promise<void> {
  await until('the editor to follow the disk', () => document.getText() === text || undefined);
}

/** Types at the end of a document without saving it. As with real typing, no key is lost. */
export async function typeAtEnd(editor: vscode.TextEditor, text: string): Promise<void> {
  const { document } = editor;
  const type = (): Thenable<boolean> =>
    editor.edit((edit) => edit.insert(document.lineAt(document.lineCount - 1).range.end, text));
  // An edit computed for an older version of the text is rejected, so it is retried.
  await until('the text to be typed', async () => (await type()) || undefined);
}

/** Runs a command that opens a quick pick, and presses Enter on the row that is highlighted first. */
export function runAndAccept(command: string, ...args: readonly unknown[]): Promise<void> {
  return runWhile(command, args, () => undefined);
}

/** Like `runAndAccept`; `meanwhile` is called before each Enter. */
export async function runWhile(
  command: string,
  args: readonly unknown[],
  meanwhile: () => unknown,
): Promise<void> {
  let done = false;
  const running = vscode.commands.executeCommand(command, ...args).then(() => (done = true));
  // Accepting is a no-op until the pick is there; repeating it after the command has ended would reach nothing.
  await until(`${command} to end`, async () => {
    await meanwhile();
    if (!done) await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
    return done || undefined;
  });
  await running;
}

/** Closes all editors and discards unsaved changes. */
export async function closeEverything(): Promise<void> {
  // Not `document.isDirty`, which stays false if the text changes during a save.
  for (const { isDirty, input } of vscode.window.tabGroups.all.flatMap(({ tabs }) => tabs)) {
    if (!isDirty || !(input instanceof vscode.TabInputText)) continue;
    await vscode.window.showTextDocument(input.uri);
    await vscode.commands.executeCommand('workbench.action.files.revert');
  }
  await vscode.commands.executeCommand('workbench.action.closeAllEditors');
}
