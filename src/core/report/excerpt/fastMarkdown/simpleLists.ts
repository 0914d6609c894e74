import type { List, ListItem } from 'mdast';

/** What an item begins with. */
export interface ItemMark {
  /** Blanks before its sign. */
  readonly blanks: number;
  /** Characters before its text. */
  readonly width: number;
  /** A bullet, or what stands behind a number. */
  readonly sign: string;
  /** The number, of a numbered list. */
  readonly number: number | undefined;
}

const mark = /^( *)(?:([-*+])|(\d{1,9})([.)])) (?=\S)/;

/** The mark that a line begins with. */
export function itemMark(line: string): ItemMark | undefined {
  const match = mark.exec(line);
  if (!match) return undefined;
  const [{ length: width }, { length: blanks } = '', bullet, digits, sign = ''] = match;
  return digits === undefined
    ? { blanks, width, sign: bullet ?? '', number: undefined }
    : { blanks, width, sign, number: Number(digits) };
}

interface OpenList {
  readonly list: List;
  /** Where the text of its last item begins: what is indented so far stands below it. */
  indent: number;
}

// Far less than remark is known to read; what is nested deeper is its own matter.
const deepest = 20;

/** The lists that a line may go on, the outermost first; all of one kind of mark. */
export class OpenLists {
  #open: OpenList[] = [];
  #sign = '';

  get isNone(): boolean {
    return this.#open.length === 0;
  }

  /** A mark that may begin something else is not taken; only a list that begins with 1 interrupts a text. */
  takes({ sign, number = 1, blanks }: ItemMark): boolean {
    if (this.isNone) return number === 1 && blanks <= 3;
    const depth = this.#depthOf(blanks);
    const isIndented = blanks - (this.#open[depth - 1]?.indent ?? 0) > 3;
    return (
      sign === this.#sign && !isIndented && depth < deepest && (depth < this.#open.length || number === 1)
    );
  }

  /** Below the deepest item that it is indented as far as, beside what stands below that already; a new list at the top. */
  add(item: ListItem, { sign, number, blanks, width }: ItemMark): List | undefined {
    if (this.isNone) this.#sign = sign;
    const depth = this.#depthOf(blanks);
    const beside = this.#open[depth];
    this.#open.length = Math.min(this.#open.length, depth + 1);
    if (beside) {
      beside.list.children.push(item);
      beside.indent = width;
      return undefined;
    }
    const ordered = number !== undefined;
    const list: List = { type: 'list', ordered, start: number ?? null, spread: false, children: [item] };
    const above = this.#open.at(-1)?.list.children.at(-1);
    above?.children.push(list);
    this.#open.push({ list, indent: width });
    return above ? undefined : list;
  }

  close(): void {
    this.#open = [];
  }

  #depthOf(blanks: number): number {
    return this.#open.findLastIndex(({ indent }) => indent <= blanks) + 1;
  }
}
