import { firstIndex } from '../text/firstIndex';

/** An order of values. */
export interface Order<T> {
  readonly compare: (a: T, b: T) => number;
  /** Sorts many. */
  readonly sort: (values: readonly T[]) => readonly T[];
  /** What a value is gone with: all values of it come and go together, and none comes back. */
  readonly owner: (value: T) => object;
}

/** So many changes wait until somebody asks. */
const mostWaiting = 100;

/**
 * Values that are sorted when their order is first asked for, and stay sorted then. Most lists of the tree are never
 * shown: a change of theirs costs nothing but itself, and of those that are shown, no sorting (invariant 11). Nobody
 * sees a list change: changed, it is another one.
 */
export class Ordered<T extends object> {
  readonly size: number;
  readonly #order: Order<T>;
  #values: readonly T[];
  #isSorted: boolean;
  #gone: readonly T[] = [];
  #added: readonly T[] = [];

  constructor(order: Order<T>, values: readonly T[], size = values.length, isSorted = false) {
    this.#order = order;
    this.#values = values;
    this.size = size;
    this.#isSorted = isSorted;
  }

  /** The values in any order. */
  get values(): readonly T[] {
    this.#takeChanges();
    return this.#values;
  }

  inOrder(): readonly T[] {
    this.#takeChanges();
    if (!this.#isSorted) this.#values = this.#order.sort(this.#values);
    this.#isSorted = true;
    return this.#values;
  }

  /** The same list without values of it that are gone, and with others. Itself where there are neither. */
  changed(gone: readonly T[], added: readonly T[]): Ordered<T> {
    if (gone.length + added.length === 0) return this;
    const size = this.size - gone.length + added.length;
    const next = new Ordered(this.#order, this.#values, size, this.#isSorted);
    next.#gone = [...this.#gone, ...gone];
    next.#added = [...this.#added, ...added];
    if (next.#gone.length + next.#added.length > mostWaiting) next.#takeChanges();
    return next;
  }

  #takeChanges(): void {
    const [gone, added] = [this.#gone, this.#added];
    if (gone.length + added.length === 0) return;
    [this.#gone, this.#added] = [[], []];
    if (this.#isSorted && gone.length + added.length <= 2 * mostWaiting) this.#place(gone, added);
    else this.#filter(gone, added);
  }

  #filter(gone: readonly T[], added: readonly T[]): void {
    const owners = new Set(gone.map(this.#order.owner));
    this.#values = [...this.#values, ...added].filter((value) => !owners.has(this.#order.owner(value)));
    this.#isSorted = false;
  }

  #place(gone: readonly T[], added: readonly T[]): void {
    const { compare, owner } = this.#order;
    const values = [...this.#values];
    // Behind its equals, as a stable sort has it.
    const end = (value: T): number => firstAt(values, (other) => compare(other, value) > 0);
    for (const value of added) values.splice(end(value), 0, value);
    for (const value of gone) {
      const start = firstAt(values, (other) => compare(other, value) >= 0);
      const left = values.slice(start, end(value)).filter((other) => owner(other) !== owner(value));
      values.splice(start, end(value) - start, ...left);
    }
    this.#values = values;
  }
}

function firstAt<T extends object>(values: readonly T[], holds: (value: T) => boolean): number {
  return firstIndex(values.length, (at) => {
    const value = values[at];
    return value !== undefined && holds(value);
  });
}
