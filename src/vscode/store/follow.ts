import * as vscode from '../api';
import type { FilePath, Store } from '../../core/store/store';
import { textOf } from './documentText';
import { isAt } from './paths';

// Milliseconds. Editors follow within half a second where anybody tells them that a file has changed.
const usualWait = 1_000;

/**
 * Waits until a file's editor, if one is in sight and clean, shows it. Where nobody tells the editor that the file has
 * changed, such as in a folder that is not watched, it is given the same text and saved, which changes no byte of the file
 * unless a formatter does: only the active editor can be saved without one.
 */
export async function follow(folder: vscode.Uri, store: Pick<Store, 'read'>, path: FilePath): Promise<void> {
  const { document } =
    vscode.window.visibleTextEditors.find(({ document: { uri } }) => isAt(folder, path, uri)) ?? {};
  if (!document) return;
  const disk = await store.read(path);
  if (disk.kind !== 'text') return;
  const isBehind = (): boolean =>
    !document.isDirty && !document.isClosed && linesOf(textOf(document, disk)) !== linesOf(disk.text);
  await changes(document, () => !isBehind());
  // The editor would write another line end than the file has.
  const lineEnd = document.eol === vscode.EndOfLine.CRLF ? '\r\n' : '\n';
  if (!isBehind() || linesOf(disk.text).replaceAll('\n', lineEnd) !== disk.text) return;
  const edit = new vscode.WorkspaceEdit();
  const all = new vscode.Range(0, 0, document.lineCount, 0);
  edit.replace(document.uri, document.validateRange(all), disk.text.replace(/^\uFEFF/, ''));
  await vscode.workspace.applyEdit(edit);
  if (textOf(document, disk) === disk.text) await document.save();
}

// The editor makes all line ends of a document the same.
function linesOf(text: string): string {
  return text.replace(/\r\n?/g, '\n');
}

async function changes({ uri }: vscode.TextDocument, isEnough: () => boolean): Promise<void> {
  if (isEnough()) return;
  await new Promise<void>((resolve) => {
    const end = (): void => {
      clearTimeout(timer);
      listening.dispose();
      resolve();
    };
    const timer = setTimeout(end, usualWait);
    const listening = vscode.workspace.onDidChangeTextDocument(({ document }) => {
      if (document.uri.toString() === uri.toString() && isEnough()) end();
    });
  });
}
