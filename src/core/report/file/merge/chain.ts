/** An element of a chain, with the one behind it. */
export interface Link<T> {
  readonly value: T;
  next: Link<T> | undefined;
}

/** A sequence that values are inserted into, each in one step. */
export class Chain<T> {
  #first: Link<T> | undefined;

  /** Inserts a value behind a link of this chain, or before all others where no link is given. */
  insert(value: T, behind: Link<T> | undefined): Link<T> {
    const link: Link<T> = { value, next: behind ? behind.next : this.#first };
    if (behind) behind.next = link;
    else this.#first = link;
    return link;
  }

  values(): readonly T[] {
    const values: T[] = [];
    for (let link = this.#first; link; link = link.next) values.push(link.value);
    return values;
  }
}
