import type { Element, ElementContent } from 'hast';
import { toString } from 'hast-util-to-string';
import {
  AlignmentType,
  BorderStyle,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  WidthType,
} from 'docx';
import { runsOf } from './runs';

/** The room between the margins of a page, in twentieths of a point. */
export const textWidth = 9638;

/** The most that a column's longest text counts for, in characters. */
const widest = 40;
const line = { style: BorderStyle.SINGLE, size: 4, color: 'D0D0D0' };
const none = { style: BorderStyle.NONE, size: 0, color: 'auto' };

/** A table with its heads repeated on every page, and no row across two of them. */
export function wordTable(table: Element): Table {
  const rows = elementsIn(table, 'tr');
  const cells = rows.map((row) => [...elementsIn(row, 'th'), ...elementsIn(row, 'td')]);
  const widths = widthsOf(cells);
  return new Table({
    columnWidths: widths,
    layout: TableLayoutType.FIXED,
    width: { size: textWidth, type: WidthType.DXA },
    margins: { top: 40, bottom: 40, left: 80, right: 80 },
    borders: {
      top: line,
      bottom: line,
      insideHorizontal: line,
      left: none,
      right: none,
      insideVertical: none,
    },
    rows: cells.map((row) => {
      const isHead = row.some(({ tagName }) => tagName === 'th');
      return new TableRow({
        cantSplit: true,
        // Some readers take `false` for a head as well.
        ...(isHead ? { tableHeader: true } : {}),
        children: row.map((cell, column) => wordCell(cell, widths[column] ?? 0)),
      });
    }),
  });
}

function wordCell(cell: Element, width: number): TableCell {
  const isHead = cell.tagName === 'th';
  return new TableCell({
    width: { size: width, type: WidthType.DXA },
    children: [
      new Paragraph({
        style: 'TableText',
        alignment: alignments[String(cell.properties['align'])] ?? AlignmentType.LEFT,
        children: runsOf(cell.children, { setting: isHead ? { bold: true } : {} }),
      }),
    ],
  });
}

const alignments: Readonly<Record<string, (typeof AlignmentType)[keyof typeof AlignmentType]>> = {
  right: AlignmentType.RIGHT,
  center: AlignmentType.CENTER,
};

// By the longest text of each column, so that a column of numbers leaves its room to one of words; and no word is broken.
function widthsOf(rows: readonly (readonly Element[])[]): readonly number[] {
  const columns = Math.max(...rows.map(({ length }) => length));
  const lengths = Array.from({ length: columns }, (_, column) => {
    const texts = rows.map((row) => toString(row[column] ?? nothing));
    const longest = Math.max(...texts.map(({ length }) => length));
    const words = texts.flatMap((text) => text.split(/\s+/u)).map(roomOf);
    return Math.max(Math.min(longest, widest), ...words);
  });
  const all = lengths.reduce((sum, length) => sum + length, 0);
  return lengths.map((length) => Math.floor((length * textWidth) / all));
}

const nothing: Element = { type: 'element', tagName: 'td', properties: {}, children: [] };

// In letters: what bars are drawn with is wider than one, and a cell has a margin on either side.
function roomOf(word: string): number {
  const bars = word.match(/[\u2580-\u259F]/gu)?.length ?? 0;
  return Math.min(word.length * 1.2 + bars * 0.6 + 3, widest);
}

function elementsIn(node: Element, tagName: string): readonly Element[] {
  return node.children.flatMap((child: ElementContent) => {
    if (child.type !== 'element') return [];
    return child.tagName === tagName ? [child] : elementsIn(child, tagName);
  });
}
