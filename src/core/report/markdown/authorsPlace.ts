import { heading } from './nodes';
import { stringifyMarkdown } from './stringify';
import type { Words } from '../words';

/** The place that is the author's own, as it is written with a new report and never again. */
export interface AuthorsPlace {
  readonly markdown: string;
  /** The line in it that nobody else writes: where it stands in a file, that file has the place. */
  readonly sign: string;
}

/** The place for the author's risks and asks of a period. */
export function authorsPlace(period: string, words: Words): AuthorsPlace {
  const sign = `<!-- ${words.risksComment(period)} -->`;
  const children = [heading(2, words.risks), { type: 'html' as const, value: sign }];
  return { sign, markdown: stringifyMarkdown({ type: 'root', children }) };
}
