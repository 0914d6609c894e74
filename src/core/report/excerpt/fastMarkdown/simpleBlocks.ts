import type { Heading, Paragraph, PhrasingContent, RootContent, AlignType, Table, TableCell } from 'mdast';
import { isBlank, lineContentEnd, nextLineStart } from '../../../text/lines';
import { simpleInlines } from './simpleInlines';
import type { ItemMark } from './simpleLists';
import { itemMark, OpenLists } from './simpleLists';

/** Parses the content of a paragraph; undefined if it cannot. */
export type ReadInlines = (text: string) => readonly PhrasingContent[] | undefined;

/**
 * The blocks of markdown that holds only plain paragraphs, headings, tables, and lists with one kind of marker and one
 * line per item, as most notes and reports do; undefined for anything else, which remark has to parse. `inlinesOf` may
 * use remark for the content of a paragraph. A property test compares the result with remark's.
 */
export function simpleBlocks(
  source: string,
  inlinesOf: ReadInlines = simpleInlines,
): readonly RootContent[] | undefined {
  if (mayMeanMore.test(source)) return undefined;
  const reader = new SimpleReader(source, inlinesOf);
  for (let at = 0, line = 1; at < source.length; line++) {
    const end = lineContentEnd(source, at);
    if (!reader.takeLine(at, end, line)) return undefined;
    at = nextLineStart(source, end);
  }
  return reader.finish() ? reader.blocks : undefined;
}

// Link definitions, and characters that only a full parser handles.
const mayMeanMore = /[\t\0\uFEFF\v\f]|\]:/;
// Starts that can only be those of a paragraph or of an item's text.
const plainStart =
  /^(?:[^\s\p{P}\p{S}\d]|#\p{L}|["'(“‘«„$%,./;?@^{}—–…]|\[|\*\*[\p{L}\p{N}[]|\\[!-/:-@[-`{-~]|\d+(?![\d.)]))/u;
const heading = /^(#{1,6}) +(\S.*?) *$/u;
const comment = /^<!-- [^<>]* -->$/;

class SimpleReader {
  readonly blocks: RootContent[] = [];
  readonly #lists = new OpenLists();
  readonly #source: string;
  readonly #inlinesOf: ReadInlines;
  #paragraph: { readonly start: number; end: number; readonly line: number } | undefined;
  #rows: string[] = [];
  #isBehindBlank = false;

  constructor(source: string, inlinesOf: ReadInlines) {
    this.#source = source;
    this.#inlinesOf = inlinesOf;
  }

  /** False if the line may mean something that this parser does not handle. */
  takeLine(start: number, end: number, line: number): boolean {
    const isGap = isBlank(this.#source, start, end);
    const isTaken = isGap ? start === end && this.finish() : this.#takeContent(start, end, line);
    this.#isBehindBlank = isGap;
    return isTaken;
  }

  #takeContent(start: number, end: number, line: number): boolean {
    const text = this.#source.slice(start, end);
    if (this.#rows.length > 0) return this.#takeRow(text);
    const mark = itemMark(text);
    if (mark) return this.finish() && this.#takeItem(text, mark, start, line);
    return plainStart.test(text) ? this.#takeText(start, end, line) : this.#takeOther(text);
  }

  /** Ends the open paragraph or table. */
  finish(): boolean {
    if (this.#rows.length > 0) {
      const table = simpleTable(this.#rows);
      this.#rows = [];
      return this.#takeBlock(table);
    }
    if (!this.#paragraph) return true;
    const { start, end, line } = this.#paragraph;
    this.#paragraph = undefined;
    return this.#takeBlock(this.#paragraphOf(start, end, line, 1));
  }

  #takeBlock(block: RootContent | undefined): boolean {
    if (block) this.blocks.push(block);
    return block !== undefined;
  }

  // Right after an item this would be lazy continuation; after a blank line it ends the list.
  #takeText(start: number, end: number, line: number): boolean {
    if (this.#paragraph) this.#paragraph.end = end;
    else if (!this.#lists.isNone && !this.#isBehindBlank) return false;
    else this.#paragraph = { start, end, line };
    this.#lists.close();
    return true;
  }

  #takeOther(text: string): boolean {
    if (this.#paragraph || !(this.#lists.isNone || this.#isBehindBlank)) return false;
    this.#lists.close();
    if (text.startsWith('|')) return this.#takeRow(text);
    if (comment.test(text)) return this.#takeBlock({ type: 'html', value: text });
    return this.#takeBlock(this.#headingOf(text));
  }

  #takeRow(text: string): boolean {
    this.#rows.push(text);
    return text.startsWith('|');
  }

  #headingOf(text: string): Heading | undefined {
    const [, signs = '', content = '#'] = heading.exec(text) ?? [];
    // A trailing `#` may be a closing sequence.
    const children = content.endsWith('#') ? undefined : this.#inlinesOf(content);
    const depth = signs.length as Heading['depth'];
    return children && { type: 'heading', depth, children: [...children] };
  }

  #takeItem(text: string, mark: ItemMark, start: number, line: number): boolean {
    const said = text.slice(mark.width);
    const [box = '', sign] = task.exec(said) ?? [];
    if (box === '' && (!plainStart.test(said) || mayBeTask.test(said))) return false;
    if (!this.#lists.takes(mark)) return false;
    const content = mark.width + box.length;
    const paragraph = this.#paragraphOf(start + content, start + text.length, line, content + 1);
    if (!paragraph || (box !== '' && !fitsBox(paragraph, box.length))) return false;
    const checked = sign === undefined ? null : sign !== ' ';
    const list = this.#lists.add({ type: 'listItem', spread: false, checked, children: [paragraph] }, mark);
    if (list) this.blocks.push(list);
    return true;
  }

  #paragraphOf(start: number, end: number, line: number, column: number): Paragraph | undefined {
    const text = this.#source.slice(start, end);
    const children = text.endsWith(' ') ? undefined : this.#inlinesOf(text);
    if (!children) return undefined;
    const position = { start: { line, column, offset: start }, end: { line, column, offset: end } };
    return { type: 'paragraph', children: [...children], position };
  }
}

const task = /^\[([ xX])\] (?=\S)/u;
const mayBeTask = /^\[.\]/su;

// If a task does not begin with text, remark starts its paragraph at the box; text may still turn out to be an
// autolink.
function fitsBox({ children: [first], position }: Paragraph, width: number): boolean {
  if (first?.type === 'text') return true;
  if (position?.start.offset === undefined || (first?.type !== 'link' && first?.type !== 'strong'))
    return false;
  position.start.offset -= width;
  position.start.column -= width;
  return true;
}

/** The table of these lines, each of which begins and ends with a bar; undefined if they may mean something else. */
function simpleTable(lines: readonly string[]): Table | undefined {
  const [head = [], below = [], ...body] = lines.map(cellsOf);
  const align = below.map(alignOf);
  if (head.length === 0 || align.length !== head.length) return undefined;
  const table: Table = { type: 'table', align: [], children: [] };
  for (const one of align) {
    if (one === undefined) return undefined;
    table.align?.push(one);
  }
  for (const texts of [head, ...body]) {
    const cells = texts.map(cellOf).filter((cell) => cell !== undefined);
    if (cells.length !== head.length || texts.length !== head.length) return undefined;
    table.children.push({ type: 'tableRow', children: cells });
  }
  return table;
}

// Empty if the line is not clearly one row of cells.
function cellsOf(line: string): readonly string[] {
  if (!/^\|.*[^\\]\|$/su.test(line) || line.includes('\\\\')) return [];
  return line
    .slice(1, -1)
    .split(/(?<!\\)\|/)
    .map((cell) => cell.replace(/^ +| +$/g, ''));
}

/** Null: no alignment; undefined: not a delimiter cell. */
function alignOf(cell: string): AlignType | undefined {
  const match = /^(:?)-+(:?)$/.exec(cell);
  if (!match) return undefined;
  const [, left, right] = match;
  return left && right ? 'center' : left ? 'left' : right ? 'right' : null;
}

function cellOf(source: string): TableCell | undefined {
  const children = source === '' ? [] : simpleInlines(source);
  return children && { type: 'tableCell', children: [...children] };
}
