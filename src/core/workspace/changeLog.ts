/** Values that were there before some changes, and those that are there instead. What stayed is in neither. */
export interface Changed<T> {
  readonly before: readonly T[];
  readonly after: readonly T[];
}

/** So many changes are kept at least: with more at once, to look at everything again costs little more. */
const fewestKept = 100;

/**
 * The last changes of many values, by revision: what is derived from all of them can be kept up to date at the cost of
 * what changed (invariant 11). Only few are kept, since each holds a value that is gone.
 */
export class ChangeLog<Key, T> {
  #changes: { readonly key: Key; readonly before: T | undefined; readonly after: T | undefined }[] = [];
  /** The revision before the first change that is kept. */
  #from = 0;

  /** Grows with every change. */
  get revision(): number {
    return this.#from + this.#changes.length;
  }

  /** Undefined: there was no value with this key, or there is none now. */
  add(key: Key, before: T | undefined, after: T | undefined): void {
    if (this.#changes.length === 2 * fewestKept) {
      this.#changes = this.#changes.slice(fewestKept);
      this.#from += fewestKept;
    }
    this.#changes.push({ key, before, after });
  }

  /** Takes note that all values have changed. */
  restart(): void {
    this.#from = this.revision + 1;
    this.#changes = [];
  }

  /** What has changed since a revision; undefined where that is not known any more. */
  since(revision: number): Changed<T> | undefined {
    if (revision < this.#from) return undefined;
    const changes = this.#changes.slice(revision - this.#from);
    const first = new Map([...changes].reverse().map(({ key, before }) => [key, before]));
    const last = new Map(changes.map(({ key, after }) => [key, after]));
    return { before: [...first.values()].flatMap(known), after: [...last.values()].flatMap(known) };
  }
}

function known<T>(value: T | undefined): readonly T[] {
  return value === undefined ? [] : [value];
}
