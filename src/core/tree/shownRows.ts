/**
 * The data of a row, which must be serializable as JSON, and its children, which are computed when it is expanded. It
 * never changes: what would is another node, and the same node is the same down to its last row.
 */
interface Opening<Node> {
  readonly id: string;
  readonly children?: () => readonly Node[];
}

/** A node with its workspace folder, since node ids are unique within one folder only. */
export interface Placed<Folder, Node> {
  readonly folder: Folder;
  readonly node: Node;
}

/**
 * A row that was given to the editor. The editor identifies rows by object identity and refreshes them one by one, so a
 * row stays the same object while a row with its id is below the same parent. `node` is its latest data.
 */
export class ShownRow<Folder, Node extends Opening<Node>> implements Placed<Folder, Node> {
  readonly folder: Folder;
  node: Node;
  #below: readonly ShownRow<Folder, Node>[] = [];
  #isOpened = false;

  constructor(folder: Folder, node: Node) {
    this.folder = folder;
    this.node = node;
  }

  /** The rows below it. From now on, `follow` looks for changes in them, too. */
  open(): readonly ShownRow<Folder, Node>[] {
    this.#isOpened = true;
    return (this.#below = shownRows(this.#nodes(), this.#below));
  }

  /** Replaces the node and forgets that the row was expanded: the editor asks for the children again. */
  showAs(node: Node): this {
    this.node = node;
    this.#isOpened = false;
    return this;
  }

  /** Updates the row to `node`. Returns the rows to refresh: this one, some of those below it, or none. */
  follow(node: Node): readonly ShownRow<Folder, Node>[] {
    if (node === this.node) return [];
    const isSame = rowKey(this.node) === rowKey(node);
    this.node = node;
    const changed = this.#isOpened ? changedRows(this.#below, this.#nodes()) : [];
    return isSame && changed ? changed : [this.showAs(node)];
  }

  #nodes(): readonly Placed<Folder, Node>[] {
    return (this.node.children?.() ?? []).map((node) => ({ folder: this.folder, node }));
  }
}

/** The rows for these nodes. Reuses rows from `known`, the rows that were shown before. */
export function shownRows<Folder, Node extends Opening<Node>>(
  nodes: readonly Placed<Folder, Node>[],
  known: readonly ShownRow<Folder, Node>[],
): readonly ShownRow<Folder, Node>[] {
  const rows = new Map(known.map((row) => [row.node.id, row]));
  return nodes.map(({ folder, node }) => {
    const row = rows.get(node.id);
    return row?.folder === folder ? row.showAs(node) : new ShownRow(folder, node);
  });
}

/**
 * Updates these rows to these nodes. Returns the rows to refresh, each with everything below it: those whose data
 * changed, and those whose children were added, removed or reordered. Undefined where that happened to `rows` itself,
 * so that their parent has to be refreshed. Children of rows that were never expanded are not computed.
 */
export function changedRows<Folder, Node extends Opening<Node>>(
  rows: readonly ShownRow<Folder, Node>[],
  nodes: readonly Placed<Folder, Node>[],
): readonly ShownRow<Folder, Node>[] | undefined {
  const isStill = ({ folder, node }: Placed<Folder, Node>, at: number): boolean =>
    rows[at]?.node.id === node.id && rows[at].folder === folder;
  if (rows.length !== nodes.length || !nodes.every(isStill)) return undefined;
  return nodes.flatMap(({ node }, at) => rows[at]?.follow(node) ?? []);
}

// The span of a section is not shown, and changes with every edit within it.
function rowKey(node: unknown): string {
  return JSON.stringify(node, (key, value: unknown) => (key === 'span' ? undefined : value));
}
