import * as vscode from 'vscode';

/** Replaces a call: by an error, or by writing other bytes than those given. */
export type Interference = (call: 'read' | 'write', path: string) => Error | Uint8Array | undefined;

/**
 * An in-memory file system, like that of a virtual workspace, with injected failures. A folder's path is the prefix of
 * its files' paths. It reports changes, and can have read-only files.
 */
export class MemoryFiles implements vscode.FileSystemProvider {
  interference: Interference = () => undefined;
  readonly readOnly = new Set<string>();
  readonly #files = new Map<string, { readonly bytes: Uint8Array; readonly mtime: number }>();
  readonly #changed = new vscode.EventEmitter<vscode.FileChangeEvent[]>();
  readonly onDidChangeFile = this.#changed.event;
  readonly #scheme: string;
  #clock = 0;

  private constructor(scheme: string) {
    this.#scheme = scheme;
  }

  /** Registers a file system for this URI scheme; dispose it. */
  static register(scheme: string, options: { readonly isReadonly?: boolean } = {}): MemoryFiles {
    const files = new MemoryFiles(scheme);
    const registered = vscode.workspace.registerFileSystemProvider(scheme, files, {
      isCaseSensitive: true,
      ...options,
    });
    files.dispose = () => void registered.dispose();
    return files;
  }

  /** Ends its registration. */
  dispose: () => void = () => undefined;

  /** Writes files as another program would. */
  put(texts: Readonly<Record<string, string>>): void {
    for (const [path, text] of Object.entries(texts)) this.#set(path, new TextEncoder().encode(text));
  }

  /** What a file holds. */
  text(path: string): string {
    const file = this.#files.get(path);
    if (!file) throw vscode.FileSystemError.FileNotFound(path);
    return new TextDecoder('utf-8', { ignoreBOM: true }).decode(file.bytes);
  }

  watch(): vscode.Disposable {
    return new vscode.Disposable(() => undefined);
  }

  stat({ path }: vscode.Uri): vscode.FileStat {
    const file = this.#files.get(path);
    if (!file && this.#namesIn(path).length > 0)
      return { type: vscode.FileType.Directory, ctime: 0, mtime: 0, size: 0 };
    if (!file) throw vscode.FileSystemError.FileNotFound(path);
    const stat = { type: vscode.FileType.File, ctime: 0, mtime: file.mtime, size: file.bytes.length };
    return this.readOnly.has(path) ? { ...stat, permissions: vscode.FilePermission.Readonly } : stat;
  }

  readDirectory({ path }: vscode.Uri): [string, vscode.FileType][] {
    return this.#namesIn(path).map((name) => {
      const isFile = this.#files.has(`${path === '/' ? '' : path}/${name}`);
      return [name, isFile ? vscode.FileType.File : vscode.FileType.Directory];
    });
  }

  readFile({ path }: vscode.Uri): Uint8Array {
    const instead = this.interference('read', path);
    if (instead instanceof Error) throw instead;
    const file = this.#files.get(path);
    if (!file) throw vscode.FileSystemError.FileNotFound(path);
    return instead ?? file.bytes;
  }

  // Errors must not be thrown synchronously: the editor's write queue for the file would be blocked for good.
  writeFile({ path }: vscode.Uri, bytes: Uint8Array): Promise<void> {
    const instead = this.interference('write', path);
    if (instead instanceof Error) return Promise.reject(instead);
    this.#set(path, instead ?? bytes);
    return Promise.resolve();
  }

  createDirectory(): void {
    // A folder exists as soon as it contains a file.
  }

  delete({ path }: vscode.Uri): void {
    this.#files.delete(path);
    this.#changed.fire([{ type: vscode.FileChangeType.Deleted, uri: this.#uri(path) }]);
  }

  rename(): void {
    throw vscode.FileSystemError.NoPermissions('nothing is renamed here');
  }

  #uri(path: string): vscode.Uri {
    return vscode.Uri.from({ scheme: this.#scheme, path });
  }

  #set(path: string, bytes: Uint8Array): void {
    const type = this.#files.has(path) ? vscode.FileChangeType.Changed : vscode.FileChangeType.Created;
    this.#files.set(path, { bytes: bytes.slice(), mtime: ++this.#clock });
    this.#changed.fire([{ type, uri: this.#uri(path) }]);
  }

  #namesIn(folder: string): readonly string[] {
    const start = folder === '/' ? '/' : `${folder}/`;
    const below = [...this.#files.keys()].filter((path) => path.startsWith(start));
    return [...new Set(below.map((path) => path.slice(start.length).split('/')[0] ?? ''))];
  }
}
