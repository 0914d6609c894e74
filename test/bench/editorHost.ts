import * as vscode from 'vscode';
import type { Store } from '../../src/core/store/store';
import { Folders } from '../../src/vscode/folders';
import { OpenDocuments } from '../../src/vscode/store/openDocuments';
import type { EditingCode } from '../../src/vscode/lazy';
import type { Column } from './column';
import type { Files } from './files';
import type { Options } from './answer';
import { answer } from './answer';
import { createAlterations } from './files';
import { measureRows } from './measure';
import { rowsOf, settingOf } from './rows';
import { untilWatched, watchedRows } from './watchedRows';

/** The differences between the two extension hosts. */
export interface EditorHost {
  readonly host: Exclude<Column['host'], 'plain'>;
  readonly filesOf: (folder: vscode.Uri) => Files;
  /** The store that the product's entry uses in this host. */
  readonly storeOf: (folder: vscode.Uri) => Store;
  readonly memory?: () => Promise<number>;
}

/** Measures the window's folder inside the extension host. */
export function measureInEditor(host: EditorHost): Promise<void> {
  return answer<Column>((folder, options) => measure(host, folder, options));
}

const loadEditing = (): Promise<EditingCode> => import('../../src/lazy/editing');

async function measure(host: EditorHost, folder: vscode.Uri, { runs }: Options): Promise<Column> {
  const files = host.filesOf(folder);
  const log = vscode.window.createOutputChannel('Bench', { log: true });
  const open = (): Folders =>
    new Folders(
      { createStore: host.storeOf, loadCache: () => import('../../src/lazy/cache'), loadEditing },
      log,
    );
  const cold = async (): Promise<void> => {
    const folders = open();
    await folders.ready();
    folders.dispose();
  };
  const { memory } = host;
  const store = new OpenDocuments(folder, host.storeOf(folder), loadEditing);
  const subject = { files, store, cold, ...(memory && { memory }) };
  const [setting, alterations] = [await settingOf(subject), createAlterations(files)];
  await untilWatched({ folder }, setting, alterations);
  const rows = [
    ...rowsOf(subject, setting, alterations),
    ...watchedRows({ open, folder, files }, setting, alterations),
  ];
  const figures = await measureRows(rows, runs);
  await alterations.restore();
  return { host: host.host, notes: setting.paths.length, programs: [`VS Code ${vscode.version}`], figures };
}
