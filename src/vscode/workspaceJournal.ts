import type * as vscode from 'vscode';
import type { Journal, JournalEntry } from '../core/actions/journal';

/** The journal of the last operation in one folder, kept in the workspace's own storage (promise 4). */
export class WorkspaceJournal implements Journal {
  readonly #memento: vscode.Memento;
  readonly #key: string;

  constructor(memento: vscode.Memento, folder: vscode.Uri) {
    this.#memento = memento;
    this.#key = `journal:${folder.toString()}`;
  }

  load(): Promise<readonly JournalEntry[]> {
    return Promise.resolve(this.#memento.get<readonly JournalEntry[]>(this.#key, []));
  }

  async save(entries: readonly JournalEntry[]): Promise<void> {
    await this.#memento.update(this.#key, entries);
  }
}
