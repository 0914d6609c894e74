// Characters: V8 copies a shorter part of a string, and makes a longer one a view of the whole (its `SlicedString`).
const shortestView = 13;

/**
 * A value with strings of its own. A part of a text keeps the whole text in memory, so that a title would keep its note.
 * Objects and arrays with a long string in them are copied, each once, so that what is shared stays shared. Takes what
 * JSON has, `undefined` and typed arrays, which are kept.
 */
export function withOwnStrings<T>(value: T): T {
  return new OwnStrings().of(value) as T;
}

type Fields = Readonly<Record<string, unknown>>;

class OwnStrings {
  readonly #copies = new Map<object, object>();

  of(value: unknown): unknown {
    if (typeof value === 'string') return isLong(value) ? ownString(value) : value;
    if (typeof value !== 'object' || value === null || ArrayBuffer.isView(value)) return value;
    const known = this.#copies.get(value);
    if (known) return known;
    const copy = Array.isArray(value) ? this.#ofItems(value) : this.#ofFields(value as Fields);
    if (copy !== value) this.#copies.set(value, copy);
    return copy;
  }

  #ofItems(items: readonly unknown[]): readonly unknown[] {
    let copy: unknown[] | undefined;
    items.forEach((item, at) => {
      const own = this.of(item);
      if (isCopy(own, item)) (copy ??= [...items])[at] = own;
    });
    return copy ?? items;
  }

  #ofFields(fields: Fields): Fields {
    let copy: Record<string, unknown> | undefined;
    for (const key in fields) {
      const own = this.of(fields[key]);
      if (isCopy(own, fields[key])) (copy ??= { ...fields })[key] = own;
    }
    return copy ?? fields;
  }
}

function isLong({ length }: string): boolean {
  return length >= shortestView;
}

// Two equal strings cannot be told apart: a long one is always a copy.
function isCopy(own: unknown, value: unknown): boolean {
  return own !== value || (typeof own === 'string' && isLong(own));
}

// Joining two parts makes an engine write all characters anew.
function ownString(text: string): string {
  return [text.slice(0, 1), text.slice(1)].join('');
}
