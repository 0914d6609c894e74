import { headsActions } from '../words/actionColumns';
import { actionLabelAt, announcesActions } from '../words/actionLabel';
import { mayStateAction, startOfStated } from '../words/statedActions';
import type { Container } from './container';
import { beginsItem, innermostItem } from './container';
import type { LeafLines } from './leafLines';
import type { ActionSign } from './textBlock';

interface Announcing {
  readonly isBold: boolean;
  /** The list item that the label stands in: it announces no more than is in there. */
  readonly item: Container | undefined;
}

/** Follows the headings and labels of actions through a text, so that only what stands below them is kept and read. */
export class ActionWatch {
  readonly #text: string;
  readonly #containers: readonly Container[];
  /** The level of the heading that announces actions; 0 where none does. */
  #level = 0;
  #label: Announcing | undefined;
  /** The first colon at or behind the last place where one was looked for. */
  #colon = -1;

  constructor(text: string, containers: readonly Container[]) {
    this.#text = text;
    this.#containers = containers;
  }

  /** Takes a heading. In a list item it announces no more than is in there. */
  takeHeading(level: number, start: number, end: number): void {
    const isOfActions = announcesActions(this.#text.slice(start, end));
    if (this.#containers.length > 0) {
      const item = innermostItem(this.#containers);
      if (item && isOfActions) this.#label = { isBold: true, item };
      return;
    }
    this.#label = undefined;
    if (isOfActions) this.#level = level;
    else if (level <= this.#level) this.#level = 0;
  }

  /**
   * Takes a paragraph, or a heading of `level`, from its line `from` on, which begins at the offset `lineStart`; says
   * whether it may hold actions.
   */
  take(level: number, lines: LeafLines, from: number, lineStart: number): ActionSign | undefined {
    if (level === 0) return this.#takeParagraph(lines, from, lineStart);
    this.takeHeading(level, lines.contentStart(from), lines.contentEnd(lines.count - 1));
    return undefined;
  }

  #takeParagraph(lines: LeafLines, from: number, lineStart: number): ActionSign | undefined {
    if (this.#label?.item && !this.#containers.includes(this.#label.item)) this.#label = undefined;
    const isFirstOfItem = beginsItem(this.#containers, lineStart);
    let isLabelled = false;
    for (let line = from; line < lines.count; line++) {
      const isItem = isFirstOfItem && line === from;
      const [start, end] = [lines.contentStart(line), lines.contentEnd(line)];
      const label = actionLabelAt(this.#text, start, end, isItem);
      if (!label) continue;
      if (line === lines.count - 1 && label.isAlone) return this.#announce(label.isBold, isLabelled);
      isLabelled = true;
    }
    const sign = this.#isAnnounced ? 'announced' : undefined;
    // A bold line names something else; behind a label in plain letters only one block is announced.
    const isRoot = this.#containers.length === 0;
    if (this.#label && isRoot && (!this.#label.isBold || this.#endsInBold(lines))) this.#label = undefined;
    if (isLabelled) return 'labelled';
    return (
      sign ?? (isFirstOfItem || (isRoot && lines.count === from + 1) ? this.#stated(lines, from) : undefined)
    );
  }

  #endsInBold(lines: LeafLines): boolean {
    const last = lines.count - 1;
    return isBoldLine(this.#text, lines.contentStart(last), lines.contentEnd(last));
  }

  #stated(lines: LeafLines, from: number): ActionSign | undefined {
    const [start, end] = [lines.contentStart(from), lines.contentEnd(from)];
    if (mayStateAction(this.#text, start, end)) return 'stated';
    if (this.#colon < start) this.#colon = nextColon(this.#text, start);
    return this.#colon < end && startOfStated(this.#text, start, end) > start ? 'stated' : undefined;
  }

  /** Says whether a table may hold actions; its head stands between two offsets. */
  takeTable(start: number, end: number): ActionSign | undefined {
    const isOfActions = this.#isAnnounced || headsActions(this.#text.slice(start, end).split('|'));
    return isOfActions ? 'announced' : undefined;
  }

  get #isAnnounced(): boolean {
    return this.#level > 0 || this.#label !== undefined;
  }

  #announce(isBold: boolean, isLabelled: boolean): ActionSign | undefined {
    const item = innermostItem(this.#containers);
    this.#label = { isBold, item };
    return isLabelled ? 'labelled' : undefined;
  }
}

function nextColon(text: string, from: number): number {
  const at = text.indexOf(':', from);
  return at === -1 ? text.length : at;
}

function isBoldLine(text: string, start: number, end: number): boolean {
  if (!text.startsWith('**', start)) return false;
  const line = text.slice(start, end);
  const sign = line.indexOf(' #');
  return (sign === -1 ? line : line.slice(0, sign)).trimEnd().endsWith('**');
}
