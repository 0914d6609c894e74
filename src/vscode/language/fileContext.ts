import * as vscode from '../api';
import { isDeclaration } from '../../core/workspace/scope';
import type { LanguageContext } from '../../core/language/context';
import type { Range, Span } from '../../core/text/range';
import type { Folder, Folders } from '../folders';
import { today } from '../today';

/** Every markdown document, on whatever file system it lies; which of them are ours is decided when one is asked about. */
export const markdown: vscode.DocumentSelector = { language: 'markdown' };

/** A document that lies in a folder with responsibilities. */
export interface FileContext extends LanguageContext {
  readonly folder: Folder;
}

/** What the core is to know of a document; undefined where it lies in no folder with responsibilities. */
export function contextOf(folders: Folders, document: vscode.TextDocument): FileContext | undefined {
  const file = folders.locate(document.uri);
  if (!file?.folder.workspace.isInitialized) return undefined;
  const { folder, path } = file;
  return { folder, workspace: folder.workspace, today: today(), path, text: document.getText() };
}

/** Whether a document is a note, or declares the responsibilities. */
export function isOurs({ workspace, path }: LanguageContext): boolean {
  return workspace.scope.isNote(path) || isDeclaration(path);
}

/** A span of the core's as the editor has it. */
export function rangeOfSpan(document: vscode.TextDocument, { start, end }: Span): vscode.Range {
  return new vscode.Range(document.positionAt(start), document.positionAt(end));
}

/** A range of the core's as the editor has it. */
export function toRange({ start, end }: Range): vscode.Range {
  return new vscode.Range(start.line, start.character, end.line, end.character);
}
