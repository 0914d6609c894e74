import type { Step } from './token';
import { deepestPath } from './token';

/** An open block mapping or block sequence. Its keys or dashes are at `column`. */
interface Container {
  readonly kind: 'map' | 'list';
  readonly column: number;
  readonly path: readonly Step[];
  /** The last key, or the index of the last item. */
  step: Step;
}

/** The open mappings and lists, outermost first, by indentation. More lenient than YAML. */
export class Containers {
  readonly #open: Container[] = [];

  /** The path of the value of the innermost key or item; empty before the first one. */
  get valuePath(): readonly Step[] {
    const top = this.#open.at(-1);
    return top ? [...top.path, top.step] : [];
  }

  /** A value of the innermost key or item continues on lines indented deeper than this; -1 before the first one. */
  get column(): number {
    return this.#open.at(-1)?.column ?? -1;
  }

  get isFull(): boolean {
    return this.#open.length >= deepestPath;
  }

  /** Begins an item whose dash is at `column`; returns the item's path. */
  item(column: number): readonly Step[] {
    this.#closeDeeperThan(column);
    const top = this.#open.at(-1);
    if (top?.kind === 'list' && top.column === column) top.step = Number(top.step) + 1;
    else this.#open.push({ kind: 'list', column, path: this.valuePath, step: 0 });
    return this.valuePath;
  }

  /** Begins a key at `column`; returns the path of its mapping. */
  key(column: number, key: string): readonly Step[] {
    const path = this.mappingAt(column);
    const top = this.#open.at(-1);
    if (top?.kind === 'map' && top.column === column) top.step = key;
    else this.#open.push({ kind: 'map', column, path, step: key });
    return path;
  }

  /** The path of the mapping that a key at `column` belongs to. Closes the containers that end there. */
  mappingAt(column: number): readonly Step[] {
    this.#closeDeeperThan(column);
    if (this.#isListAt(column)) this.#open.pop();
    const top = this.#open.at(-1);
    return top?.kind === 'map' && top.column === column ? top.path : this.valuePath;
  }

  /** What a line at `column` without dash or colon belongs to, and whether it starts a key. Closes no container. */
  at(column: number): { readonly isKey: boolean; readonly path: readonly Step[] } {
    const open = this.#open.filter((container) => container.column <= column);
    const top = open.at(-1);
    if (!top) return { isKey: true, path: [] };
    if (top.column < column) return { isKey: false, path: [...top.path, top.step] };
    if (top.kind === 'map') return { isKey: true, path: top.path };
    // At a list's column, it is an item whose dash is still missing, unless the list's key is at that column too.
    const owner = open.at(-2);
    return owner?.column === column ? { isKey: true, path: owner.path } : { isKey: false, path: top.path };
  }

  #isListAt(column: number): boolean {
    const top = this.#open.at(-1);
    return top?.kind === 'list' && top.column === column;
  }

  #closeDeeperThan(column: number): void {
    for (let top = this.#open.at(-1); top && top.column > column; top = this.#open.at(-1)) this.#open.pop();
  }
}
