import * as vscode from '../api';
import { revisionOf } from '../../core/store/revision';
import { createSerial } from '../../core/store/forEachConcurrently';
import type { Stamp } from '../../core/store/stamp';
import type { TellSkipped, TellStamp } from '../../core/store/store';
import { judgeEdit } from '../../core/store/verifiedWrite';
import type { Exclusion, FilePath, ReadResult, Revision, Store, WriteResult } from '../../core/store/store';
import { withUnsaved } from '../../core/store/withUnsaved';
import type { Splice } from '../../core/text/splice';
import { applySplices } from '../../core/text/splice';
import { isAt, pathIn } from './paths';
import { WorkspaceStore } from './workspaceStore';

const byteOrderMark = '\uFEFF';

/**
 * Lets an unsaved editor take precedence over the disk (invariant 4): its buffer is read and edited, and never saved.
 * Clean and closed files are written on disk, and their editors follow. Writes are serialized (H44).
 */
export class OpenDocuments implements Store {
  readonly #folder: vscode.Uri;
  readonly #disk: Store;
  readonly #editor: Store;
  readonly #serial = createSerial();

  constructor(folder: vscode.Uri, disk: Store) {
    this.#folder = folder;
    this.#disk = disk;
    this.#editor = new WorkspaceStore(folder);
  }

  get readsAtOnce(): number {
    return this.#disk.readsAtOnce;
  }

  async list(excluded: Exclusion, skipped?: TellSkipped): Promise<readonly FilePath[]> {
    const listed = await this.#disk.list(excluded, skipped);
    const unsaved = vscode.workspace.textDocuments.flatMap(({ uri, isDirty }) => {
      const path = isDirty ? pathIn(this.#folder, uri) : undefined;
      return path === undefined ? [] : [path];
    });
    return withUnsaved(listed, unsaved, excluded);
  }

  async read(path: FilePath, known?: Stamp): Promise<ReadResult> {
    const document = this.#unsaved(path);
    if (!document) return this.#disk.read(path, known);
    const disk = await this.#disk.read(path);
    const text = markOf(disk) + document.getText();
    // For a dirty buffer, only the file's location still applies, not its stamp.
    const realPath = disk.kind === 'text' ? disk.realPath : undefined;
    const read = { kind: 'text', text, revision: revisionOf(text), unsaved: true } as const;
    return realPath === undefined ? read : { ...read, realPath };
  }

  stamps(paths: readonly FilePath[], tell: TellStamp): Promise<void> {
    return this.#disk.stamps(paths, (path, stamp) => tell(path, this.#unsaved(path) ? undefined : stamp));
  }

  create(path: FilePath, text: string): Promise<WriteResult> {
    return this.#serial(() => this.#disk.create(path, text));
  }

  apply(path: FilePath, expected: Revision, splices: readonly Splice[]): Promise<WriteResult> {
    return this.#serial(async () => {
      const document = this.#unsaved(path);
      if (!document) return this.#disk.apply(path, expected, splices);
      return applyTo(document, markOf(await this.#disk.read(path)), expected, splices);
    });
  }

  move(from: FilePath, expected: Revision, to: FilePath): Promise<WriteResult> {
    return this.#serial(() =>
      this.#unsaved(from) || this.#unsaved(to)
        ? Promise.resolve(hasUnsavedChanges)
        : this.#storeFor(from).move(from, expected, to),
    );
  }

  remove(path: FilePath, expected: Revision): Promise<WriteResult> {
    return this.#serial(() =>
      this.#unsaved(path) ? Promise.resolve(hasUnsavedChanges) : this.#storeFor(path).remove(path, expected),
    );
  }

  // Editors follow or close with a moved or removed file only if the editor itself does it.
  #storeFor(path: FilePath): Store {
    const isOpen = vscode.workspace.textDocuments.some(
      ({ uri, isClosed }) => !isClosed && isAt(this.#folder, path, uri),
    );
    return isOpen ? this.#editor : this.#disk;
  }

  #unsaved(path: FilePath): vscode.TextDocument | undefined {
    return vscode.workspace.textDocuments.find(
      ({ uri, isDirty }) => isAt(this.#folder, path, uri) && (isDirty || isDirtyInTab(uri.toString())),
    );
  }
}

// A document's text never includes the file's byte order mark, which is restored on saving (H5).
function markOf(disk: ReadResult): string {
  return disk.kind === 'text' && disk.text.startsWith(byteOrderMark) ? byteOrderMark : '';
}

// After a save, the editor reports a document as clean even if it was edited during the save, until the next key. Its
// tab knows better.
function isDirtyInTab(address: string): boolean {
  return vscode.window.tabGroups.all.some(({ tabs }) =>
    tabs.some(({ isDirty, input }) => isDirty && addressesOf(input).includes(address)),
  );
}

/** The URIs of the files that a tab shows as text. */
export function addressesOf(input: unknown): readonly string[] {
  if (input instanceof vscode.TabInputText) return [input.uri.toString()];
  if (!(input instanceof vscode.TabInputTextDiff)) return [];
  return [input.original.toString(), input.modified.toString()];
}

// Moving or removing the file of an unsaved editor would orphan its text.
const hasUnsavedChanges: WriteResult = { kind: 'failed', reason: 'unsaved', detail: '' };

async function applyTo(
  document: vscode.TextDocument,
  mark: string,
  expected: Revision,
  splices: readonly Splice[],
): Promise<WriteResult> {
  const before = mark + document.getText();
  if (revisionOf(before) !== expected) return { kind: 'stale' };
  const edit = new vscode.WorkspaceEdit();
  for (const { start, end, text } of splices) {
    const [from, to] = [start, end].map((offset) => document.positionAt(Math.max(0, offset - mark.length)));
    if (from && to) edit.replace(document.uri, new vscode.Range(from, to), text);
  }
  await vscode.workspace.applyEdit(edit);
  // `applyEdit` reports neither why it failed nor what it did (H45), so the resulting text decides.
  return judgeEdit(before, applySplices(before, splices), mark + document.getText());
}
