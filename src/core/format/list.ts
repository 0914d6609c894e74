/** How a language strings things together. */
export interface ListFormat {
  readonly between: string;
  /** Between the last two. */
  readonly last: string;
}

export const englishList: ListFormat = { between: ', ', last: ' and ' };

/** `a`, `a and b`, `a, b and c`; the parts may be of any kind, so that a caller can string nodes of a tree as well. */
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

/** The parts as one text. */
export function formatList(parts: readonly string[], format: ListFormat): string {
  return strung(parts, format, (text) => text).join('');
}
