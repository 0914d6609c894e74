import type { Step } from './token';
import { deepestPath } from './token';

/** A mapping or a list in block style that is open at a line: its lines begin at `column`. */
interface Container {
  readonly kind: 'map' | 'list';
  readonly column: number;
  readonly path: readonly Step[];
  /** The key or the number of the item that was last begun. */
  step: Step;
}

/** The mappings and lists that are open, outermost first, as indentation has it. It forgives what YAML would not. */
export class Containers {
  readonly #open: Container[] = [];

  /** Where the value of the innermost key or item stands; empty before the first one. */
  get valuePath(): readonly Step[] {
    const top = this.#open.at(-1);
    return top ? [...top.path, top.step] : [];
  }

  /** The column that a value of the innermost key or item goes on behind; -1 before the first one. */
  get column(): number {
    return this.#open.at(-1)?.column ?? -1;
  }

  get isFull(): boolean {
    return this.#open.length >= deepestPath;
  }

  /** Begins an item whose dash stands at `column`, and returns its path. */
  item(column: number): readonly Step[] {
    this.#closeDeeperThan(column);
    const top = this.#open.at(-1);
    if (top?.kind === 'list' && top.column === column) top.step = Number(top.step) + 1;
    else this.#open.push({ kind: 'list', column, path: this.valuePath, step: 0 });
    return this.valuePath;
  }

  /** Begins a key that stands at `column`, and returns the path of its mapping. */
  key(column: number, key: string): readonly Step[] {
    const path = this.mappingAt(column);
    const top = this.#open.at(-1);
    if (top?.kind === 'map' && top.column === column) top.step = key;
    else this.#open.push({ kind: 'map', column, path, step: key });
    return path;
  }

  /** The path of the mapping that a key at `column` would belong to. Closes what ends there. */
  mappingAt(column: number): readonly Step[] {
    this.#closeDeeperThan(column);
    if (this.#isListAt(column)) this.#open.pop();
    const top = this.#open.at(-1);
    return top?.kind === 'map' && top.column === column ? top.path : this.valuePath;
  }

  /** What a line at `column` belongs to that has neither dash nor colon yet. Changes nothing. */
  at(column: number): { readonly isKey: boolean; readonly path: readonly Step[] } {
    const open = this.#open.filter((container) => container.column <= column);
    const top = open.at(-1);
    if (!top) return { isKey: true, path: [] };
    if (top.column < column) return { isKey: false, path: [...top.path, top.step] };
    if (top.kind === 'map') return { isKey: true, path: top.path };
    // At the column of a list the dash is still missing, unless the list's own key stands there too.
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
