import { distance } from 'fastest-levenshtein';

/**
 * The candidate most likely meant by `word`, or undefined: the one with the smallest edit distance, ignoring case. The
 * distance may be at most a third of the longer word's length. A word that differs only by two adjacent letters swapped
 * has distance 1. The first of several equally near candidates wins.
 */
export function nearestOf(word: string, candidates: readonly string[]): string | undefined {
  const written = word.toLowerCase();
  let best: { readonly candidate: string; readonly changes: number } | undefined;
  for (const candidate of candidates) {
    const longer = Math.max(written.length, candidate.length);
    const most = Math.floor(longer / 3);
    if (Math.abs(written.length - candidate.length) > most) continue;
    const changes = changesBetween(written, candidate.toLowerCase());
    if (changes <= most && (!best || changes < best.changes)) best = { candidate, changes };
  }
  return best?.candidate;
}

function changesBetween(a: string, b: string): number {
  return isSwapped(a, b) ? 1 : distance(a, b);
}

// `tilte` for `title`.
function isSwapped(a: string, b: string): boolean {
  if (a.length !== b.length) return false;
  let at = 0;
  while (at < a.length && a[at] === b[at]) at++;
  return (
    a[at] === b[at + 1] && a[at + 1] === b[at] && a.slice(at + 2) === b.slice(at + 2) && at + 1 < a.length
  );
}
