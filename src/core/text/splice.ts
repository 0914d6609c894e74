/** Replaces `start` to `end` (UTF-16 offsets into the text before the edit, `end` exclusive) with `text`. */
export interface Splice {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** Applies `splices`, which must be ascending, disjoint and within the text; otherwise throws a `RangeError`. */
export function applySplices(text: string, splices: readonly Splice[]): string {
  const parts: string[] = [];
  let copied = 0;
  for (const splice of splices) {
    if (splice.start < copied || splice.end < splice.start || splice.end > text.length) {
      throw new RangeError('splices overlap or leave the text');
    }
    parts.push(text.slice(copied, splice.start), splice.text);
    copied = splice.end;
  }
  parts.push(text.slice(copied));
  return parts.join('');
}

/** The inverse of `splices`: splices that turn the edited text back into `before`. */
export function invertSplices(before: string, splices: readonly Splice[]): readonly Splice[] {
  let shift = 0;
  return splices.map(({ start, end, text }) => {
    const inverse = {
      start: start + shift,
      end: start + shift + text.length,
      text: before.slice(start, end),
    };
    shift += text.length - (end - start);
    return inverse;
  });
}

/** The smallest single splice that turns `before` into `after`; empty where they are equal. */
export function differenceOf(before: string, after: string): readonly Splice[] {
  if (before === after) return [];
  const shorter = Math.min(before.length, after.length);
  let head = 0;
  while (head < shorter && before.charCodeAt(head) === after.charCodeAt(head)) head++;
  let tail = 0;
  while (
    tail < shorter - head &&
    before.charCodeAt(before.length - 1 - tail) === after.charCodeAt(after.length - 1 - tail)
  ) {
    tail++;
  }
  return [{ start: head, end: before.length - tail, text: after.slice(head, after.length - tail) }];
}
