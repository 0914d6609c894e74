import type { NoteScan } from '../note/scanNote';
import { isBlank, lineEndOf, lineStart } from '../text/lines';
import type { Splice } from '../text/splice';

/** The splice that adds lines at the end of a text: nothing that stands there is touched. */
export function appendix(text: string, lead: string, lines: string): Splice {
  return { start: text.length, end: text.length, text: lead + lines };
}

/** What ends the last line of a text, where it has no line end yet. */
export function missingLineEnd(text: string): string {
  return isAtLineStart(text, text.length) ? '' : lineEndOf(text);
}

/** What sets a block apart from the text before it: the missing line end, and an empty line unless there is one. */
export function leadOfBlock(text: string): string {
  const end = missingLineEnd(text);
  if (end !== '') return end + end;
  const last = lineStart(text, Math.max(0, text.length - 1));
  const isApart = isNothing(text) || isBlank(text, last, text.length - lineEndLength(text));
  return isApart ? '' : lineEndOf(text);
}

/**
 * Whether everything that stood in a note before something was added behind `end` still reads the same: its headings,
 * its fields but for a title that it never had, and each of its tokens, of the same part as before.
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
