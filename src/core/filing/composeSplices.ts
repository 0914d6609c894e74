import type { Splice } from '../text/splice';

/**
 * Composes two successive edits into one: `first` applies to the original text, `second` to the result, and `after` is
 * the text after both. Edits that touch are merged; everything between edits stays untouched.
 */
export function composeSplices(
  first: readonly Splice[],
  second: readonly Splice[],
  after: string,
): readonly Splice[] {
  if (first.length === 0) return second;
  const composed: Splice[] = [];
  let grownBefore = 0;
  let grownAfter = 0;
  for (const group of groupsOf([...insertedBy(first), ...second.map(replacedBy)])) {
    const start = group.start - grownBefore;
    const afterStart = group.start + grownAfter;
    grownBefore += group.grownBefore;
    grownAfter += group.grownAfter;
    const text = after.slice(afterStart, group.end + grownAfter);
    composed.push({ start, end: group.end - grownBefore, text });
  }
  return composed;
}

/** A range of the intermediate text that either edit changed, and by how many characters each edit lengthened it. */
interface Stretch {
  readonly start: number;
  readonly end: number;
  readonly grownBefore: number;
  readonly grownAfter: number;
}

function insertedBy(splices: readonly Splice[]): readonly Stretch[] {
  let shift = 0;
  return splices.map(({ start, end, text }) => {
    const at = start + shift;
    const grown = text.length - (end - start);
    shift += grown;
    return { start: at, end: at + text.length, grownBefore: grown, grownAfter: 0 };
  });
}

function replacedBy({ start, end, text }: Splice): Stretch {
  return { start, end, grownBefore: 0, grownAfter: text.length - (end - start) };
}

function groupsOf(stretches: readonly Stretch[]): readonly Stretch[] {
  const groups: Stretch[] = [];
  for (const stretch of [...stretches].sort((a, b) => a.start - b.start || a.end - b.end)) {
    const last = groups.at(-1);
    if (!last || stretch.start > last.end) {
      groups.push(stretch);
      continue;
    }
    groups[groups.length - 1] = {
      start: last.start,
      end: Math.max(last.end, stretch.end),
      grownBefore: last.grownBefore + stretch.grownBefore,
      grownAfter: last.grownAfter + stretch.grownAfter,
    };
  }
  return groups;
}
