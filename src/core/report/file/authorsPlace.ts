import { heading, paragraph, strong, text } from '../render/markdown/nodes';
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

/** The markdown around edited text that is kept outside a region, so that readers see where it ends. */
export interface EditedVersion {
  readonly leadIn: string;
  readonly end: string;
}

/** The markdown around an edited version, in the report's language. */
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
 * The text that an author wrote into a region, as it is kept after the region: byte for byte, separated by empty lines
 * from the lead-in and from what follows (L11). Empty if there is nothing to keep.
 */
export function keptText(content: string, { leadIn, end }: EditedVersion, lineEnd: string): string {
  if (content.trim() === '') return '';
  const written = (markdown: string): string => markdown.split('\n').join(lineEnd);
  const before = blankFirst.test(content) ? '' : lineEnd;
  const behind = blankLast.test(content) ? '' : lineEnd;
  return lineEnd + written(leadIn) + before + content + behind + written(end);
}
