import { lineStart } from '../../text/lines';
import type { ActionLabel } from '../words/actionLabel';
import { actionLabelAt } from '../words/actionLabel';
import { actionColumns } from '../words/actionColumns';
import { isNothingToWrite } from '../words/meanings';
import type { DefinedLabels } from './definitions';
import { inlineRoles } from './inline/inlineRoles';
import { markedLines, plainLines } from './inline/plainText';
import { joinPieces } from './pieces';
import type { IsKnown } from '../people';
import { ownerAtStart } from '../taskOwner';
import { isTaskDetail } from '../taskTail';
import { startOfStated, statedDoer } from '../words/statedActions';
import type { TaskPlace, TextBlock } from './textBlock';

/** What an item below an action says of when or by whom it is done. `of`: the offset at which the action begins. */
export interface TaskDetail {
  readonly of: number;
  readonly said: string;
}

/** Reads the actions without a box from a text's blocks, in their order. `labels` decide what is a link, `isKnown` who was there. */
export class ActionReader {
  readonly #text: string;
  readonly #labels: DefinedLabels;
  readonly #isKnown: IsKnown;
  /** An item that only names who does what stands nested below it, and in how many items it stands itself. */
  #group: { readonly owner: string; readonly depth: number } | undefined;
  /** A last item of a word or two: a name if something is nested below it, else an action. */
  #brief: { readonly block: TextBlock; readonly owner: string; readonly depth: number } | undefined;
  /** The depth of the last action: what is nested in it explains it. */
  #depth = 0;
  /** Whether that one only led on to what is nested in it, which are actions where they say who does them. */
  #leadsOn = false;
  /** The offset at which that one begins. */
  #last = -1;
  readonly #details: TaskDetail[] = [];

  constructor(text: string, labels: DefinedLabels, isKnown: IsKnown) {
    this.#text = text;
    this.#labels = labels;
    this.#isKnown = isKnown;
  }

  /** The actions of one block, and of an item before it that waited for what follows. */
  read(block: TextBlock): readonly TaskPlace[] {
    if (!block.action) return this.finish();
    const { sign, depth } = block.action;
    if (sign === 'stated') return [...this.finish(), ...this.#stated(block)];
    const before = this.#settle(block, depth);
    if (block.task) this.#begin(block, depth);
    if (block.task) return before;
    if (block.kind === 'table') return [...before, ...this.#rows(block)];
    if (sign === 'labelled') return [...before, ...this.#lines(block)];
    const isItem = block.item?.start === block.span.start;
    return [...before, ...(isItem ? this.#item(block, depth) : this.#prose(block))];
  }

  /** Takes what stood alone, nested in an action, of when and by whom it is done. Each is returned once. */
  takeDetails(): readonly TaskDetail[] {
    return this.#details.splice(0);
  }

  /** The actions that waited for the end of the text, or of what is announced. */
  finish(): readonly TaskPlace[] {
    const left = this.#brief ? this.#settle(this.#brief.block, 0) : [];
    this.#reset();
    return left;
  }

  #settle({ item, span, pieces }: TextBlock, depth: number): readonly TaskPlace[] {
    const brief = this.#brief;
    if (!brief) return [];
    this.#brief = undefined;
    const isBelow = depth > brief.depth && item?.start === span.start;
    if (isBelow && !isTaskDetail(this.#plain(joinPieces(this.#text, pieces)))) {
      this.#group = brief;
      return [];
    }
    this.#begin(brief.block, brief.depth);
    return this.#placeItem(brief.block);
  }

  #begin({ span }: TextBlock, depth: number): void {
    this.#depth = depth;
    this.#last = span.start;
  }

  #reset(): void {
    this.#group = undefined;
    this.#depth = 0;
  }

  // Lines that begin with a label, each up to the next line that begins something.
  #lines(block: TextBlock): readonly TaskPlace[] {
    const isItem = block.item?.start === block.span.start;
    const found: { readonly label: ActionLabel | undefined; readonly start: number; lines: string[] }[] = [];
    for (let at = 0; at < block.pieces.length; at += 2) {
      const [start = 0, end = 0] = [block.pieces[at], block.pieces[at + 1]];
      const label = actionLabelAt(this.#text, start, end, isItem && at === 0);
      const line = withoutEmphasis(
        this.#text.slice(label?.end ?? start, end),
        this.#text.charAt(start),
      ).replace(/\\$/, '');
      if (label) found.push({ label, start, lines: [line] });
      else if (beginsAnother(line)) found.push({ label: undefined, start, lines: [] });
      else found.at(-1)?.lines.push(line);
    }
    this.#depth = block.action?.depth ?? 0;
    return found.flatMap(({ label, start, lines }) =>
      label
        ? this.#place(lines.join('\n'), label.state, start, block, label.owner ?? nameInLine(lines[0] ?? ''))
        : [],
    );
  }

  #item(block: TextBlock, depth: number): readonly TaskPlace[] {
    const said = this.#plain(joinPieces(this.#text, block.pieces));
    if (this.#depth > 0 && depth > this.#depth) {
      if (isTaskDetail(said)) this.#details.push({ of: this.#last, said });
      const isPart = this.#leadsOn && ownerAtStart(said, true) !== undefined;
      return isPart ? this.#placeItem(block) : [];
    }
    this.#depth = 0;
    if (this.#group && depth <= this.#group.depth) this.#group = undefined;
    const owner = nameAlone(said);
    if (owner !== undefined) {
      this.#brief = { block, owner, depth };
      return [];
    }
    this.#begin(block, depth);
    this.#leadsOn = leadsOn.test(said);
    return this.#placeItem(block);
  }

  #placeItem(block: TextBlock): readonly TaskPlace[] {
    const content = joinPieces(this.#text, block.pieces);
    return this.#place(content, 'open', block.span.start, block, this.#group?.owner);
  }

  // Outside of what is announced, an item is an action where it says who does it.
  #stated(block: TextBlock): readonly TaskPlace[] {
    if (block.task) return [];
    const [start = 0, lineEnd = 0] = block.pieces;
    const label = startOfStated(this.#text, start, lineEnd) - start;
    const content = joinPieces(this.#text, block.pieces).slice(label);
    const owner = statedDoer(this.#plain(content), this.#isKnown);
    if (owner === undefined) return [];
    const said = content.replace(speaker, '');
    const end = said.search(endOfFirst);
    return this.#place(
      end === -1 ? said : said.slice(0, end),
      'open',
      block.span.start,
      block,
      owner.replaceAll('@', ''),
    );
  }

  // Without a list, only lines that name who does it are actions.
  #prose(block: TextBlock): readonly TaskPlace[] {
    if (!block.root) return [];
    this.#reset();
    const lines = joinPieces(this.#text, block.pieces).split('\n');
    const [first = '', ...below] = lines;
    if (below.length > 0 && boldAlone.test(first)) {
      const name = nameAlone(this.#plain(first).replace(/ [–-] .*$/u, ''));
      const owner = /^unassigned$/iu.test(name ?? '') ? undefined : name;
      return below.flatMap((text, at) =>
        this.#place(text, 'open', block.pieces[2 * at + 2] ?? 0, block, owner),
      );
    }
    const isEach = lines.every((line) => ownerAtStart(this.#plain(line), true) !== undefined);
    const texts = isEach
      ? lines
      : ownerAtStart(this.#plain(lines[0] ?? ''), true) !== undefined
        ? [lines.join('\n')]
        : [];
    return texts.flatMap((text, at) =>
      this.#place(text, 'open', block.pieces[2 * at] ?? 0, block, undefined),
    );
  }

  #rows(block: TextBlock): readonly TaskPlace[] {
    this.#reset();
    const cells = tableCells(this.#text, block);
    const [head = [], ...rows] = cells;
    const columns = actionColumns(head.map(({ content }) => content));
    if (!columns) return [];
    const owners =
      columns.owner === -1 && head.length === 2 ? this.#namesIn(rows, 1 - columns.action) : columns.owner;
    return rows.flatMap((row): readonly TaskPlace[] => {
      const cell = (column: number): string => this.#plain(row[column]?.content ?? '').trim();
      const start = row[0]?.start ?? block.span.start;
      const state = columns.stateOf(cell(columns.status));
      const places = this.#place(row[columns.action]?.content ?? '', state, start, block, cell(owners));
      return places.map((place) => ({ ...place, due: cell(columns.due) }));
    });
  }

  // Of two columns, the one with a name in each row is that of owners, whatever its head is.
  #namesIn(rows: readonly (readonly Cell[])[], column: number): number {
    const isName = (row: readonly Cell[]): boolean =>
      nameAlone(this.#plain(row[column]?.content ?? '')) !== undefined;
    return rows.length > 1 && rows.every(isName) ? column : -1;
  }

  #place(
    content: string,
    mark: TaskPlace['mark'],
    at: number,
    block: TextBlock,
    owner: string | undefined,
  ): readonly TaskPlace[] {
    const text = this.#plain(content);
    const said = text.includes('#') ? text.replace(hashtagsBehind, '') : text;
    if (leadsOn.test(said) || isNothing(said) || !/\p{L}/u.test(said)) return [];
    const before = this.#text.slice(block.span.start, at);
    const line = block.line + (before.match(/\n|\r(?!\n)/g)?.length ?? 0);
    const start = Math.max(block.span.start, lineStart(this.#text, at));
    const marked = markedLines(content, inlineRoles(content, this.#labels)).trim();
    const named = owner === '' ? undefined : owner;
    return [{ mark, text: marked, start, line, owner: named, isAnnounced: true }];
  }

  #plain(content: string): string {
    return plainLines(content, inlineRoles(content, this.#labels)).trim();
  }
}

// Who says what they will do is its owner.
const speaker = /^[^:\n]{1,60}:[*_]{0,2} (?=I['’ ])/u;
// What follows the first sentence explains it. An abbreviation such as `Dr.` has fewer letters.
const endOfFirst = /(?<=[a-zß-ÿ)\]”"]{4}[.!])\s+(?=[A-ZÀ-Þ])/;
const hashtagsBehind = /(?:(?:^|\s+)#[^\s#]+)+$/u;
// A lead-in; the drawers of Org are none.
const leadsOn = /(?<!:(?:END|LOGBOOK))[:：]\s*$/u;

// Characters: longer than any such word.
function isNothing(text: string): boolean {
  return text.length <= 40 && isNothingToWrite(text.toLowerCase().replace(/[\s.!。]+$/u, ''));
}

function beginsAnother(line: string): boolean {
  return /^(?!DEADLINE:|SCHEDULED:|CLOSED:)(?:\*\*|\p{Lu}[\p{L}\p{M}'’/-]*(?: [\p{L}\p{M}'’/-]+){0,2}[:：](?=\s|$))/u.test(
    line,
  );
}

// The label was taken from within emphasis, whose end is left.
function withoutEmphasis(line: string, first: string): string {
  const isLeft =
    (first === '*' || first === '_') && line.endsWith(first) && !line.slice(0, -1).includes(first);
  return isLeft ? line.slice(0, -1) : line;
}

// Behind a label a name may be in lower case: `AI: ana - call the bank`.
function nameInLine(line: string): string | undefined {
  return /^(\p{Ll}[\p{L}\p{M}]{1,11})(?::| [-–—]) +\p{L}/u.exec(line)?.[1];
}

// As AI note-takers group actions: the name in bold, and each action on a line below it.
const boldAlone = /^\*\*[^*]{2,60}\*\*[:：]?\s*$/u;

// `Ana` or `**Ana:**`, with what Ana does nested below.
function nameAlone(text: string): string | undefined {
  const bare = text
    .trim()
    .replace(/[:：]$/u, '')
    .trim();
  return /^@?\p{Lu}[\p{L}\p{M}.'’-]*(?: \p{Lu}[\p{L}\p{M}.'’-]*)?$/u.test(bare) ? bare : undefined;
}

interface Cell {
  readonly content: string;
  readonly start: number;
}

// The rows of a table: cells of one line each. Empty cells count, so each line is split anew.
function tableCells(text: string, { span }: TextBlock): readonly (readonly Cell[])[] {
  const lines = text.slice(span.start, span.end).split(/\r\n|\n|\r/);
  let offset = span.start;
  const rows: Cell[][] = [];
  for (const line of lines) {
    const start = offset;
    offset += line.length + 1;
    const isDelimiter = /^[\s|:>-]*$/u.test(line);
    if (line.trim() === '' || isDelimiter) continue;
    const bare = line.replace(/^[\s>]*\|?|\|?\s*$/gu, '');
    rows.push(bare.split(/(?<!\\)\|/u).map((cell) => ({ content: cell.trim(), start })));
  }
  return rows;
}
