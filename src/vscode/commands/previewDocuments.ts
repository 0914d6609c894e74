import * as vscode from '../api';
import type { FilePath } from '../../core/store/store';

const scheme = 'remit-preview';

/** A file's text before and after a change; undefined: the file does not exist then. */
export interface PreviewedFile {
  readonly path: FilePath;
  readonly before: string | undefined;
  readonly after: string | undefined;
}

/** An open preview. */
export interface ShownPreview {
  /** Closes its editor. */
  close(): Promise<void>;
}

/**
 * Shows planned changes side by side in the editor's diff and multi-diff editors. The texts are read-only documents
 * with a URI scheme of their own: previews write nothing (invariant 4).
 */
export class PreviewDocuments implements vscode.TextDocumentContentProvider, vscode.Disposable {
  readonly #texts = new Map<string, string>();
  readonly #registration: vscode.Disposable;
  #previews = 0;

  constructor() {
    this.#registration = vscode.workspace.registerTextDocumentContentProvider(scheme, this);
  }

  provideTextDocumentContent(uri: vscode.Uri): string {
    return this.#texts.get(uri.toString()) ?? '';
  }

  async show(title: string, files: readonly PreviewedFile[]): Promise<ShownPreview> {
    const number = ++this.#previews;
    const compared = files.map(({ path, before, after }) => [
      vscode.Uri.from({ scheme, path: `/${path}` }),
      this.#document(number, 'before', path, before),
      this.#document(number, 'after', path, after),
    ]);
    await vscode.commands.executeCommand('vscode.changes', title, compared);
    return { close: () => this.#close(number, title) };
  }

  /** Shows a file, live, beside a text that it could have. */
  async compare(title: string, file: vscode.Uri, path: FilePath, after: string): Promise<ShownPreview> {
    const number = ++this.#previews;
    const preview = this.#document(number, 'after', path, after);
    await vscode.commands.executeCommand('vscode.diff', file, preview, title, { preview: false });
    return { close: () => this.#close(number, title) };
  }

  dispose(): void {
    this.#registration.dispose();
    this.#texts.clear();
  }

  #document(
    number: number,
    side: 'before' | 'after',
    path: FilePath,
    text: string | undefined,
  ): vscode.Uri | undefined {
    if (text === undefined) return undefined;
    const uri = vscode.Uri.from({ scheme, authority: `${number}-${side}`, path: `/${path}` });
    this.#texts.set(uri.toString(), text);
    return uri;
  }

  async #close(number: number, title: string): Promise<void> {
    const tabs = vscode.window.tabGroups.all.flatMap((group) => group.tabs);
    // A multi-diff tab can be identified by its title only.
    const shown = tabs.filter(({ label, input }) =>
      input instanceof vscode.TabInputTextDiff
        ? input.modified.toString().startsWith(addressOf(number))
        : label === title && input === undefined,
    );
    if (shown.length > 0) await vscode.window.tabGroups.close(shown);
    for (const key of [...this.#texts.keys()]) {
      if (key.startsWith(addressOf(number))) this.#texts.delete(key);
    }
  }
}

/** The prefix of the URIs of one preview's documents. */
function addressOf(number: number): string {
  return `${scheme}://${number}-`;
}
