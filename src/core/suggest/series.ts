import { wordsOf } from './words';

/** What a title calls a meeting that is held again and again. */
export interface Series {
  /** By which titles are compared: without case, dates and numbers. */
  readonly key: string;
  /** As the title has it. */
  readonly name: string;
}

/**
 * The series that a title may be of, the longest name first: the whole of it, and what stands before a colon, a comma
 * or a dash. `Platform sync 2026-11-20` and `Platform sync` share one.
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
