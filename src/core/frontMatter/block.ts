import { isBlank, lineContentEnd, nextLineStart } from '../text/lines';

const byteOrderMark = 0xfeff;

// Blocks with more characters or blank lines than this are not parsed (H30).
const maxBlockLength = 64 * 1024;
const maxBlankLines = 1000;

/** What a file starts with, judged by fences alone, before any YAML is read. Offsets are into the whole text. */
export type Opening =
  | {
      readonly kind: 'none';
      readonly bodyStart: number;
      /** Whether a block follows after blank lines (H10). */ readonly late: boolean;
    }
  | { readonly kind: 'block'; readonly block: Block }
  | { readonly kind: 'unclosed'; readonly bodyStart: number }
  | { readonly kind: 'foreign'; readonly language: string; readonly bodyStart: number }
  | { readonly kind: 'too-large'; readonly bodyStart: number };

/** A closed block. `start` is after the line of the opening fence, `end` at the start of the closing fence. */
export interface Block {
  readonly openStart: number;
  readonly start: number;
  readonly end: number;
  /** After the line of the closing fence. */
  readonly bodyStart: number;
}

/**
 * Finds the front matter by its fences alone: `---` on the very first line (after a BOM), closed by `---` or `...` at
 * the start of a line, each followed by nothing but blanks (docs/files.md#front-matter; H5, H8, H9, H10, H11, H12,
 * H22). Linear.
 */
export function findOpening(text: string): Opening {
  const start = text.charCodeAt(0) === byteOrderMark ? 1 : 0;
  const first = text.slice(start, Math.min(lineContentEnd(text, start), start + 80));
  const rest = nextLineStart(text, start);
  if (isFence(first, '---')) return closedBlock(text, start, rest);
  const foreign = foreignLanguage(first);
  if (foreign && findClosing(text, rest, foreign.fences)) {
    return { kind: 'foreign', language: foreign.language, bodyStart: start };
  }
  return { kind: 'none', bodyStart: start, late: isLate(text, start) };
}

function closedBlock(text: string, openStart: number, start: number): Opening {
  const closing = findClosing(text, start, ['---', '...']);
  if (!closing) return { kind: 'unclosed', bodyStart: openStart };
  const tooLarge = closing.start - start > maxBlockLength || closing.blankLines > maxBlankLines;
  if (tooLarge) return { kind: 'too-large', bodyStart: closing.after };
  return { kind: 'block', block: { openStart, start, end: closing.start, bodyStart: closing.after } };
}

interface Closing {
  readonly start: number;
  readonly after: number;
  readonly blankLines: number;
}

function findClosing(text: string, from: number, fences: readonly string[]): Closing | undefined {
  let blankLines = 0;
  for (let at = from; at < text.length; at = nextLineStart(text, at)) {
    const fence = fences.find((one) => text.startsWith(one, at));
    if (fence !== undefined && isBlank(text, at + fence.length, lineContentEnd(text, at))) {
      return { start: at, after: nextLineStart(text, at), blankLines };
    }
    if (isBlankLine(text, at)) blankLines++;
  }
  return undefined;
}

function isBlankLine(text: string, start: number): boolean {
  let at = start;
  while (text.charCodeAt(at) === 32 || text.charCodeAt(at) === 9) at++;
  return at === lineContentEnd(text, at);
}

function isFence(line: string, fence: string): boolean {
  return line.startsWith(fence) && isBlank(line, fence.length, line.length);
}

// `---js` is code that some tools run, `+++` is TOML, `;;;` is JSON: recognized, but never read (S1, H22).
function foreignLanguage(line: string): { language: string; fences: readonly string[] } | undefined {
  if (isFence(line, '+++')) return { language: 'toml', fences: ['+++'] };
  if (isFence(line, ';;;')) return { language: 'json', fences: [';;;'] };
  const named = /^---[ \t]?([A-Za-z][\w.+-]{0,30})[ \t]*$/.exec(line);
  return named?.[1] ? { language: named[1], fences: ['---', '...'] } : undefined;
}

function isLate(text: string, start: number): boolean {
  let at = start;
  while (at < text.length && isBlank(text, at, lineContentEnd(text, at))) at = nextLineStart(text, at);
  if (at === start || !isFence(text.slice(at, lineContentEnd(text, at)), '---')) return false;
  return findClosing(text, nextLineStart(text, at), ['---', '...']) !== undefined;
}
