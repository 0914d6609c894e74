/** The places of an element that two sequences share, one in each. */
export type Pair = readonly [number, number];

interface Stretch {
  readonly start: number;
  readonly end: number;
}

/**
 * Which elements of two sequences are the same one: pairs of equal elements, ascending in both. What both begin or end
 * with is paired first, then the longest ascending run of the rest, the n-th of equal elements with the n-th, and so on
 * between these. In sequences of mostly different elements, as the lines of a report are, it takes as many steps as they
 * have elements, times a logarithm; a longest common subsequence would take their product.
 */
export function alignment(one: readonly string[], other: readonly string[]): readonly Pair[] {
  const pairs: Pair[] = [];
  align(one, { start: 0, end: one.length }, other, { start: 0, end: other.length }, pairs);
  return pairs;
}

function align(
  one: readonly string[],
  inOne: Stretch,
  other: readonly string[],
  inOther: Stretch,
  pairs: Pair[],
): void {
  let { start, end } = inOne;
  let [otherStart, otherEnd] = [inOther.start, inOther.end];
  while (start < end && otherStart < otherEnd && one[start] === other[otherStart])
    pairs.push([start++, otherStart++]);
  const tail: Pair[] = [];
  while (start < end && otherStart < otherEnd && one[end - 1] === other[otherEnd - 1])
    tail.push([--end, --otherEnd]);
  const middle = ascending(equalsIn(one, { start, end }, other, { start: otherStart, end: otherEnd }));
  for (const [at, otherAt] of middle) {
    align(one, { start, end: at }, other, { start: otherStart, end: otherAt }, pairs);
    pairs.push([at, otherAt]);
    [start, otherStart] = [at + 1, otherAt + 1];
  }
  if (middle.length > 0) align(one, { start, end }, other, { start: otherStart, end: otherEnd }, pairs);
  pairs.push(...tail.reverse());
}

// The n-th of equal elements with the n-th, in the order of the first sequence.
function equalsIn(
  one: readonly string[],
  inOne: Stretch,
  other: readonly string[],
  inOther: Stretch,
): readonly Pair[] {
  const places = new Map<string, number[]>();
  for (let at = inOther.end - 1; at >= inOther.start; at--) {
    const key = other[at] ?? '';
    const known = places.get(key);
    if (known) known.push(at);
    else places.set(key, [at]);
  }
  const pairs: Pair[] = [];
  for (let at = inOne.start; at < inOne.end; at++) {
    const place = places.get(one[at] ?? '')?.pop();
    if (place !== undefined) pairs.push([at, place]);
  }
  return pairs;
}

/** The longest run of pairs that ascends in both (patience sorting). */
function ascending(pairs: readonly Pair[]): readonly Pair[] {
  interface Run {
    readonly pair: Pair;
    readonly before: Run | undefined;
  }
  const runs: Run[] = [];
  for (const pair of pairs) {
    const at = firstNotBelow(runs, pair[1]);
    runs[at] = { pair, before: runs[at - 1] };
  }
  const found: Pair[] = [];
  for (let run = runs.at(-1); run; run = run.before) found.push(run.pair);
  return found.reverse();
}

function firstNotBelow(runs: readonly { readonly pair: Pair }[], value: number): number {
  let [low, high] = [0, runs.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((runs[middle]?.pair[1] ?? 0) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The elements that are equal, each used once and in order, wherever they stand. */
export function equals(one: readonly string[], other: readonly string[]): readonly Pair[] {
  return equalsIn(one, { start: 0, end: one.length }, other, { start: 0, end: other.length });
}
