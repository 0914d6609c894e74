import * as vscode from '../api';
import { revisionOf } from '../../core/store/revision';
import { createSerial } from '../../core/store/forEachConcurrently';
import type { Stamp } from '../../core/store/stamp';
import { readEach } from '../../core/store/readEach';
import type { TakeRead, TellSkipped, TellStamp } from '../../core/store/store';
import type { Exclusion, FilePath, ReadResult, Revision, Store, WriteResult } from '../../core/store/store';
import { withUnsaved } from '../../core/store/withUnsaved';
import type { Splice } from '../../core/text/splice';
import type { EditingCode, Load } from '../lazy';
import { textOf } from './documentText';
import { isAt, pathIn } from './paths';
import { WorkspaceStore } from './workspaceStore';

/**
 * Lets an unsaved editor take precedence over the disk (invariant 4): its buffer is read and edited, and never saved.
 * The active editor, if it is clean, is edited and saved; all other files are written on disk, and whoever sees one of them
 * sees what was written (H41). Writes are serialized (H44).
 */
export class OpenDocuments implements Store {
  readonly #folder: vscode.Uri;
  readonly #disk: Store;
  readonly #editor: Store;
  readonly #loadEditing: Load<EditingCode>;
  readonly #serial = createSerial();

  constructor(folder: vscode.Uri, disk: Store, loadEditing: Load<EditingCode>) {
    this.#folder = folder;
    this.#disk = disk;
    this.#loadEditing = loadEditing;
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
    const text = textOf(document, disk);
    // For a dirty buffer, only the file's location still applies, not its stamp.
    const realPath = disk.kind === 'text' ? disk.realPath : undefined;
    const read = { kind: 'text', text, revision: revisionOf(text), unsaved: true } as const;
    return realPath === undefined ? read : { ...read, realPath };
  }

  readEach(paths: readonly FilePath[], take: TakeRead): Promise<void> {
    return readEach(this.#disk, paths, (path, read) =>
      this.#unsaved(path) ? this.read(path).then((unsaved) => take(path, unsaved)) : take(path, read),
    );
  }

  stamps(paths: readonly FilePath[], tell: TellStamp): Promise<void> {
    return this.#disk.stamps(paths, (path, stamp) => tell(path, this.#unsaved(path) ? undefined : stamp));
  }

  create(path: FilePath, text: string): Promise<WriteResult> {
    return this.#write([path], () => this.#disk.create(path, text));
  }

  apply(path: FilePath, expected: Revision, splices: readonly Splice[]): Promise<WriteResult> {
    return this.#write([path], async () => {
      const document = this.#unsaved(path);
      if (document) {
        const { editDocument } = await this.#loadEditing();
        return editDocument(document, await this.#disk.read(path), expected, splices);
      }
      const { editAndSave, follow } = await this.#loadEditing();
      const saved = await editAndSave(this.#folder, this.#disk, { path, expected, splices });
      if (saved) return saved;
      const written = await this.#disk.apply(path, expected, splices);
      if (written.kind === 'written') await follow(this.#folder, this.#disk, path);
      return written;
    });
  }

  move(from: FilePath, expected: Revision, to: FilePath): Promise<WriteResult> {
    return this.#write([from, to], () =>
      this.#unsaved(from) || this.#unsaved(to)
        ? Promise.resolve(hasUnsavedChanges)
        : this.#storeFor(from).move(from, expected, to),
    );
  }

  remove(path: FilePath, expected: Revision): Promise<WriteResult> {
    return this.#write([path], () =>
      this.#unsaved(path) ? Promise.resolve(hasUnsavedChanges) : this.#storeFor(path).remove(path, expected),
    );
  }

  // The editor lets an extension write what its user has made read-only.
  #write(paths: readonly FilePath[], write: () => Promise<WriteResult>): Promise<WriteResult> {
    return this.#serial(async () => {
      const { isReadOnlyBySetting } = await this.#loadEditing();
      return isReadOnlyBySetting(this.#folder, paths) ? readOnlyBySetting : write();
    });
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

const readOnlyBySetting: WriteResult = {
  kind: 'failed',
  reason: 'read-only-setting',
  detail: 'files.readonlyInclude',
};

// Moving or removing the file of an unsaved editor would orphan its text.
const hasUnsavedChanges: WriteResult = { kind: 'failed', reason: 'unsaved', detail: '' };
