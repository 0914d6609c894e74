import { heading } from '../render/markdown/nodes';
import { stringifyMarkdown } from '../render/markdown/stringify';
import type { Words } from '../words/words';

/** The section reserved for the author, written with a new report and never changed again. */
export interface AuthorsPlace {
  readonly markdown: string;
  /** A unique line of the section: a file that contains it has the section already. */
  readonly sign: string;
}

/** The section for the author's risks and asks of a period. */
export function authorsPlace(period: string, words: Words): AuthorsPlace {
  const sign = `<!-- ${words.risksComment(period)} -->`;
  const children = [heading(2, words.risks), { type: 'html' as const, value: sign }];
  return { sign, markdown: stringifyMarkdown({ type: 'root', children }) };
}
