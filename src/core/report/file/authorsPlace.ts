import { heading, paragraph, strong, text } from '../render/markdown/nodes';
import { stringifyMarkdown } from '../render/markdown/stringify';
import type { Words } from '../words/words';

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

/** What stands before and behind an author's text that is kept outside of a region, so that readers see where it ends. */
export interface EditedVersion {
  readonly leadIn: string;
  readonly end: string;
}

/** Markdown, in the report's language. */
export function editedVersion({ editedVersion: { label, said } }: Words): EditedVersion {
  return {
    leadIn: stringifyMarkdown({
      type: 'root',
      children: [paragraph(strong(text(label)), text(said))],
    }),
    end: stringifyMarkdown({ type: 'root', children: [{ type: 'thematicBreak' }] }),
  };
}

const blankFirst = /^[ \t]*(?:\r\n|\r|\n)/;
const blankLast = /(?:\r\n|\r(?!\n)|\n)[ \t]*(?:\r\n|\r|\n)$/;

/**
 * What an author wrote into a region, as it stands behind it from then on: byte for byte, apart by an empty line from
 * what leads it in and from what follows (L11). Nothing where it is empty: then there is nothing to keep.
 */
export function keptText(content: string, { leadIn, end }: EditedVersion, lineEnd: string): string {
  if (content.trim() === '') return '';
  const written = (markdown: string): string => markdown.split('\n').join(lineEnd);
  const before = blankFirst.test(content) ? '' : lineEnd;
  const behind = blankLast.test(content) ? '' : lineEnd;
  return lineEnd + written(leadIn) + before + content + behind + written(end);
}
