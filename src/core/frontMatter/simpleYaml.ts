import type { Span } from '../text/range';
import type { Entry, EntryValue, ScalarValue } from './nodes';

/**
 * A fast path for what most people write: `key: value` and lists of plain values. The YAML parser takes twenty times as
 * long, and would take most of the time of reading a note (H29). Returns undefined for anything else, errors included;
 * use the parser then. A differential test checks that both give the same entries.
 */
export function readFlat(text: string, { start, end }: Span): readonly Entry[] | undefined {
  const source = text.slice(start, end);
  if (unusual.test(source)) return undefined;
  const reader = new FlatReader(start);
  for (let at = 0; at < source.length;) {
    const feed = source.indexOf('\n', at);
    const next = feed === -1 ? source.length : feed + 1;
    if (!reader.take(source.slice(at, next).trimEnd(), at)) return undefined;
    at = next;
  }
  return reader.entries;
}

// Tabs, control characters, white space other than the space, lone surrogates.
const unusual =
  /[^\r\n -~\u00a1-\u167f\u1681-\u1fff\u200c-\u200f\u2010-\u2027\u2030-\u205e\u2070-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\ufffd\u{10000}-\u{10ffff}]/u;

const keyLine = /^([A-Za-z_][\w-]*):(?: +(.+))?$/;
const itemLine = /^( *- +)(.+)$/;
// YAML does not read these keys as strings.
const words = /^(?:null|true|false)$/i;

/** Reads a block line by line. A method returns `false` or undefined where the block is not flat. */
class FlatReader {
  readonly entries: Entry[] = [];
  readonly #start: number;
  readonly #keys = new Set<string>();
  // The list items of the last key, if it has no value on its own line.
  #items: ScalarValue[] | undefined;
  #indent = -1;

  constructor(start: number) {
    this.#start = start;
  }

  /** Reads one line, given without trailing white space; `at` is its offset in the block. */
  take(line: string, at: number): boolean {
    if (line === '') return true;
    const first = line.charCodeAt(0);
    return first === 32 || first === 45 ? this.#takeItem(line, at) : this.#takeKey(line, at);
  }

  #takeItem(line: string, at: number): boolean {
    const [, mark, written] = itemLine.exec(line) ?? [];
    if (mark === undefined || written === undefined || !this.#items) return false;
    const indent = mark.indexOf('-');
    if (this.#items.length === 0) this.#beginList(indent);
    const item = indent === this.#indent ? this.#scalar(written, at + mark.length, isPlain) : undefined;
    if (item) this.#items.push(item);
    return item !== undefined;
  }

  #beginList(indent: number): void {
    this.#indent = indent;
    const entry = this.entries.pop();
    if (entry && this.#items)
      this.entries.push({ key: entry.key, value: { kind: 'list', items: this.#items, odd: [] } });
  }

  #takeKey(line: string, at: number): boolean {
    const [, key, written] = keyLine.exec(line) ?? [];
    if (key === undefined || words.test(key) || this.#keys.has(key)) return false;
    this.#keys.add(key);
    this.#items = written === undefined ? [] : undefined;
    const value =
      written === undefined
        ? this.#nothing(at + line.length)
        : this.#value(written, at + line.length - written.length);
    if (value) this.entries.push({ key, value });
    return value !== undefined;
  }

  #nothing(at: number): ScalarValue {
    const span = { start: this.#start + at, end: this.#start + at };
    return { kind: 'scalar', text: '', span, isNull: true, isTrue: false };
  }

  #value(written: string, at: number): EntryValue | undefined {
    return written.startsWith('[') ? this.#flowList(written, at) : this.#scalar(written, at, isPlain);
  }

  #flowList(written: string, at: number): EntryValue | undefined {
    if (!written.endsWith(']')) return undefined;
    const inner = written.slice(1, -1);
    if (inner.trim() === '') return { kind: 'list', items: [], odd: [] };
    const items: ScalarValue[] = [];
    let from = at + 1;
    for (const part of inner.split(',')) {
      const item = this.#scalar(part.trim(), from + part.length - part.trimStart().length, isPlainInFlow);
      if (!item) return undefined;
      items.push(item);
      from += part.length + 1;
    }
    return { kind: 'list', items, odd: [] };
  }

  #scalar(written: string, at: number, isFree: (written: string) => boolean): ScalarValue | undefined {
    const start = this.#start + at;
    const span = { start, end: start + written.length };
    const quoted = inQuotes(written);
    if (quoted !== undefined) return { kind: 'scalar', text: quoted, span, isNull: false, isTrue: false };
    if (!isFree(written)) return undefined;
    return { kind: 'scalar', text: written, span, isNull: isNull(written), isTrue: isTrue(written) };
  }
}

const quotes = /^(?:"([^"\\]*)"|'((?:[^']|'')*)')$/;

function inQuotes(written: string): string | undefined {
  const first = written.charCodeAt(0);
  if (first !== 34 && first !== 39) return undefined;
  const [, double, single] = quotes.exec(written) ?? [];
  return double ?? single?.replaceAll("''", "'");
}

const indicators = '-?:,[]{}#&*!|>\'"%@`';

function isPlain(written: string): boolean {
  if (written === '' || indicators.includes(written.charAt(0))) return false;
  return !written.includes(': ') && !written.endsWith(':') && !written.includes(' #');
}

const brackets = /[[\]{}]/;

function isPlainInFlow(written: string): boolean {
  return isPlain(written) && !brackets.test(written);
}

function isNull(written: string): boolean {
  return /^(?:~|null|Null|NULL)$/.test(written);
}

function isTrue(written: string): boolean {
  return /^(?:true|True|TRUE)$/.test(written);
}
