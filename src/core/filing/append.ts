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
  const kept: Kept = (offset) => (offset < end ? offset : undefined);
  return !after.note.broken && sketch(before, kept) === sketch(after, kept);
}

/** The same for a text of `length` that was inserted at the offset `at`, and everything around it. */
export function readsAround(before: NoteScan, after: NoteScan, at: number, length: number): boolean {
  const kept: Kept = (offset) => (offset < at ? offset : offset < at + length ? undefined : offset - length);
  return !after.note.broken && sketch(before, (offset) => offset) === sketch(after, kept);
}

/** Where an offset was before text was added; undefined for what is not compared. */
type Kept = (offset: number) => number | undefined;

function sketch({ note, outline, privateSpans, frontMatter }: NoteScan, kept: Kept): string {
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
    outline.headings.flatMap(({ level, text, start }) => whereKept(kept(start), level, text)),
    note.tokens.flatMap((token) =>
      whereKept(kept(token.span.start), token.place, token.written, token.private, ...partOf(token, kept)),
    ),
    privateSpans.flatMap(({ start }) => whereKept(kept(start))),
  ]);
}

function whereKept(offset: number | undefined, ...facts: readonly unknown[]): readonly unknown[] {
  return offset === undefined ? [] : [[offset, ...facts]];
}

function partOf({ part }: NoteScan['note']['tokens'][number], kept: Kept): readonly unknown[] {
  return part.kind === 'note' ? [part.kind] : [part.kind, part.title, kept(part.span.start)];
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
