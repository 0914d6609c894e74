import type { Node, YAMLSeq } from 'yaml';
import { isScalar, isSeq } from 'yaml';
import type { Line } from '../../filing/lineSplices';
import { lineAt, linesBetween } from '../../filing/lineSplices';
import { endsPlainly, isCommentLine } from '../../filing/lineSplices';
import { spanOf } from '../../frontMatter/nodes';
import type { Refusal } from '../../refusal';
import { isBlank, lineStart } from '../../text/lines';
import type { Span } from '../../text/range';
import type { CategoryFile } from './categoryEdit';
import { contentEnd, isMarked, pairIn, unsupported } from './place';

/** The layout of the activities in a category file. */
export type ActivityList =
  | { readonly kind: 'absent' }
  /** No activity yet: `activities:` or `activities: []`. `value`: the span after the colon, without a comment. */
  | { readonly kind: 'empty'; readonly keyLine: Line; readonly value: Span }
  | { readonly kind: 'block'; readonly items: readonly ListItem[] }
  | { readonly kind: 'flow'; readonly items: readonly Node[] };

/** An item of a block list with the comments that belong to it, in whole lines. */
export interface ListItem {
  readonly node: Node;
  /** The number of spaces before its dash. */
  readonly indent: number;
  /** The characters before the value: indentation, `-` and the blanks after it. */
  readonly marker: string;
  /** From the comments right above it through the comments below that are indented further than its dash. */
  readonly span: Span;
}

/** Reads the layout of the activities. Refused where edits do not support it. */
export function activityListOf(file: CategoryFile): ActivityList | Refusal {
  const { text, mapping } = file;
  const pair = pairIn(mapping.map, 'activities');
  if (!pair) return pairIn(mapping.map, '<<') ? unsupported(file, 'activities', pair) : { kind: 'absent' };
  const key = spanOf(mapping, pair.key);
  const keyLine = lineAt(text, key.start);
  const colon = /^[ \t]*:/.exec(text.slice(key.end, keyLine.end));
  const value = pair.value as Node | null;
  if (!colon || (value && isMarked(value))) return unsupported(file, 'activities', pair.key);
  const from = key.end + colon[0].length;
  if (value === null || (isScalar(value) && value.value === null)) {
    const end = value ? Math.max(from, spanOf(mapping, value).end) : from;
    const isPlain = endsPlainly(text, end, keyLine.end);
    return isPlain
      ? { kind: 'empty', keyLine, value: { start: from, end } }
      : unsupported(file, 'activities', pair.key);
  }
  if (!isSeq(value)) return unsupported(file, 'activities', value);
  if (value.flow) return flowList(file, value as YAMLSeq<Node>, keyLine, from);
  const items = endsPlainly(text, from, keyLine.end)
    ? blockList(file, value as YAMLSeq<Node>, keyLine)
    : undefined;
  return items ? { kind: 'block', items } : unsupported(file, 'activities', value);
}

function flowList(
  file: CategoryFile,
  list: YAMLSeq<Node>,
  keyLine: Line,
  from: number,
): ActivityList | Refusal {
  const { start, end } = spanOf(file.mapping, list);
  if (list.items.length > 0) return { kind: 'flow', items: list.items };
  const isPlain = file.text.slice(start + 1, end - 1).trim() === '' && end <= keyLine.end;
  return isPlain
    ? { kind: 'empty', keyLine, value: { start: from, end } }
    : unsupported(file, 'activities', list);
}

function blockList(file: CategoryFile, list: YAMLSeq<Node>, keyLine: Line): readonly ListItem[] | undefined {
  const { text, mapping } = file;
  const items: ListItem[] = [];
  let above = keyLine.next;
  for (const node of list.items) {
    const start = spanOf(mapping, node).start;
    const marker = text.slice(lineStart(text, start), start);
    if (!/^ *- +$/.test(marker) || isMarked(node)) return undefined;
    const indent = marker.indexOf('-');
    const lead = commentsAbove(text, above, lineStart(text, start));
    const last = lineAt(text, Math.max(start, contentEnd(file, node)));
    const end = commentsBelow(text, last.next, mapping.block.end, indent);
    items.push({ node, indent, marker, span: { start: lead, end } });
    above = end;
  }
  return items;
}

// A comment right above an item belongs to it, unless a blank line separates them.
function commentsAbove(text: string, from: number, until: number): number {
  let start = until;
  for (const line of [...linesBetween(text, from, until)].reverse()) {
    if (!isCommentLine(text, line.start, line.end)) break;
    start = line.start;
  }
  return start;
}

function commentsBelow(text: string, from: number, until: number, indent: number): number {
  let end = from;
  for (const line of linesBetween(text, from, until)) {
    const isOwn = isCommentLine(text, line.start, line.end) && text.slice(line.start).search(/#/) > indent;
    if (!isOwn) break;
    end = line.next;
  }
  return end;
}

/** The span to delete with an item: its lines, and the blank lines between it and a neighbour. */
export function removedSpan(text: string, items: readonly ListItem[], item: ListItem): Span {
  const at = items.indexOf(item);
  const [above, below] = [items[at - 1], items[at + 1]];
  const isEmpty = (start: number, end: number): boolean => text.slice(start, end).trim() === '';
  if (below && isEmpty(item.span.end, below.span.start))
    return { start: item.span.start, end: below.span.start };
  if (!below && above && isEmpty(above.span.end, item.span.start))
    return { start: above.span.end, end: item.span.end };
  return item.span;
}

/** Whether a blank line separates two items; a new item is separated in the same way. */
export function isSpaced(text: string, [one, other]: readonly (ListItem | undefined)[]): boolean {
  if (!one || !other) return false;
  return linesBetween(text, one.span.end, other.span.start).some((line) =>
    isBlank(text, line.start, line.end),
  );
}
