import { nextLineStart } from './lines';

/** UTF-16 offsets into a file's text, BOM included; `end` is exclusive. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Line and character, both counted from 0. Characters are UTF-16 code units, as in VS Code. */
export interface Position {
  readonly line: number;
  readonly character: number;
}

export interface Range {
  readonly start: Position;
  readonly end: Position;
}

/** The range of a problem that concerns the whole file. */
export const fileStart: Range = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };

/** The position of `offset`. Lines end at `\n`, `\r\n` and a lone `\r`, as in editors and CommonMark (H23). */
export function positionAt(text: string, offset: number): Position {
  let line = 0;
  let lineStart = 0;
  for (let at = 0; at < offset; at++) {
    const part = text.charCodeAt(at);
    const ends = part === 10 || (part === 13 && text.charCodeAt(at + 1) !== 10);
    if (!ends) continue;
    line++;
    lineStart = at + 1;
  }
  return { line, character: offset - lineStart };
}

/** The offset of a position, clamped to the text. */
export function offsetAt(text: string, { line, character }: Position): number {
  let start = 0;
  for (let at = 0; at < line && start < text.length; at++) start = nextLineStart(text, start);
  return Math.min(start + character, text.length);
}

/** A span as lines and characters. For many spans of one text, use `rangesIn`. */
export function rangeOf(text: string, span: Span): Range {
  return { start: positionAt(text, span.start), end: positionAt(text, span.end) };
}
