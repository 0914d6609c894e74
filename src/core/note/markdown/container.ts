import { isDigit } from './characters';
import type { DefinedLabels } from './definitions';
import { isThematicBreak } from './leafStarts';
import type { LineCursor } from './lineCursor';
import { readFootnoteLabel } from './linkSyntax';

export type ContainerKind = 'quote' | 'item' | 'footnote';

/** A container block (CommonMark): a block quote, list item or footnote definition. Offsets are into the whole text. */
export interface Container {
  readonly kind: ContainerKind;
  /** The code unit of an item's bullet or of the delimiter after its number; an item with another starts a new list. */
  readonly marker: number;
  /** The indentation, in columns, of lines that continue the item or footnote. */
  readonly width: number;
  /** The start of its first line. */
  readonly start: number;
  /** After the line ending of its last line with content; set when the container is closed. */
  end: number;
  /** An item whose first line is blank: a blank second line ends it. */
  startsBlank: boolean;
  endsAtContent: boolean;
}

const widestIndent = 4;
const quoteMark = 62;
const openingBracket = 91;

/** Whether the line continues `container`; if so, the container's marker or indentation is consumed. */
export function continueContainer(container: Container, cursor: LineCursor): boolean {
  switch (container.kind) {
    case 'quote':
      return cursor.indent < widestIndent && cursor.part === quoteMark && takeQuoteMark(cursor);
    case 'footnote':
      return takeIndent(cursor, widestIndent);
    case 'item':
      return continueItem(container, cursor);
  }
}

function continueItem(item: Container, cursor: LineCursor): boolean {
  if (cursor.isBlank) {
    if (item.startsBlank) item.endsAtContent = true;
    return takeIndent(cursor, item.width);
  }
  const ended = item.endsAtContent;
  item.startsBlank = false;
  item.endsAtContent = false;
  return !ended && takeIndent(cursor, item.width);
}

function takeIndent(cursor: LineCursor, columns: number): boolean {
  if (!cursor.isBlank && cursor.indent < columns) return false;
  cursor.takeBlanks(columns);
  return true;
}

function takeQuoteMark(cursor: LineCursor): true {
  cursor.takeMarker(1);
  cursor.takeBlanks(1);
  return true;
}

/** The next item of the list of `item`, if the line begins one. */
export function openSibling(item: Container, cursor: LineCursor): Container | undefined {
  if (item.kind !== 'item' || cursor.indent >= widestIndent) return undefined;
  return openItem(cursor, false, item.marker);
}

/**
 * The container that begins at the cursor, its marker consumed; undefined where none does. An item that interrupts a
 * paragraph (`interrupted`) must have content and, if ordered, the number 1 (CommonMark, List items).
 */
export function openContainer(
  cursor: LineCursor,
  interrupted: boolean,
  labels: DefinedLabels,
): Container | undefined {
  if (cursor.indent >= widestIndent) return undefined;
  const part = cursor.part;
  if (part === quoteMark) {
    takeQuoteMark(cursor);
    return newContainer('quote', 0, 0, cursor.start);
  }
  if (part === openingBracket) return openFootnote(cursor, labels);
  return isBullet(part) || isDigit(part) ? openItem(cursor, interrupted, 0) : undefined;
}

function openFootnote(cursor: LineCursor, labels: DefinedLabels): Container | undefined {
  const labelEnd = readFootnoteLabel(cursor.text, cursor.nonBlank, cursor.end);
  if (labelEnd === -1 || cursor.text.charCodeAt(labelEnd) !== 58) return undefined;
  labels.defineFootnote(cursor.text.slice(cursor.nonBlank + 2, labelEnd - 1));
  cursor.takeMarker(labelEnd + 1 - cursor.nonBlank);
  cursor.takeBlanks(cursor.indent);
  return newContainer('footnote', 0, widestIndent, cursor.start);
}

function openItem(cursor: LineCursor, interrupted: boolean, sameMarker: number): Container | undefined {
  const { text, nonBlank, end, indent } = cursor;
  const length = markerLength(text, nonBlank, end, interrupted);
  if (length === 0) return undefined;
  const marker = text.charCodeAt(nonBlank + length - 1);
  if (sameMarker !== 0 && marker !== sameMarker) return undefined;
  const behind = nonBlank + length;
  const next = text.charCodeAt(behind);
  if (behind < end && next !== 32 && next !== 9) return undefined;
  if (length === 1 && isThematicBreak(text, nonBlank, end)) return undefined;
  if (interrupted && restIsBlank(text, behind, end)) return undefined;
  cursor.takeMarker(length);
  return takeItemPadding(cursor, marker, indent + length);
}

function takeItemPadding(cursor: LineCursor, marker: number, before: number): Container {
  const blank = cursor.isBlank;
  const padding = blank || cursor.indent > widestIndent ? 1 : cursor.indent;
  if (!blank) cursor.takeBlanks(padding);
  const item = newContainer('item', marker, before + padding, cursor.start);
  item.startsBlank = blank;
  return item;
}

function markerLength(text: string, start: number, end: number, interrupted: boolean): number {
  if (isBullet(text.charCodeAt(start))) return 1;
  let at = start;
  while (at < end && at - start < 10 && isDigit(text.charCodeAt(at))) at++;
  const digits = at - start;
  if (digits === 0 || digits > 9 || at >= end) return 0;
  if (interrupted && (digits > 1 || text.charCodeAt(start) !== 49)) return 0;
  const delimiter = text.charCodeAt(at);
  return delimiter === 46 || delimiter === 41 ? digits + 1 : 0;
}

function isBullet(part: number): boolean {
  return part === 45 || part === 42 || part === 43;
}

function restIsBlank(text: string, start: number, end: number): boolean {
  for (let at = start; at < end; at++) {
    const part = text.charCodeAt(at);
    if (part !== 32 && part !== 9) return false;
  }
  return true;
}

function newContainer(kind: ContainerKind, marker: number, width: number, start: number): Container {
  return { kind, marker, width, start, end: start, startsBlank: false, endsAtContent: false };
}

/** The innermost list item among open containers. */
export function innermostItem(containers: readonly Container[]): Container | undefined {
  for (let depth = containers.length - 1; depth >= 0; depth--) {
    const container = containers[depth];
    if (container?.kind === 'item') return container;
  }
  return undefined;
}

/** Whether one of them is a footnote, in which VS Code's preview, which has no footnotes, sees no heading. */
export function isInFootnote(containers: readonly Container[]): boolean {
  return containers.some(({ kind }) => kind === 'footnote');
}

/** The number of list items among open containers. */
export function itemDepth(containers: readonly Container[]): number {
  return containers.reduce((depth, { kind }) => (kind === 'item' ? depth + 1 : depth), 0);
}

/** Whether a block that begins on the line at `start` is the first of a list item, on the line of its marker. */
export function beginsItem(containers: readonly Container[], start: number): boolean {
  const item = containers[containers.length - 1];
  return item?.kind === 'item' && item.start === start;
}
