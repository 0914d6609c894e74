import type { Container } from './container';
import { beginsItem, isInFootnote } from './container';
import type { DefinedLabels } from './definitions';
import { ActionWatch } from './actionWatch';
import { takeDefinitions } from './definitions';
import type { BlockSigns } from './foundBlock';
import { foundBlock } from './foundBlock';
import { mayBeDay, Years } from './headSigns';
import type { HtmlKind } from './htmlBlock';
import { endsHtmlBlock, htmlBlockKind } from './htmlBlock';
import type { Fence } from './leafStarts';
import { closesFence, isThematicBreak, readAtxHeading, readFence, setextLevel } from './leafStarts';
import type { LineCursor } from './lineCursor';
import { LeafLines } from './leafLines';
import { LikelyTags } from './likelyTags';
import { joinPieces } from './pieces';
import { cellsOf, delimiterColumns, headColumns } from './table';
import { hasTaskBox } from './taskBox';
import type { TextBlock } from './textBlock';

type LeafKind = 'none' | 'paragraph' | 'table' | 'indentedCode' | 'fence' | 'html';

const codeIndent = 4;
const less = 60;
const openingBracket = 91;

/** The open leaf block, if any, to which lines are added. Once closed it goes to `found`, if the outline needs it. */
export class Leaf {
  #kind: LeafKind = 'none';
  #fence: Fence | undefined;
  #html: HtmlKind = 7;
  /** Of a paragraph or table: the number of its first line, and the offset after the line ending of its last one. */
  #firstLine = 0;
  #after = 0;
  /** The lines of the paragraph, or of the table without its delimiter row. */
  readonly #lines = new LeafLines();
  #lastLineIsIndented = false;
  readonly #tags: LikelyTags;
  readonly #years: Years;
  /** Undefined where nobody asks for tasks. */
  readonly #actions: ActionWatch | undefined;
  readonly #text: string;
  readonly #containers: readonly Container[];
  readonly #labels: DefinedLabels;
  readonly #found: TextBlock[];

  constructor(
    containers: readonly Container[],
    labels: DefinedLabels,
    found: TextBlock[],
    { text, readsTasks }: { readonly text: string; readonly readsTasks: boolean },
  ) {
    this.#text = text;
    this.#containers = containers;
    this.#labels = labels;
    this.#found = found;
    this.#tags = new LikelyTags(text);
    this.#years = new Years(text);
    this.#actions = readsTasks ? new ActionWatch(text, containers) : undefined;
  }

  /** Whether no container block can begin inside it, as in fenced code and HTML (micromark's `concrete`). */
  get isConcrete(): boolean {
    return this.#kind === 'fence' || this.#kind === 'html';
  }

  get isFenced(): boolean {
    return this.#kind === 'fence';
  }

  /** Whether the stricter rules for interrupting a paragraph apply. In remark they apply to indented code as well. */
  get isInterruptible(): boolean {
    return this.#kind === 'paragraph' || this.#kind === 'indentedCode';
  }

  /**
   * Whether a line that does not continue all containers is a lazy continuation line of the paragraph in them. If it
   * is not, the leaf is closed. A complete tag alone on the line is taken too, and begins an HTML block inside these
   * containers, as in remark.
   */
  takesLazily(cursor: LineCursor): boolean {
    const lazily = this.#kind === 'paragraph' && !cursor.isBlank && !this.#interrupts(cursor, false);
    if (!lazily) this.close();
    return lazily;
  }

  /** Adds the line of number `line`, its container markers consumed. The next line begins at the offset `next`. */
  takeLine(cursor: LineCursor, line: number, next: number, lazy: boolean): void {
    if (this.#kind === 'fence') this.#takeFenceLine(cursor);
    else if (this.#kind === 'html') this.#takeHtmlLine(cursor);
    else if (cursor.isBlank) this.#takeBlankLine();
    else if (this.#kind === 'paragraph') this.#takeParagraphLine(cursor, line, next, lazy);
    else if (this.#kind === 'table' && cursor.indent < codeIndent && !this.#interrupts(cursor, true)) {
      this.#addLine(cursor, next);
    } else this.#startLeaf(cursor, line, next);
  }

  close(): void {
    if (this.#kind === 'paragraph') this.#closeParagraph(0);
    else if (this.#kind === 'table') this.#closeTable();
    this.#kind = 'none';
  }

  #takeFenceLine(cursor: LineCursor): void {
    if (!this.#fence || cursor.indent >= codeIndent) return;
    if (closesFence(this.#fence, this.#text, cursor.nonBlank, cursor.end)) this.#kind = 'none';
  }

  #takeHtmlLine(cursor: LineCursor): void {
    const ends =
      this.#html >= 6 ? cursor.isBlank : endsHtmlBlock(this.#html, this.#text, cursor.position, cursor.end);
    if (ends) this.#kind = 'none';
  }

  #takeBlankLine(): void {
    if (this.#kind !== 'indentedCode') this.close();
  }

  #takeParagraphLine(cursor: LineCursor, line: number, next: number, lazy: boolean): void {
    if (cursor.indent >= codeIndent) return this.#addLine(cursor, next);
    if (!lazy) {
      if (this.#becomesTable(cursor)) return this.#startTable(next);
      const level = setextLevel(this.#text, cursor.nonBlank, cursor.end);
      if (level > 0) {
        const isHeading = this.#closeParagraph(level, next);
        this.#kind = 'none';
        return isHeading ? undefined : this.#startLeaf(cursor, line, next);
      }
    }
    if (this.#interrupts(cursor, lazy)) this.#startLeaf(cursor, line, next);
    else this.#addLine(cursor, next);
  }

  // Whether the line begins a leaf block that can interrupt a paragraph or table.
  #interrupts(cursor: LineCursor, orLoneTag: boolean): boolean {
    if (cursor.indent >= codeIndent) return false;
    const text = this.#text;
    const { nonBlank, end } = cursor;
    switch (cursor.part) {
      case 35:
        return readAtxHeading(text, nonBlank, end) !== undefined;
      case 96:
      case 126:
        return readFence(text, nonBlank, end) !== undefined;
      case 42:
      case 45:
      case 95:
        return isThematicBreak(text, nonBlank, end);
      case less:
        return htmlBlockKind(text, nonBlank, end, !orLoneTag) !== undefined;
      default:
        return false;
    }
  }

  #startLeaf(cursor: LineCursor, line: number, next: number): void {
    const isCode = cursor.indent >= codeIndent;
    if (isCode && this.#kind === 'indentedCode') return;
    this.close();
    if (isCode) this.#kind = 'indentedCode';
    else if (!this.#startMarked(cursor, line, next)) this.#startParagraph(cursor, line, next);
  }

  // Leaf blocks that are recognized by their first character; most lines begin none.
  #startMarked(cursor: LineCursor, line: number, next: number): boolean {
    switch (cursor.part) {
      case 35:
        return this.#addAtxHeading(cursor, line, next);
      case 96:
      case 126:
        return this.#startFence(cursor);
      case 42:
      case 45:
      case 95:
        return isThematicBreak(this.#text, cursor.nonBlank, cursor.end);
      case less:
        return this.#startHtml(cursor);
      default:
        return false;
    }
  }

  #addAtxHeading(cursor: LineCursor, line: number, next: number): boolean {
    const heading = readAtxHeading(this.#text, cursor.nonBlank, cursor.end);
    if (!heading) return false;
    this.#actions?.takeHeading(heading.level, heading.start, heading.end);
    const kind = isInFootnote(this.#containers) ? 'paragraph' : 'heading';
    if (kind === 'heading' || this.#tags.isBetween(heading.start, heading.end)) {
      this.#add(kind, heading.level, line, cursor.start, next, [heading.start, heading.end], {});
    }
    return true;
  }

  #startFence(cursor: LineCursor): boolean {
    this.#fence = readFence(this.#text, cursor.nonBlank, cursor.end);
    if (this.#fence) this.#kind = 'fence';
    return this.#fence !== undefined;
  }

  #startHtml(cursor: LineCursor): boolean {
    const { nonBlank, end } = cursor;
    const kind = htmlBlockKind(this.#text, nonBlank, end, false);
    if (kind === undefined) return false;
    this.#html = kind;
    if (!endsHtmlBlock(kind, this.#text, nonBlank, end)) this.#kind = 'html';
    return true;
  }

  #startParagraph(cursor: LineCursor, line: number, next: number): void {
    this.#kind = 'paragraph';
    this.#firstLine = line;
    this.#addLine(cursor, next);
  }

  #addLine(cursor: LineCursor, next: number): void {
    this.#lines.add(cursor.start, cursor.nonBlank, cursor.end);
    this.#lastLineIsIndented = cursor.indent >= codeIndent;
    this.#after = next;
  }

  // The paragraph's last line then becomes the header row (GFM, Tables).
  #becomesTable(cursor: LineCursor): boolean {
    if (this.#lastLineIsIndented) return false;
    const columns = delimiterColumns(this.#text, cursor.nonBlank, cursor.end);
    if (columns === 0) return false;
    const head = this.#lines.count - 1;
    return headColumns(this.#text, this.#lines.contentStart(head), this.#lines.contentEnd(head)) === columns;
  }

  #startTable(next: number): void {
    const lines = this.#lines;
    const head = lines.count - 1;
    const [headStart, start, end] = [lines.startOf(head), lines.contentStart(head), lines.contentEnd(head)];
    const line = this.#firstLine + head;
    const after = this.#after;
    lines.keepOnly(head);
    this.#after = headStart;
    this.#closeParagraph(0);
    this.#kind = 'table';
    this.#firstLine = line;
    lines.add(headStart, start, end);
    this.#after = Math.max(after, next);
  }

  // Takes the link reference definitions; returns whether a paragraph, or a heading of `level`, is left.
  #closeParagraph(level: number, next = this.#after): boolean {
    const taken = this.#takeDefinitions();
    const lines = this.#lines;
    const isLeft = taken < lines.count;
    const start = lines.startOf(taken);
    const isText = isLeft && level === 0;
    const isTask =
      isText && beginsItem(this.#containers, start) && hasTaskBox(this.#text, lines.contentStart(taken));
    const isDay = isText && !isTask && mayBeDay(this.#containers, this.#years, lines, taken);
    const isHeading = level > 0 && !isInFootnote(this.#containers);
    const action = isLeft ? this.#actions?.take(level, lines, taken, start) : undefined;
    const isWanted = isTask && this.#actions !== undefined;
    if (isLeft && (isHeading || isWanted || isDay || action || this.#tags.isBetween(start, this.#after))) {
      const kind = isHeading ? 'heading' : 'paragraph';
      const signs = { isTask: isWanted, isDay, action };
      this.#add(kind, level, this.#firstLine + taken, start, next, lines.piecesFrom(taken), signs);
    }
    lines.keepOnly(0);
    return isLeft;
  }

  #takeDefinitions(): number {
    const lines = this.#lines;
    if (lines.count === 0 || this.#text.charCodeAt(lines.contentStart(0)) !== openingBracket) return 0;
    return takeDefinitions(joinPieces(this.#text, lines.piecesFrom(0)), this.#labels);
  }

  #closeTable(): void {
    const lines = this.#lines;
    const start = lines.startOf(0);
    const action = this.#actions?.takeTable(lines.contentStart(0), lines.contentEnd(0));
    if (action || this.#tags.isBetween(start, this.#after)) {
      const cells: number[] = [];
      for (let line = 0; line < lines.count; line++) {
        cells.push(...cellsOf(this.#text, lines.contentStart(line), lines.contentEnd(line)));
      }
      this.#add('table', 0, this.#firstLine, start, this.#after, cells, { action });
    }
    lines.keepOnly(0);
  }

  #add(
    kind: TextBlock['kind'],
    level: number,
    line: number,
    start: number,
    end: number,
    pieces: readonly number[],
    signs: BlockSigns,
  ): void {
    const place = { kind, level, line, span: { start, end }, pieces };
    this.#found.push(foundBlock(this.#containers, place, signs));
  }
}
