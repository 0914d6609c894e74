import type * as vscode from 'vscode';
import type { Store } from '../core/store/store';
import type * as acting from '../acting';
import type * as language from '../language';
import type * as remembering from '../remembering';
import type * as reporting from '../reporting';
import type * as suggesting from '../suggesting';

/** What differs between the two editor hosts; each entry brings its own. */
export interface Host {
  /** The fastest store for a folder that this host can offer; undefined: `workspace.fs` it is. */
  createStore(folder: vscode.Uri): Store | undefined;
  /** The code of commands, loaded on first use. */
  loadActing(): Promise<typeof acting>;
  /** The report code, loaded on first use. */
  loadReporting(): Promise<typeof reporting>;
  /** What the editor knows of texts, loaded with the first of them. */
  loadLanguage(): Promise<typeof language>;
  /** The code of the cache, loaded where there is a storage to keep one in. */
  loadRemembering(): Promise<typeof remembering>;
  /** The code of suggestions, loaded on first use. */
  loadSuggesting(): Promise<typeof suggesting>;
}
