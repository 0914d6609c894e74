/** What a row is made of: what it says, which can be written as JSON, and what stands below it when it is opened. */
interface Opening<Node> {
  readonly id: string;
  readonly children?: () => readonly Node[];
}

/** A node, and the workspace folder it belongs to: two folders have nodes with the same ids. */
export interface Placed<Folder, Node> {
  readonly folder: Folder;
  readonly node: Node;
}

/**
 * A row that was handed out to be shown. It is the same object for as long as its id stands below the same row, and its
 * node is what it was last known to be: an editor knows rows by their identity, and has them drawn anew one by one.
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

  /** The rows below it, which are followed from now on. */
  open(): readonly ShownRow<Folder, Node>[] {
    this.#isOpened = true;
    return (this.#below = shownRows(this.#nodes(), this.#below));
  }

  /** Hands it out anew as `node`: whoever shows it asks anew for what is below. */
  showAs(node: Node): this {
    this.node = node;
    this.#isOpened = false;
    return this;
  }

  /** Takes over what it is now. Of itself and the rows below it, those to draw anew. */
  follow(node: Node): readonly ShownRow<Folder, Node>[] {
    const isSame = rowKey(this.node) === rowKey(node);
    this.node = node;
    const changed = this.#isOpened ? changedRows(this.#below, this.#nodes()) : [];
    return isSame && changed ? changed : [this.showAs(node)];
  }

  #nodes(): readonly Placed<Folder, Node>[] {
    return (this.node.children?.() ?? []).map((node) => ({ folder: this.folder, node }));
  }
}

/** The rows to show for these nodes; of those `known` from the last time the same ones again. */
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
 * Takes over that the nodes of these rows are these now. Answers with the rows to draw anew, each with all that stands
 * below it: those that say something else, and those below which rows came, went or changed places. Undefined: these
 * rows themselves did, and all of them are to be asked for anew. What was not opened is not looked into.
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

// How far a section reaches is not shown, and changes whenever it is written in.
function rowKey(node: unknown): string {
  return JSON.stringify(node, (key, value: unknown) => (key === 'span' ? undefined : value));
}
