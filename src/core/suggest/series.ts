import { wordsOf } from './words';

/** A series of notes with the same title but for dates and numbers, such as those of a recurring meeting. */
export interface Series {
  /** The normalized name, for comparison: without case, dates and numbers. */
  readonly key: string;
  /** The name as written in the title. */
  readonly name: string;
}

/**
 * The series that a title may belong to, the longest name first: the whole title, and the part before the first colon,
 * comma, dash or similar. `Platform sync 2026-11-20` and `Platform sync` belong to the same series.
 */
export function seriesOf(title: string): readonly Series[] {
  const head = title.split(/[:;,(|–—]| - /u, 1)[0] ?? '';
  const named = [title, head].map((name) => ({ key: keyOf(name), name: name.trim() }));
  return named.filter(({ key }, at) => key !== '' && named.findIndex((other) => other.key === key) === at);
}

function keyOf(text: string): string {
  return wordsOf(text)
    .map(({ term }) => term)
    .filter((term) => !months.has(term))
    .join(' ');
}

const months: ReadonlySet<string> = new Set(
  wordsOf(
    'january february march april may june july august september october november december ' +
      'jan feb mar apr jun jul aug sep sept oct nov dec',
  ).map(({ term }) => term),
);
