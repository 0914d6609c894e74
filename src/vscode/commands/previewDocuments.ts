import * as vscode from '../api';
import type { FilePath } from '../../core/store/store';

const scheme = 'remit-preview';

/** One file as it is and as it would be; undefined: it is not there before, or not after. */
export interface PreviewedFile {
  readonly path: FilePath;
  readonly before: string | undefined;
  readonly after: string | undefined;
}

/** A preview on the screen. */
export interface ShownPreview {
  /** Takes it away again. */
  close(): Promise<void>;
}

/**
 * Shows changes that are not made yet, side by side, in the editor's own views of one or of many differences. The texts are
 * read-only documents of a scheme of their own: nothing is written to show them (invariant 4).
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

  /** Shows a file, as it is and lives on, beside a text that it could have. */
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
    // A tab of many differences says nothing of what it shows but its title.
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

/** What the addresses of one preview's documents begin with. */
function addressOf(number: number): string {
  return `${scheme}://${number}-`;
}
