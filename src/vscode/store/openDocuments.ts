import * as vscode from 'vscode';
import { revisionOf } from '../../core/store/revision';
import type { Exclusion, FilePath, ReadResult, Revision, Store, WriteResult } from '../../core/store/store';
import type { Splice } from '../../core/text/splice';
import { applySplices } from '../../core/text/splice';
import { uriIn } from './paths';

/**
 * Lets an unsaved editor win over the disk (promise 4): its buffer is what is read and edited, and it is never
 * saved. Clean and closed files go to the disk below, and their editors follow it.
 */
export class OpenDocuments implements Store {
  readonly #folder: vscode.Uri;
  readonly #disk: Store;

  constructor(folder: vscode.Uri, disk: Store) {
    this.#folder = folder;
    this.#disk = disk;
  }

  list(excluded: Exclusion): Promise<readonly FilePath[]> {
    return this.#disk.list(excluded);
  }

  async read(path: FilePath): Promise<ReadResult> {
    const document = this.#unsaved(path);
    if (!document) return this.#disk.read(path);
    const text = document.getText();
    return { kind: 'text', text, revision: revisionOf(text), unsaved: true };
  }

  create(path: FilePath, text: string): Promise<WriteResult> {
    return this.#disk.create(path, text);
  }

  async apply(path: FilePath, expected: Revision, splices: readonly Splice[]): Promise<WriteResult> {
    const document = this.#unsaved(path);
    if (!document) return this.#disk.apply(path, expected, splices);
    const before = document.getText();
    if (revisionOf(before) !== expected) return { kind: 'stale' };
    await vscode.workspace.applyEdit(editOf(document, splices));
    // `applyEdit` says neither why it failed nor what it did (H45): what counts is what stands there now.
    const now = document.getText();
    if (now === applySplices(before, splices))
      return { kind: 'written', revision: revisionOf(now), where: 'editor' };
    return now === before ? { kind: 'failed', reason: 'failed', detail: '' } : { kind: 'stale' };
  }

  #unsaved(path: FilePath): vscode.TextDocument | undefined {
    const address = uriIn(this.#folder, path).toString();
    return vscode.workspace.textDocuments.find(({ uri, isDirty }) => isDirty && uri.toString() === address);
  }
}

function editOf(document: vscode.TextDocument, splices: readonly Splice[]): vscode.WorkspaceEdit {
  const edit = new vscode.WorkspaceEdit();
  for (const { start, end, text } of splices) {
    const range = new vscode.Range(document.positionAt(start), document.positionAt(end));
    edit.replace(document.uri, range, text);
  }
  return edit;
}
