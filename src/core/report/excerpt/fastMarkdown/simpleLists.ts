import type { List, ListItem } from 'mdast';

/** The marker and indentation of a list item. */
export interface ItemMark {
  /** Spaces before the marker. */
  readonly blanks: number;
  /** Characters before the item's text. */
  readonly width: number;
  /** The bullet, or the delimiter after the number. */
  readonly sign: string;
  /** Undefined in a bullet list. */
  readonly number: number | undefined;
}

const mark = /^( *)(?:([-*+])|(\d{1,9})([.)])) (?=\S)/;

/** The marker that a line begins with. */
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
  /** The column of the last item's text: lines indented this far are nested in the item. */
  indent: number;
}

// Nesting levels: well within what remark handles. Deeper lists are left to remark.
const deepest = 20;

/** The lists that a line may continue, the outermost first; all have the same kind of marker. */
export class OpenLists {
  #open: OpenList[] = [];
  #sign = '';

  get isNone(): boolean {
    return this.#open.length === 0;
  }

  /** False if the marker may begin another block. Only a list that starts with 1 can interrupt a paragraph. */
  takes({ sign, number = 1, blanks }: ItemMark): boolean {
    if (this.isNone) return number === 1 && blanks <= 3;
    const depth = this.#depthOf(blanks);
    const isIndented = blanks - (this.#open[depth - 1]?.indent ?? 0) > 3;
    return (
      sign === this.#sign && !isIndented && depth < deepest && (depth < this.#open.length || number === 1)
    );
  }

  /**
   * Nests the item as deep as its indentation reaches, after its siblings. Returns the list if it is a new one at the
   * top level.
   */
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
