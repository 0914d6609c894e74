import type { NoteScan } from '../note/scanNote';
import { isBlank, lineEndOf, lineStart } from '../text/lines';
import type { Splice } from '../text/splice';

/** The splice that appends lines to a text. No existing character changes. */
export function appendix(text: string, lead: string, lines: string): Splice {
  return { start: text.length, end: text.length, text: lead + lines };
}

/** The line end that the last line of a text is missing; empty where it has one. */
export function missingLineEnd(text: string): string {
  return isAtLineStart(text, text.length) ? '' : lineEndOf(text);
}

/** The separator between a text and a block appended to it: the missing line end, and a blank line if none is there. */
export function leadOfBlock(text: string): string {
  const end = missingLineEnd(text);
  if (end !== '') return end + end;
  const last = lineStart(text, Math.max(0, text.length - 1));
  const isApart = isNothing(text) || isBlank(text, last, text.length - lineEndLength(text));
  return isApart ? '' : lineEndOf(text);
}

/**
 * Whether everything before the offset `end` still reads the same after text was appended there: the headings, each
 * token with the part it belongs to, and all fields except the title, which an appended heading may provide.
 */
export function readsAsBefore(before: NoteScan, after: NoteScan, end: number): boolean {
  return !after.note.broken && sketch(before, end) === sketch(after, end);
}

function sketch({ note, outline, privateSpans, frontMatter }: NoteScan, end: number): string {
  const { date, duration, summary, highlight, needsNoFiling } = note;
  return JSON.stringify([
    [
      frontMatter.kind,
      frontMatter.bodyStart,
      date,
      duration,
      summary,
      highlight,
      note.private,
      needsNoFiling,
    ],
    outline.headings.filter(({ start }) => start < end).map(({ level, text, start }) => [level, text, start]),
    note.tokens
      .filter(({ span }) => span.start < end)
      .map((token) => [token.place, token.written, token.span, token.private, partStart(token)]),
    privateSpans.map(({ start }) => start).filter((start) => start < end),
  ]);
}

function partStart({ part }: NoteScan['note']['tokens'][number]): readonly unknown[] {
  return part.kind === 'note' ? [part.kind] : [part.kind, part.title, part.span.start];
}

function isNothing(text: string): boolean {
  return text === '' || text === '\uFEFF';
}

function isAtLineStart(text: string, at: number): boolean {
  return isNothing(text) || /[\r\n]/.test(text.charAt(at - 1));
}

function lineEndLength(text: string): number {
  return text.endsWith('\r\n') ? 2 : 1;
}
