import type { List, ListItem, Paragraph, RootContent } from 'mdast';
import { isBlank, lineContentEnd, nextLineStart } from '../../text/lines';
import { simpleInlines } from './simpleInlines';

/**
 * The blocks of a piece of markdown that is made of nothing but plain paragraphs and lists of one bullet's kind with one
 * line to an item, as most notes are; undefined of whatever else, which remark is to read. A test holds it to remark.
 */
export function simpleBlocks(source: string): readonly RootContent[] | undefined {
  if (mayMeanMore.test(source)) return undefined;
  const reader = new SimpleReader(source);
  for (let at = 0, line = 1; at < source.length; line++) {
    const end = lineContentEnd(source, at);
    if (!reader.takeLine(at, end, line)) return undefined;
    at = nextLineStart(source, at);
  }
  return reader.finish() ? reader.blocks : undefined;
}

// Code, HTML, character references, definitions, addresses by themselves, and what only a full reading can tell apart.
const mayMeanMore = /[\\`~<&@\t\0\uFEFF\v\f]|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])|\]:|www\.|!\[|[ ]$/imu;
const bullet = /^( *)([-*+]) (?=\S)/;
// What begins a paragraph, or the text of an item, and nothing else.
const plainStart = /^(?:#?\p{L}|["'(“‘«„]|\[|\*\*[\p{L}\p{N}]|\d+(?![\d.)]))/u;

interface OpenList {
  readonly list: List;
  /** Where the text of its last item begins: what is indented so far stands below it. */
  indent: number;
}

class SimpleReader {
  readonly blocks: RootContent[] = [];
  readonly #open: OpenList[] = [];
  readonly #source: string;
  #bullet = '';
  #paragraph: { readonly start: number; end: number; readonly line: number } | undefined;

  constructor(source: string) {
    this.#source = source;
  }

  /** False where the line may mean more than this reader knows. */
  takeLine(start: number, end: number, line: number): boolean {
    if (isBlank(this.#source, start, end)) return start === end && this.finish();
    const text = this.#source.slice(start, end);
    const mark = bullet.exec(text);
    if (mark) return this.finish() && this.#takeItem(text, mark, start, line);
    return this.#takeText(text, start, end, line);
  }

  /** Ends a paragraph. */
  finish(): boolean {
    if (!this.#paragraph) return true;
    const { start, end, line } = this.#paragraph;
    this.#paragraph = undefined;
    const paragraph = this.#paragraphOf(start, end, line, 1);
    if (paragraph) this.blocks.push(paragraph);
    return paragraph !== undefined;
  }

  // Right behind an item it would belong to that; behind a list it ends it.
  #takeText(text: string, start: number, end: number, line: number): boolean {
    if (!plainStart.test(text)) return false;
    if (this.#paragraph) this.#paragraph.end = end;
    else if (this.#open.length > 0 && !this.#isBehindBlank(start)) return false;
    else this.#paragraph = { start, end, line };
    this.#open.length = 0;
    return true;
  }

  #isBehindBlank(start: number): boolean {
    return /(?:\n|\r\n?)(?:\n|\r\n?)$/.test(this.#source.slice(Math.max(0, start - 4), start));
  }

  #takeItem(
    text: string,
    [mark, blanks = '', sign = '']: RegExpExecArray,
    start: number,
    line: number,
  ): boolean {
    if (this.#open.length === 0) this.#bullet = sign;
    if (sign !== this.#bullet || !plainStart.test(text.slice(mark.length))) return false;
    const at = start + mark.length;
    const paragraph = this.#paragraphOf(at, start + text.length, line, mark.length + 1);
    if (!paragraph) return false;
    return this.#addItem(
      { type: 'listItem', spread: false, checked: null, children: [paragraph] },
      blanks.length,
    );
  }

  // Below the deepest item that it is indented as far as, beside what stands below that already.
  #addItem(item: ListItem, blanks: number): boolean {
    const depth = this.#open.findLastIndex(({ indent }) => indent <= blanks) + 1;
    if (blanks - (this.#open[depth - 1]?.indent ?? 0) > 3 || depth >= deepest) return false;
    const beside = this.#open[depth];
    this.#open.length = Math.min(this.#open.length, depth + 1);
    if (beside) {
      beside.list.children.push(item);
      beside.indent = blanks + 2;
    } else this.#openList(item, blanks);
    return true;
  }

  #openList(item: ListItem, blanks: number): void {
    const list: List = { type: 'list', ordered: false, start: null, spread: false, children: [item] };
    const above = this.#open.at(-1)?.list.children.at(-1);
    if (above) above.children.push(list);
    else this.blocks.push(list);
    this.#open.push({ list, indent: blanks + 2 });
  }

  #paragraphOf(start: number, end: number, line: number, column: number): Paragraph | undefined {
    const children = simpleInlines(this.#source.slice(start, end));
    if (!children) return undefined;
    const position = { start: { line, column, offset: start }, end: { line, column, offset: end } };
    return { type: 'paragraph', children: [...children], position };
  }
}

// Far less than remark is known to read; what is nested deeper is its own matter.
const deepest = 20;
