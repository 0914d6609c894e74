import { isBlank, lineContentEnd, nextLineStart } from '../../text/lines';
import type { Span } from '../../text/range';
import type { Reach, Scalar } from './scalar';
import { indentOf, isBlankAt, readPlain, readQuoted } from './scalar';
import type { Step, TypedToken } from './token';
import { deepestPath } from './token';

interface Frame {
  readonly kind: '[' | '{';
  readonly path: readonly Step[];
  index: number;
  /** The key whose value comes next, if any. */
  key: string | undefined;
}

/**
 * Reads a flow sequence or flow mapping from its opening bracket on, and passes its tokens to `emit`. Returns its end:
 * after the closing bracket, or before the first line that cannot belong to it. As in the `yaml` package, that is a
 * line indented no deeper than the key.
 */
export function readFlow(
  text: string,
  start: number,
  reach: Reach,
  path: readonly Step[],
  emit: (token: TypedToken) => void,
): number {
  return new FlowReader(text, reach, emit).read(start, path);
}

class FlowReader {
  readonly #text: string;
  readonly #reach: Reach;
  readonly #emit: (token: TypedToken) => void;
  readonly #frames: Frame[] = [];
  /** The start of the current slot: the offset after the last bracket, comma or colon. */
  #room = 0;
  #last: Scalar | undefined;
  #comment: Span | undefined;
  /** Whether the current slot holds a nested collection. */
  #isTaken = false;

  constructor(text: string, reach: Reach, emit: (token: TypedToken) => void) {
    this.#text = text;
    this.#reach = reach;
    this.#emit = emit;
  }

  read(start: number, path: readonly Step[]): number {
    let at = this.#open(start, path);
    while (at < this.#reach.end && this.#frames.length > 0) {
      const next = this.#step(at);
      if (next === undefined) break;
      at = next;
    }
    if (this.#frames.length > 0) this.#close(at);
    return at;
  }

  // The next offset to read from; undefined where the collection ends unclosed.
  #step(at: number): number | undefined {
    const character = this.#text[at] ?? '';
    switch (character) {
      case ' ':
      case '\t':
        return at + 1;
      case '\n':
      case '\r':
        return this.#nextLine(at);
      case '[':
      case '{':
        return this.#frames.length < deepestPath ? this.#open(at, this.#valuePath()) : at + 1;
      case ']':
      case '}':
        return this.#end(at);
      case ',':
        return this.#comma(at);
      case ':':
        return this.#colon(at);
      case '#':
        return this.#hash(at);
      default:
        return this.#scalar(at);
    }
  }

  #open(at: number, path: readonly Step[]): number {
    this.#frames.push({ kind: this.#text[at] === '{' ? '{' : '[', path, index: 0, key: undefined });
    return this.#begin(at + 1);
  }

  #end(at: number): number {
    this.#close(at);
    this.#frames.pop();
    this.#begin(at + 1);
    this.#isTaken = true;
    return at + 1;
  }

  #comma(at: number): number {
    this.#close(at);
    const frame = this.#frames.at(-1);
    if (frame) {
      frame.index++;
      frame.key = undefined;
    }
    return this.#begin(at + 1);
  }

  // A colon turns the scalar before it into a key.
  #colon(at: number): number {
    const frame = this.#frames.at(-1);
    if (!frame || !this.#last || frame.key !== undefined) return this.#scalar(at);
    const path = frame.kind === '{' ? frame.path : [...frame.path, frame.index];
    this.#emit(tokenOf(this.#last, { role: 'key', path, room: this.#last.span, comment: undefined }));
    frame.key = this.#last.text;
    return this.#begin(at + 1);
  }

  #hash(at: number): number {
    const before = this.#text[at - 1] ?? '';
    if (!isBlankAt(this.#text, at - 1, this.#reach.end) && !'[{,'.includes(before)) return this.#scalar(at);
    const end = Math.min(this.#reach.end, lineContentEnd(this.#text, at));
    this.#comment ??= { start: at, end };
    return end;
  }

  #scalar(at: number): number {
    const [text, reach] = [this.#text, this.#reach];
    const isQuoted = text[at] === '"' || text[at] === "'";
    const mark = isQuoted ? undefined : markLength(text, at, reach.end);
    if (mark) return at + mark;
    const scalar = isQuoted ? readQuoted(text, at, reach, true) : readPlain(text, at, reach.end, 'flow');
    if (scalar.span.end === at) return at + 1;
    // A plain scalar continues after a line break. Text after a quoted one is an error, and is joined to it.
    this.#last = this.#last ? joined(text, this.#last, scalar) : scalar;
    return scalar.span.end;
  }

  #nextLine(at: number): number | undefined {
    const { end, column } = this.#reach;
    const next = nextLineStart(this.#text, at);
    if (next >= end && !isBlank(this.#text, next, end)) return undefined;
    const indent = indentOf(this.#text, next, end);
    if (indent === undefined || indent > column) return next;
    const first = this.#text.charAt(next + indent);
    const closes = indent === column && this.#frames.length === 1 && ']}'.includes(first);
    return closes || first === '#' ? next : undefined;
  }

  #valuePath(): readonly Step[] {
    const frame = this.#frames.at(-1);
    if (!frame) return [];
    const item = frame.kind === '[' ? [...frame.path, frame.index] : frame.path;
    return frame.key === undefined ? item : [...item, frame.key];
  }

  #begin(at: number): number {
    this.#room = at;
    this.#last = undefined;
    this.#comment = undefined;
    this.#isTaken = false;
    return at;
  }

  #close(at: number): void {
    const frame = this.#frames.at(-1);
    if (!frame || (this.#isTaken && !this.#last)) return;
    const room = this.#last?.span ?? { start: this.#room, end: this.#comment?.start ?? at };
    const scalar: Scalar = this.#last ?? { span: { start: room.end, end: room.end }, quote: '', text: '' };
    const isKey = frame.kind === '{' && frame.key === undefined;
    const path = this.#valuePath();
    this.#emit(tokenOf(scalar, { role: isKey ? 'key' : 'value', path, room, comment: this.#comment }));
  }
}

function tokenOf(scalar: Scalar, place: Pick<TypedToken, 'role' | 'path' | 'room' | 'comment'>): TypedToken {
  return { ...scalar, ...place, after: 'flow' };
}

function joined(text: string, first: Scalar, second: Scalar): Scalar {
  const span = { start: first.span.start, end: second.span.end };
  return {
    span,
    quote: first.quote,
    text: first.quote === '' ? text.slice(span.start, span.end) : first.text,
  };
}

// The length of an anchor or tag, which is no part of the value's text.
function markLength(text: string, at: number, end: number): number | undefined {
  if (text[at] !== '&' && text[at] !== '!') return undefined;
  let to = at + 1;
  while (to < end && !isBlankAt(text, to, end) && !',[]{}'.includes(text.charAt(to))) to++;
  return to - at;
}
