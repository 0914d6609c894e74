import type { Outline } from '../note/markdown/outline';
import { enclosingHeading } from '../note/markdown/sections';
import type { HashtagPlace } from '../note/markdown/textBlock';
import { isBlank, lineContentEnd, lineStart } from '../text/lines';
import type { Span } from '../text/range';
import { groupBy } from '../text/groupBy';
import type { Splice } from '../text/splice';
import { deletions } from './lineSplices';
import type { Line } from './lineSplices';
import { lineAt } from './lineSplices';

/**
 * The splices that remove hashtags from a text whose body begins at `bodyStart`. A hashtag is removed with one blank
 * beside it, a line when nothing else is on it, and a paragraph of hashtags with its last one, together with the blank
 * line that `addHashtagLine` inserts. Undefined where the rest of a line would become another block, such as a list.
 */
export function removeHashtags(
  text: string,
  bodyStart: number,
  outline: Outline,
  removed: readonly HashtagPlace[],
): readonly Splice[] | undefined {
  const spans: Span[] = [];
  const paragraphs = groupBy(
    outline.hashtags.filter(({ scope, listed }) => scope === 'paragraph' && !listed),
    ({ block }) => block.start,
  );
  const isListed = ({ listed }: HashtagPlace): boolean => listed !== undefined;
  for (const places of groupBy(removed.filter(isListed), ({ line }) => line).values()) {
    const all = outline.hashtags.filter(({ listed, line }) => listed && line === places[0]?.line);
    spans.push(...listedSpans(text, all, new Set(places)));
  }
  const others = removed.filter((place) => !isListed(place));
  for (const [start, places] of groupBy(others, ({ block }) => block.start)) {
    const isWhole = paragraphs.get(start)?.length === places.length && isNothingElse(text, places);
    const span = isWhole ? wholeParagraph(text, bodyStart, places) : tagItem(text, outline, places);
    const found = span ? [span] : tokenSpans(text, places);
    if (!found) return undefined;
    spans.push(...found);
  }
  return deletions(spans);
}

const emptyProperty = /^[ \t]*[^\s:]+::[ \t]*$/u;

// Items of a page's `tags::`, each with the comma beside it, or the line where nothing else is left of it.
function listedSpans(
  text: string,
  all: readonly HashtagPlace[],
  removed: ReadonlySet<HashtagPlace>,
): readonly Span[] {
  const line = lineAt(text, lineStart(text, all[0]?.start ?? 0));
  const items = all.map((place) => ({ ...(place.listed ?? place), isRemoved: removed.has(place) }));
  let isKept = false;
  const spans = items.flatMap(({ start, end, isRemoved }, at): readonly Span[] => {
    isKept ||= !isRemoved;
    if (!isRemoved) return [];
    return [
      isKept ? { start: items[at - 1]?.end ?? start, end } : { start, end: items[at + 1]?.start ?? end },
    ];
  });
  const left = spans.reduceRight(
    (rest, { start, end }) => rest.slice(0, start - line.start) + rest.slice(end - line.start),
    text.slice(line.start, line.end),
  );
  return emptyProperty.test(left) ? [wholeLine(text, line)] : spans;
}

// A paragraph of hashtags may hold a label, fields and hidden text as well, which stay.
function isNothingElse(text: string, places: readonly HashtagPlace[]): boolean {
  const block = places[0]?.block ?? { start: 0, end: 0 };
  const gaps = places.map(({ start }, at) => text.slice(places[at - 1]?.end ?? block.start, start));
  return [...gaps, text.slice(places.at(-1)?.end, block.end)].every((gap) => gap.trim() === '');
}

function wholeParagraph(text: string, bodyStart: number, removed: readonly HashtagPlace[]): Span | undefined {
  const [first] = removed;
  return first?.scope === 'paragraph' ? paragraphSpan(text, bodyStart, first.block) : undefined;
}

// The item that `addHashtagLine` writes into a section that is an item itself.
function tagItem(text: string, { heads }: Outline, removed: readonly HashtagPlace[]): Span | undefined {
  const [first] = removed;
  if (first?.scope !== 'block') return undefined;
  const line = lineAt(text, lineStart(text, first.start));
  if (first.block.start !== line.start || first.block.end > line.next) return undefined;
  const at = enclosingHeading(heads, line.start);
  const head = at === undefined ? undefined : heads[at];
  if (head?.inner?.kind !== 'item' || head.end > line.start || !isBlank(text, head.end, line.start))
    return undefined;
  return loneMarker.test(restOfLine(text, line, removed)) ? wholeLine(text, line) : undefined;
}

const loneMarker = /^[ \t]*(?:[-+*]|\d{1,9}[.)])[ \t]*$/;

function wholeLine(text: string, { start, next }: Line): Span {
  return { start: endsInLine(text, next) ? contentEndAbove(text, 0, start) : start, end: next };
}

function paragraphSpan(text: string, bodyStart: number, { start, end }: Span): Span {
  const above = start > bodyStart ? lineAt(text, lineStart(text, start - 1)) : undefined;
  const below = lineAt(text, end);
  const isBlankBelow = end === text.length || isBlank(text, below.start, below.end);
  if (!isBlankBelow) return { start, end };
  if (!above || !isBlank(text, above.start, above.end))
    return { start, end: end === text.length ? end : below.next };
  return { start: endsInLine(text, end) ? contentEndAbove(text, bodyStart, above.start) : above.start, end };
}

// Whether the text ends at `end` without a line end, so that the line end above has to be removed instead.
function endsInLine(text: string, end: number): boolean {
  return end === text.length && !/[\r\n]$/.test(text);
}

function contentEndAbove(text: string, bodyStart: number, start: number): number {
  return start > bodyStart ? lineContentEnd(text, lineStart(text, start - 1)) : start;
}

function tokenSpans(text: string, removed: readonly HashtagPlace[]): readonly Span[] | undefined {
  const spans: Span[] = [];
  for (const places of groupBy(removed, ({ start }) => lineStart(text, start)).values()) {
    const found = spansInLine(text, places);
    if (!found) return undefined;
    spans.push(...found);
  }
  return spans;
}

function spansInLine(text: string, places: readonly HashtagPlace[]): readonly Span[] | undefined {
  const line = lineAt(text, places[0]?.start ?? 0);
  const rest = restOfLine(text, line, places);
  if (rest.trim() === '') return [wholeLine(text, line)];
  const spans: Span[] = [];
  let firstEnd = line.start;
  for (const { start, end } of places) {
    const isFirst = isBlank(text, firstEnd, start);
    const span =
      isFirst || !isBlankAt(text, start - 1)
        ? { start, end: isBlankAt(text, end) ? end + 1 : end }
        : { start: start - 1, end };
    if (isFirst) firstEnd = span.end;
    spans.push(span);
  }
  const prefix = text.slice(line.start, places[0]?.start);
  return becomesAnotherBlock(prefix, rest.slice(prefix.length)) ? undefined : spans;
}

function restOfLine(text: string, line: Line, places: readonly HashtagPlace[]): string {
  let at = line.start;
  const kept = places.map(({ start, end }) => {
    const piece = text.slice(at, start);
    at = end;
    return piece;
  });
  return kept.join('') + text.slice(at, line.end);
}

function isBlankAt(text: string, at: number): boolean {
  return text[at] === ' ' || text[at] === '\t';
}

// The first word of a paragraph or list item can make it another kind of block, and the removal changes that word.
function becomesAnotherBlock(prefix: string, rest: string): boolean {
  return onlyMarkers.test(prefix) && blockStart.test(rest.trimStart());
}

const onlyMarkers = /^[ \t>]*(?:(?:[-+*]|\d{1,9}[.)])[ \t]+)*$/;
const blockStart =
  /^(?:#{1,6}(?:\s|$)|[->+*](?:\s|$)|\d{1,9}[.)](?:\s|$)|>|```|~~~|<|\||\[[^\]]*\]:|[-*_=][-*_= \t]*$)/;
