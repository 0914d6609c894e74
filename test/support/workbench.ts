import * as vscode from 'vscode';

const waitedFor = 10_000; // ms
const between = 50;

/** Waits until `holds` answers something; says what it waited for when it never does. */
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

/** The address of a file of the workspace. */
export function fileAt(path: string): vscode.Uri {
  const folder = vscode.workspace.workspaceFolders?.[0];
  if (!folder) throw new Error('no folder is open');
  return vscode.Uri.joinPath(folder.uri, path);
}

/** Writes a file of the workspace from outside of any editor. */
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
export async function open(uri: vscode.Uri): Promise<vscode.TextEditor> {
  return vscode.window.showTextDocument(await vscode.workspace.openTextDocument(uri), { preview: false });
}

/** Types at the very end of a document, and leaves it unsaved. */
export async function typeAtEnd(editor: vscode.TextEditor, text: string): Promise<void> {
  const end = editor.document.lineAt(editor.document.lineCount - 1).range.end;
  await editor.edit((edit) => edit.insert(end, text));
}

/** Runs a command that asks in a quick pick, and presses Enter on the row that is highlighted at first. */
export async function runAndAccept(command: string, ...args: readonly unknown[]): Promise<void> {
  let done = false;
  const running = vscode.commands.executeCommand(command, ...args).then(() => (done = true));
  // Accepting is a no-op until the pick is there; repeating it after the command has ended would reach nothing.
  await until(`${command} to end`, async () => {
    if (!done) await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
    return done || undefined;
  });
  await running;
}

/** Closes all editors and forgets what they had not saved. */
export async function closeEverything(): Promise<void> {
  for (const document of vscode.workspace.textDocuments) {
    if (!document.isDirty) continue;
    await vscode.window.showTextDocument(document);
    await vscode.commands.executeCommand('workbench.action.files.revert');
  }
  await vscode.commands.executeCommand('workbench.action.closeAllEditors');
}
