import { deepestNesting } from '../../text/nesting';
import type { Span } from '../../text/range';
import type { Container } from './container';
import { continueContainer, openContainer, openSibling } from './container';
import { DefinedLabels } from './definitions';
import { Leaf } from './leaf';
import { LineCursor } from './lineCursor';
import type { TextBlock } from './textBlock';

/** The block structure of a text. */
export interface Blocks {
  readonly textBlocks: readonly TextBlock[];
  readonly labels: DefinedLabels;
  /** The first line that is nested as deep as is read, or deeper. */
  readonly deepest: Span | undefined;
}

/** Called for every line that is not blank, with its offsets. Fences and the code between them are left out. */
export type OnContentLine = (start: number, end: number) => void;

/**
 * Reads the block structure of a text from the offset `bodyStart` on, in one pass over its lines (CommonMark's block
 * phase with GFM's tables and footnotes). Where remark differs from the specification, this follows remark, because
 * reports are parsed with it. `readsTasks`: whether blocks that may hold tasks and actions are among those found.
 */
export function scanBlocks(
  text: string,
  bodyStart: number,
  readsTasks: boolean,
  onContentLine: OnContentLine,
): Blocks {
  const scanner = new BlockScanner(text, readsTasks, onContentLine);
  scanner.run(bodyStart);
  return scanner;
}

function lineAt(text: string, offset: number): number {
  const lines = new LineWalker(text, 0);
  let line = 0;
  while (lines.advance() && lines.next <= offset) line++;
  return line;
}

class BlockScanner implements Blocks {
  readonly textBlocks: TextBlock[] = [];
  readonly labels = new DefinedLabels();
  deepest: Span | undefined;
  readonly #open: Container[] = [];
  readonly #cursor: LineCursor;
  readonly #leaf: Leaf;
  #contentEnd = 0;
  readonly #onContentLine: OnContentLine;

  constructor(text: string, readsTasks: boolean, onContentLine: OnContentLine) {
    this.#onContentLine = onContentLine;
    this.#cursor = new LineCursor(text);
    this.#leaf = new Leaf(this.#open, this.labels, this.textBlocks, { text, readsTasks });
  }

  run(bodyStart: number): void {
    const { text } = this.#cursor;
    const lines = new LineWalker(text, bodyStart);
    this.#contentEnd = bodyStart;
    for (let line = lineAt(text, bodyStart); lines.advance(); line++) {
      this.#cursor.moveTo(lines.start, lines.end);
      this.#scanLine(line, lines.next);
      if (this.#open.length === deepestNesting) this.deepest ??= { start: lines.start, end: lines.end };
    }
    this.#leaf.close();
    this.#closeContainers(0);
  }

  #scanLine(line: number, next: number): void {
    const cursor = this.#cursor;
    const leaf = this.#leaf;
    let matched = this.#matchContainers();
    const continued = matched;
    const sibling = this.#takeSibling(matched);
    if (sibling) matched++;
    const concrete = matched === this.#open.length && leaf.isConcrete;
    const opened = !concrete && this.#openContainers(matched, sibling);
    const wasFenced = concrete && leaf.isFenced;
    const lazy = !opened && matched < this.#open.length;
    if (lazy && !leaf.takesLazily(cursor)) this.#closeContainers(matched);
    leaf.takeLine(cursor, line, next, lazy);
    if (cursor.isBlank && !(opened && this.#hasItemFrom(continued))) return;
    this.#contentEnd = next;
    if (!wasFenced && !leaf.isFenced) this.#onContentLine(cursor.start, cursor.end);
  }

  // A list marker is content of the enclosing items; the marker of an empty block quote is not.
  #hasItemFrom(depth: number): boolean {
    return this.#open.some(({ kind }, index) => index >= depth && kind !== 'quote');
  }

  #matchContainers(): number {
    let matched = 0;
    for (const container of this.#open) {
      if (!continueContainer(container, this.#cursor)) break;
      matched++;
    }
    return matched;
  }

  #takeSibling(matched: number): boolean {
    const item = this.#open[matched];
    const sibling = item && openSibling(item, this.#cursor);
    if (!sibling) return false;
    this.#leaf.close();
    this.#closeContainers(matched);
    this.#open.push(sibling);
    return true;
  }

  // A new container first closes the blocks that the line does not continue.
  #openContainers(matched: number, opened: boolean): boolean {
    const interrupted = matched === this.#open.length && this.#leaf.isInterruptible;
    let any = opened;
    for (;;) {
      const depth = any ? this.#open.length : matched;
      const container =
        depth < deepestNesting ? openContainer(this.#cursor, interrupted, this.labels) : undefined;
      if (!container) return any;
      if (!any) {
        this.#leaf.close();
        this.#closeContainers(matched);
      }
      this.#open.push(container);
      any = true;
    }
  }

  #closeContainers(depth: number): void {
    while (this.#open.length > depth) {
      const last = this.#open.pop();
      if (last) last.end = Math.max(last.start, this.#contentEnd);
    }
  }
}

/** Walks the lines of a text. A line ends at `\n`, `\r\n` or a lone `\r`, and at nothing else (H23). */
class LineWalker {
  readonly #text: string;
  /** Offsets: the start of the line, the end of its content, and the start of the next line. */
  start: number;
  end: number;
  next: number;
  private nextFeed = -1;
  private nextReturn = -1;

  constructor(text: string, from: number) {
    this.#text = text;
    this.start = from;
    this.end = from;
    this.next = from;
  }

  /** Moves to the next line; false at the end of the text. A final line end begins no further line. */
  advance(): boolean {
    const text = this.#text;
    const next = this.next;
    if (next >= text.length) return false;
    if (this.nextFeed < next) this.nextFeed = this.find('\n');
    if (this.nextReturn < next) this.nextReturn = this.find('\r');
    this.start = next;
    this.end = Math.min(this.nextFeed, this.nextReturn);
    const last = this.nextFeed === this.end + 1 ? this.nextFeed : this.end;
    this.next = Math.min(text.length, last + 1);
    return true;
  }

  private find(lineEnd: string): number {
    const at = this.#text.indexOf(lineEnd, this.next);
    return at === -1 ? this.#text.length : at;
  }
}
