import { isBlank, lineStart } from '../text/lines';
import type { Span } from '../text/range';
import type { Line } from './lineSplices';
import { lineAt } from './lineSplices';
import { endsPlainly, isCommentLine } from './lineSplices';
import { isSeq } from 'yaml';
import type { Mapping } from '../frontMatter/frontMatter';
import { spanOf } from '../frontMatter/nodes';

/** An item of a block list that occupies a line of its own. */
export interface BlockItem {
  readonly line: Line;
  /** The characters before the value: indentation, `-` and the blanks after it. */
  readonly marker: string;
  /** The value as text. */
  readonly text: string;
}

/**
 * The items of the block list whose lines begin at `start`. `spans` and `texts` are the values that the parser found.
 * Undefined where a line is neither a single item, nor a comment, nor blank.
 */
export function blockItems(
  text: string,
  start: number,
  spans: readonly Span[],
  texts: readonly string[],
): readonly BlockItem[] | undefined {
  const items: BlockItem[] = [];
  let at = start;
  while (items.length < spans.length && at < text.length) {
    const line = lineAt(text, at);
    at = line.next;
    if (isBlank(text, line.start, line.end) || isCommentLine(text, line.start, line.end)) continue;
    const item = blockItem(text, line, spans[items.length], texts[items.length]);
    if (!item) return undefined;
    items.push(item);
  }
  return items;
}

function blockItem(
  text: string,
  line: Line,
  span: Span | undefined,
  value: string | undefined,
): BlockItem | undefined {
  const marker = /^ *-(?:[ \t]+|$)/.exec(text.slice(line.start, line.end))?.[0];
  if (marker === undefined || !span || value === undefined) return undefined;
  const dash = marker.trimEnd();
  const isEmpty = value === '' && endsPlainly(text, line.start + dash.length, line.end);
  if (isEmpty) return { line, marker: `${dash} `, text: value };
  const valueStart = line.start + marker.length;
  const isOneLine =
    span.start === valueStart && span.end <= line.end && endsPlainly(text, span.end, line.end);
  return isOneLine ? { line, marker, text: value } : undefined;
}

/** The indentation of the keys of the front matter. */
export function mapIndent(text: string, mapping: Mapping): string {
  if (mapping.empty) return '';
  const start = mapping.block.start + (mapping.map.range?.[0] ?? 0);
  return text.slice(lineStart(text, start), start);
}

/** The marker of a new list's items: as in the first block list of the front matter, else indented by two spaces. */
export function markerOfLists(text: string, mapping: Mapping): string {
  for (const { value } of mapping.map.items) {
    if (!isSeq(value) || value.flow) continue;
    const { start } = spanOf(mapping, value);
    const marker = /^ *-[ \t]+/.exec(text.slice(lineStart(text, start), lineAt(text, start).end))?.[0];
    if (marker !== undefined) return marker;
  }
  return `${mapIndent(text, mapping)}  - `;
}
