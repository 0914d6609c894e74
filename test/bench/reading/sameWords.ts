// A text that contains another is taken for it if it is not much longer.
const leastShare = 0.6;

// A report cuts long texts at a word.
const cut = '…';

/** A text as it is compared: without case, markup, quotes, and what ends a sentence. */
export function normalized(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/!?\[\[(?:[^\]|]*\|)?([^\]]*)\]\]/g, '$1')
    .replace(/!?\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/["'“”„‟‘’‚«»‹›「」『』`*~=<>]|(?<![\p{L}\p{N}])_+|_+(?![\p{L}\p{N}])/gu, '')
    .replace(/[‐-―−]/g, '-')
    .replace(/\s+/g, ' ')
    .replace(/^[\s\-•:;,.]+|[\s\-:;,.!?。,!?…]+$/gu, '');
}

/** How much of the longer of two texts is in both: 1 if they say the same, 0 if they are not to be taken for the same. */
export function likeness(one: string, other: string): number {
  const [a, b] = [normalized(one), normalized(other)];
  if (a === b) return 1;
  if (a === '' || b === '') return 0;
  if (isCutFrom(one, a, b) || isCutFrom(other, b, a)) return 1;
  const share = Math.min(a.length, b.length) / Math.max(a.length, b.length);
  return share >= leastShare && (a.includes(b) || b.includes(a)) ? share : 0;
}

function isCutFrom(written: string, part: string, whole: string): boolean {
  return written.trimEnd().endsWith(cut) && whole.startsWith(part);
}

/** Whether a line is one of the acceptable ones, or made of several of them. */
export function isAmong(acceptable: readonly string[], line: string): boolean {
  if (acceptable.some((each) => likeness(each, line) > 0)) return true;
  const read = normalized(line);
  const parts = acceptable.map(normalized).filter((each) => read.includes(each));
  return parts.reduce((sum, { length }) => sum + length, 0) >= leastShare * read.length && parts.length > 0;
}

/** Whether two notations name the same people, in any order. */
export function areSamePeople(one: string, other: string): boolean {
  const namesIn = (text: string): string =>
    normalized(text.replace(/@/g, ''))
      .split(/[\s,;/&+]+|(?<!\p{L})(?:and|und|et|y|e|en)(?!\p{L})/u)
      .filter((name) => name !== '')
      .sort()
      .join(' ');
  return namesIn(one) === namesIn(other);
}

/** Pairs of indexes of `labelled` and `read` texts that are alike: each at most once, the most alike first. */
export function paired<L, R>(
  labelled: readonly L[],
  read: readonly R[],
  likenessOf: (label: L, found: R) => number,
): ReadonlyMap<L, R> {
  const candidates = labelled
    .flatMap((label) => read.map((found) => ({ label, found, likeness: likenessOf(label, found) })))
    .filter((each) => each.likeness > 0)
    .sort((a, b) => b.likeness - a.likeness);
  const pairs = new Map<L, R>();
  const taken = new Set<R>();
  for (const { label, found } of candidates) {
    if (pairs.has(label) || taken.has(found)) continue;
    pairs.set(label, found);
    taken.add(found);
  }
  return pairs;
}
