import type { EditedVersion } from './markdown/editedVersion';

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
