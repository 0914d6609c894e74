import { lineContentEnd, nextLineStart } from '../../text/lines';
import { Containers } from './containers';
import { readFlow } from './flow';
import type { Reach, Scalar } from './scalar';
import { indentOf, isBlankAt, readPlain, readQuoted, skipBlanks } from './scalar';
import type { Step, TypedRegion, TypedToken } from './token';

/**
 * Reads front matter while it is being typed: its keys and values in text order, and empty tokens where one is missing.
 * Tolerates whatever is unfinished: an open quote or bracket, a tab, a lone dash, a duplicate key. A blank line has an
 * empty token only where `cursor` is on it. Valid YAML is read as YAML (a property test checks this). One pass; never
 * throws.
 */
export function readTyped(text: string, region: TypedRegion, cursor?: number): readonly TypedToken[] {
  const reader = new BlockReader(text, region, cursor);
  reader.run();
  return reader.tokens.filter((token) => token !== undefined);
}

/** A line's offsets, without its line ending. */
interface Line {
  readonly start: number;
  readonly end: number;
}

/** The place of a token: its role, its path and what comes before it. */
type Place = Pick<TypedToken, 'role' | 'path' | 'after'>;

class BlockReader {
  readonly #text: string;
  readonly #cursor: number | undefined;
  readonly tokens: (TypedToken | undefined)[] = [];
  readonly #containers = new Containers();
  readonly #end: number;
  /** The start of the next line; past the end when all are read. */
  #next: number;
  /** The index of the token that the next line may continue or give a value; -1 for none. */
  #open = -1;
  /** That line has to be indented deeper than this column. */
  #openColumn = -1;

  constructor(text: string, region: TypedRegion, cursor: number | undefined) {
    this.#text = text;
    this.#cursor = cursor;
    // Concatenated files have a byte order mark inside, which YAML skips as well.
    this.#next = region.start + (text[region.start] === '\uFEFF' ? 1 : 0);
    this.#end = region.end;
  }

  run(): void {
    while (this.#next <= this.#end) {
      const line = this.#lineFrom(this.#next);
      this.#goOnBehind(line.end);
      const column = indentOf(this.#text, line.start, line.end);
      if (column === undefined) this.#blankLine(line);
      else if (!this.#isAside(line, line.start + column)) this.#content(line, line.start + column);
    }
  }

  // A comment line, or a document marker (`---`) with content after it.
  #isAside({ start, end }: Line, at: number): boolean {
    const text = this.#text;
    return text[at] === '#' || (at === start && text.startsWith('---', at) && isBlankAt(text, at + 3, end));
  }

  #lineFrom(start: number): Line {
    return { start, end: Math.min(this.#end, lineContentEnd(this.#text, start)) };
  }

  #goOnBehind(at: number): void {
    const end = Math.min(this.#end, lineContentEnd(this.#text, at));
    this.#next = end >= this.#end ? this.#end + 1 : nextLineStart(this.#text, end);
  }

  #blankLine({ start, end }: Line): void {
    const cursor = this.#cursor;
    if (cursor === undefined || cursor < start || cursor > end || this.#goesOn(cursor - start)) return;
    const { isKey, path } = this.#containers.at(cursor - start);
    const scalar = emptyAt(cursor);
    this.tokens.push({
      ...scalar,
      role: isKey ? 'key' : 'either',
      path,
      after: 'indent',
      room: scalar.span,
      comment: undefined,
    });
  }

  #content(line: Line, at: number): void {
    const text = this.#text;
    if (this.#goesOn(at - line.start) && !this.#keyAt(at, line.end)) {
      this.#extend(at, line.end);
      return;
    }
    let after: TypedToken['after'] = 'indent';
    while (text[at] === '-' && isBlankAt(text, at + 1, line.end) && !this.#containers.isFull) {
      const path = this.#containers.item(at - line.start);
      this.#fill(path.slice(0, -1));
      const content = skipBlanks(text, at + 1, line.end);
      if (this.#isOver(content, line.end)) {
        this.#emptyPlace({ role: 'either', path, after: 'dash' }, at + 1, line.end);
        return;
      }
      after = 'dash';
      at = content;
    }
    this.#entry(line, at, after);
  }

  // A key and its value, or a value without a key.
  #entry(line: Line, at: number, after: TypedToken['after']): void {
    const from = this.#behindMarks(at, line.end);
    if (this.#isOver(from, line.end)) {
      this.#emptyPlace({ role: 'either', path: this.#containers.valuePath, after }, from, line.end);
      return;
    }
    const key = this.#keyAt(from, line.end);
    if (key) {
      this.#key(line, at - line.start, key, after);
      return;
    }
    if (after === 'dash') {
      this.#value({ role: 'either', path: this.#containers.valuePath, after }, from, line.end);
      return;
    }
    const { isKey, path } = this.#containers.at(at - line.start);
    if (!isKey) this.#fill(path);
    this.#value({ role: isKey ? 'key' : 'either', path, after }, from, line.end);
  }

  #keyAt(at: number, lineEnd: number): Scalar | undefined {
    const text = this.#text;
    if (this.#containers.isFull || '[{'.includes(text.charAt(at))) return undefined;
    const scalar = isQuote(text.charAt(at))
      ? readQuoted(text, at, { end: lineEnd, column: -1 }, false)
      : readPlain(text, at, lineEnd, 'key');
    const colon = skipBlanks(text, scalar.span.end, lineEnd);
    const isKey = text[colon] === ':' && colon < lineEnd && isBlankAt(text, colon + 1, lineEnd);
    return isKey ? scalar : undefined;
  }

  #key(line: Line, column: number, scalar: Scalar, after: TypedToken['after']): void {
    const text = this.#text;
    const path = this.#containers.key(column, scalar.text);
    this.#fill(path);
    this.#emit({ ...scalar, role: 'key', path, after, room: scalar.span, comment: undefined });
    const colon = text.indexOf(':', scalar.span.end);
    const at = this.#behindMarks(skipBlanks(text, colon + 1, line.end), line.end);
    const place: Place = { role: 'value', path: this.#containers.valuePath, after: 'colon' };
    if (this.#isOver(at, line.end)) this.#emptyPlace(place, colon + 1, line.end);
    else this.#value(place, at, line.end);
  }

  #value(place: Place, at: number, lineEnd: number): void {
    const text = this.#text;
    const first = text.charAt(at);
    const reach: Reach = { end: this.#end, column: this.#containers.column };
    if (place.role !== 'key' && '[{'.includes(first)) {
      this.#goOnBehind(readFlow(text, at, reach, place.path, (token) => this.#emit(token)));
      this.#open = -1;
    } else if (place.role !== 'key' && '|>'.includes(first)) {
      this.#blockScalar(place, at, reach);
    } else if (isQuote(first)) {
      const scalar = readQuoted(text, at, reach, false);
      this.#scalar(place, scalar);
      this.#goOnBehind(scalar.span.end);
      this.#open = -1;
    } else this.#scalar(place, readPlain(text, at, lineEnd, 'value'));
  }

  #scalar(place: Place, scalar: Scalar): void {
    const comment = this.#commentBehind(scalar.span.end);
    this.#emit({ ...scalar, ...place, room: scalar.span, comment });
    // A comment ends a plain scalar, and an unfinished key has no second line.
    if (comment || place.role === 'key') this.#open = -1;
  }

  #blockScalar(place: Place, at: number, { column }: Reach): void {
    const text = this.#text;
    let { end } = this.#lineFrom(at);
    while (this.#next <= this.#end) {
      const line = this.#lineFrom(this.#next);
      const indent = indentOf(text, line.start, line.end);
      if (indent !== undefined && indent <= column) break;
      end = line.end;
      this.#goOnBehind(end);
    }
    const span = { start: at, end };
    this.#emit({ ...place, span, quote: '', text: text.slice(at, end), room: span, comment: undefined });
    this.#open = -1;
  }

  #emptyPlace(place: Place, from: number, lineEnd: number): void {
    const comment = this.#commentBehind(from);
    const end = comment?.start ?? lineEnd;
    this.#emit({ ...emptyAt(end), ...place, room: { start: from, end }, comment });
  }

  #emit(token: TypedToken): void {
    this.#open = this.tokens.push(token) - 1;
    this.#openColumn = this.#containers.column;
  }

  // Whether a line at this column continues the plain scalar of the line before.
  #goesOn(column: number): boolean {
    const open = this.tokens[this.#open];
    return open !== undefined && open.text !== '' && column > this.#openColumn;
  }

  #extend(at: number, lineEnd: number): void {
    const open = this.tokens[this.#open];
    if (!open) return;
    const { end } = readPlain(this.#text, at, lineEnd, 'value').span;
    const span = { start: open.span.start, end };
    const comment = this.#commentBehind(end);
    this.tokens[this.#open] = { ...open, span, room: span, text: this.#text.slice(span.start, end), comment };
    if (comment) this.#open = -1;
  }

  // A value that begins on a later line replaces the empty token emitted before it. After a dash it stays, as a key.
  #fill(path: readonly Step[]): void {
    const open = this.tokens[this.#open];
    if (!open || open.role === 'key' || !isSame(open.path, path)) return;
    if (open.after === 'dash') this.tokens[this.#open] = { ...open, role: 'key' };
    else if (open.text === '') this.tokens[this.#open] = undefined;
    this.#open = -1;
  }

  #commentBehind(at: number): TypedToken['comment'] {
    const { end } = this.#lineFrom(at);
    const start = skipBlanks(this.#text, at, end);
    return this.#text[start] === '#' && start > at && start < end ? { start, end } : undefined;
  }

  #isOver(at: number, lineEnd: number): boolean {
    return at >= lineEnd || (this.#text[at] === '#' && isBlankAt(this.#text, at - 1, lineEnd));
  }

  // The offset after anchors and tags, which are no part of the value's text.
  #behindMarks(at: number, lineEnd: number): number {
    const text = this.#text;
    while (at < lineEnd && (text[at] === '&' || text[at] === '!')) {
      while (at < lineEnd && !isBlankAt(text, at, lineEnd)) at++;
      at = skipBlanks(text, at, lineEnd);
    }
    return at;
  }
}

function isQuote(character: string): boolean {
  return character === '"' || character === "'";
}

function emptyAt(at: number): Scalar {
  return { span: { start: at, end: at }, quote: '', text: '' };
}

function isSame(a: readonly Step[], b: readonly Step[]): boolean {
  return a.length === b.length && a.every((step, at) => step === b[at]);
}
