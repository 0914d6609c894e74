/** The separators that a language puts between the items of a list. */
export interface ListFormat {
  readonly between: string;
  /** Between the last two items. */
  readonly last: string;
}

export const englishList: ListFormat = { between: ', ', last: ' and ' };

/** Puts separators between the parts: `a`, `a and b`, `a, b and c`. Generic, so that parts may be syntax tree nodes. */
export function strung<T>(
  parts: readonly T[],
  format: ListFormat,
  separator: (text: string) => T,
): readonly T[] {
  return parts.flatMap((part, at) => {
    if (at === 0) return [part];
    return [separator(at === parts.length - 1 ? format.last : format.between), part];
  });
}

/** The parts as one text: `a, b and c`. */
export function formatList(parts: readonly string[], format: ListFormat): string {
  return strung(parts, format, (text) => text).join('');
}
