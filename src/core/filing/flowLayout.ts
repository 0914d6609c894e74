import { isBlank, lineContentEnd } from '../text/lines';
import type { Span } from '../text/range';
import type { Line } from './lineSplices';
import { lineAt } from './lineSplices';
import { endsPlainly } from './lineSplices';

/** An item of a flow list. */
export interface FlowItem {
  readonly span: Span;
  /** The value as text. */
  readonly text: string;
  /** The offset of the comma after it; undefined where the last item has none. */
  readonly comma: number | undefined;
  /** Its line, if the line holds nothing else but its comma and a comment. */
  readonly ownLine: Line | undefined;
}

export interface FlowLayout {
  /** From `[` through `]`. */
  readonly span: Span;
  readonly items: readonly FlowItem[];
}

/** The layout of a flow list; undefined where anything but commas, blanks and comments separates the values. */
export function flowLayout(
  text: string,
  span: Span,
  spans: readonly Span[],
  texts: readonly string[],
): FlowLayout | undefined {
  const close = span.end - 1;
  if (text[span.start] !== '[' || text[close] !== ']') return undefined;
  if (!endsPlainly(text, span.end, lineContentEnd(text, span.end))) return undefined;
  if (commasBetween(text, span.start + 1, spans[0]?.start ?? close)?.length !== 0) return undefined;
  const items: FlowItem[] = [];
  let line: Line | undefined;
  for (const [index, itemSpan] of spans.entries()) {
    const next = spans[index + 1]?.start;
    // Many items may share a line, which is looked up once (L14).
    if (!line || itemSpan.start >= line.next) line = lineAt(text, itemSpan.start);
    const item = flowItem(text, { list: span, line }, itemSpan, texts[index] ?? '', next ?? close);
    if (!item || (next !== undefined && item.comma === undefined)) return undefined;
    items.push(item);
  }
  return { span, items };
}

function flowItem(
  text: string,
  { list, line }: { readonly list: Span; readonly line: Line },
  span: Span,
  value: string,
  gapEnd: number,
): FlowItem | undefined {
  const commas = commasBetween(text, span.end, gapEnd);
  if (!commas || commas.length > 1 || span.end > line.end || span.end === span.start) return undefined;
  const comma = commas[0];
  // A comma on a line below its item is a style that no edit could continue.
  if (comma !== undefined && comma >= line.end) return undefined;
  const contentEnd = comma === undefined ? span.end : comma + 1;
  const isAlone =
    list.start < line.start &&
    isBlank(text, line.start, span.start) &&
    endsPlainly(text, contentEnd, line.end);
  return { span, text: value, comma, ownLine: isAlone ? line : undefined };
}

// The offsets of the commas between two values; undefined where there is anything but commas, blanks and comments.
function commasBetween(text: string, start: number, end: number): readonly number[] | undefined {
  const commas: number[] = [];
  for (let at = start; at < end; at++) {
    const character = text.charAt(at);
    if (character === ',') commas.push(at);
    else if (character === '#' && /\s/.test(text.charAt(at - 1))) at = lineContentEnd(text, at) - 1;
    else if (!' \t\r\n'.includes(character)) return undefined;
  }
  return commas;
}
