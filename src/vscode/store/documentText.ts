import type * as vscode from 'vscode';
import type { ReadResult } from '../../core/store/store';

const byteOrderMark = '\uFEFF';

/** A document's text with the byte order mark of its file, which the editor keeps apart and restores on saving (H5). */
export function textOf(document: vscode.TextDocument, disk: ReadResult): string {
  return markOf(disk) + document.getText();
}

/** The byte order mark of a file, if it has one. */
export function markOf(disk: ReadResult): string {
  return disk.kind === 'text' && disk.text.startsWith(byteOrderMark) ? byteOrderMark : '';
}
