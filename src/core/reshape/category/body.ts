import type { CategoryEdit } from './categoryEdit';
import { lineEndOf } from '../../text/lines';

/** The text of a category's file below its front matter, without empty lines at its ends. */
export function bodyText(text: string, bodyStart: number): string {
  return text.slice(bodyStart).replace(/^(?:[ \t]*[\r\n])+|\s+$/g, '');
}

/** Adds another category's text to the end of a file under a heading; nothing where it stands there already. */
export function appendBody(heading: string, added: string): CategoryEdit {
  const appended = (before: string, lineEnd: string): string => {
    const block = `## ${heading}\n\n${added}\n`.replace(/\r\n|\r|\n/g, lineEnd);
    if (before.includes(block)) return '';
    if (before === '') return lineEnd + block;
    return (/[\r\n]$/.test(before) ? lineEnd : lineEnd + lineEnd) + block;
  };
  return {
    splices: ({ text, mapping }) => {
      const block = appended(text.slice(mapping.bodyStart), lineEndOf(text));
      return block === '' ? [] : [{ start: text.length, end: text.length, text: block }];
    },
    data: (data) => data,
    body: (before, lineEnd) => before + appended(before, lineEnd),
  };
}
