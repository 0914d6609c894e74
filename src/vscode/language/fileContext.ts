import * as vscode from '../api';
import { isDeclaration } from '../../core/workspace/scope';
import type { LanguageContext } from '../../core/language/context';
import type { Range, Span } from '../../core/text/range';
import type { Folder, Folders } from '../folders';
import { today } from '../today';

/** Selects all markdown documents on any file system; each request checks whether the document is ours. */
export const markdown: vscode.DocumentSelector = { language: 'markdown' };

/** A document in a folder with responsibilities. */
export interface FileContext extends LanguageContext {
  readonly folder: Folder;
}

/** The core's context for a document; undefined if it is in no folder with responsibilities. */
export function contextOf(folders: Folders, document: vscode.TextDocument): FileContext | undefined {
  const file = folders.locate(document.uri);
  if (!file?.folder.workspace.isInitialized) return undefined;
  const { folder, path } = file;
  return { folder, workspace: folder.workspace, today: today(), path, text: document.getText() };
}

/** Whether a document is a note, a category file or index.md. */
export function isOurs({ workspace, path }: LanguageContext): boolean {
  return workspace.scope.isNote(path) || isDeclaration(path);
}

/** Converts a core span to an editor range. */
export function rangeOfSpan(document: vscode.TextDocument, { start, end }: Span): vscode.Range {
  return new vscode.Range(document.positionAt(start), document.positionAt(end));
}

/** Converts a core range to an editor range. */
export function toRange({ start, end }: Range): vscode.Range {
  return new vscode.Range(start.line, start.character, end.line, end.character);
}
