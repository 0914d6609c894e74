import * as vscode from '../api';
import type { Overview } from '../../core/workspace/overview';
import { overviewOf } from '../../core/workspace/overview';
import type { Placed, ShownRow } from '../../core/tree/shownRows';
import { changedRows, shownRows } from '../../core/tree/shownRows';
import { TreeNodes } from '../../core/tree/tree';
import type { FolderedNode } from '../contributions';
import type { Folder, Folders } from '../folders';
import type { PeriodChooser } from './periodChooser';
import { treeItemOf } from './treeItem';

type Node = FolderedNode['node'];
type Row = ShownRow<vscode.Uri, Node>;

/**
 * The tree data provider: the rows of the only folder with responsibilities, or of each such folder below its name.
 * Only changed rows are refreshed: while the editor refreshes a row it does not know the rows below it, and a command
 * chosen from a menu meanwhile would be called without a row.
 */
export class ResponsibilitiesTree implements vscode.TreeDataProvider<Row>, vscode.Disposable {
  readonly #folders: Folders;
  readonly #period: Pick<PeriodChooser, 'periodFor'>;
  readonly #overviews = new WeakMap<Folder, { readonly made: string; readonly overview: Overview }>();
  readonly #trees = new WeakMap<Folder, TreeNodes>();
  readonly #changed = new vscode.EventEmitter<Row[] | undefined>();
  readonly onDidChangeTreeData = this.#changed.event;
  #top: readonly Row[] = [];

  constructor(folders: Folders, period: Pick<PeriodChooser, 'periodFor'>) {
    this.#folders = folders;
    this.#period = period;
  }

  /** A folder's overview for the chosen period; cached until its index changes. */
  overview(folder: Folder): Overview {
    const { index } = folder.workspace;
    const period = this.#period.periodFor(folder);
    const made = `${index.revision} ${period?.from ?? ''} ${period?.to ?? ''}`;
    const known = this.#overviews.get(folder);
    if (known?.made === made) return known.overview;
    const overview = overviewOf(index, period, known?.overview);
    this.#overviews.set(folder, { made, overview });
    return overview;
  }

  /** Refreshes the rows that have changed since they were last requested. */
  refresh(): void {
    const changed = changedRows(this.#top, this.#nodes());
    if (changed?.length !== 0) this.#changed.fire(changed && [...changed]);
  }

  getTreeItem(row: Row): vscode.TreeItem {
    return treeItemOf(row);
  }

  getChildren(row?: Row): Row[] {
    return [...(row ? row.open() : (this.#top = shownRows(this.#nodes(), this.#top)))];
  }

  dispose(): void {
    this.#changed.dispose();
  }

  #nodes(): readonly Placed<vscode.Uri, Node>[] {
    const { initialized } = this.#folders;
    return initialized.flatMap((folder): readonly Placed<vscode.Uri, Node>[] => {
      const { uri, name, within, workspace } = folder;
      const tree = this.#trees.get(folder) ?? new TreeNodes();
      this.#trees.set(folder, tree);
      const children = () =>
        tree.of(this.overview(folder), workspace.brokenFiles(), this.#folders.hasRead(folder));
      return initialized.length > 1
        ? [{ folder: uri, node: { kind: 'folder', id: uri.toString(), name, within, children } }]
        : children().map((node) => ({ folder: uri, node }));
    });
  }
}
