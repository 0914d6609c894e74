import type { Mapping } from '../frontMatter/frontMatter';
import { readFrontMatter } from '../frontMatter/frontMatter';
import { isBlank } from '../text/lines';
import type { Span } from '../text/range';
import type { Splice } from '../text/splice';
import { deletions } from './lineSplices';
import type { FlowItem, FlowLayout } from './flowLayout';
import type { KeyLayout, ScalarLayout } from './keyLayout';
import type { Line } from './lineSplices';
import { lineAt, linesBetween } from './lineSplices';
import { scalarAsFlow } from './keyLayout';
import { isCommentLine } from './lineSplices';

/** Whether an item with this value, as text, is to be removed. */
export type IsRemoved = (value: string) => boolean;

/**
 * The splices that remove values from a key of the front matter. The key is removed with its last value, and the front
 * matter if nothing else is in it (invariant 2). Undefined where a value cannot be removed without a comment beside it.
 */
export function removeFromKey(
  text: string,
  mapping: Mapping,
  layout: Exclude<KeyLayout, { kind: 'odd' | 'absent' | 'empty' }>,
  isRemoved: IsRemoved,
): readonly Splice[] | undefined {
  const values = layout.kind === 'scalar' ? layout.parts : layout.items;
  if (values.every((value) => isRemoved(value.text))) {
    const lastLine = lastLineOf(text, layout);
    return endsBlockText(text, mapping, layout.keyLine, lastLine)
      ? withoutValue(text, layout)
      : withoutKey(text, mapping, layout.keyLine, lastLine);
  }
  switch (layout.kind) {
    case 'scalar':
      return [outOfScalar(text, layout, isRemoved)];
    case 'block':
      return deletions(
        layout.items.filter((item) => isRemoved(item.text)).map(({ line }) => wholeLine(line)),
      );
    case 'flow':
      return outOfFlow(text, layout, isRemoved);
  }
}

function lastLineOf(text: string, layout: Exclude<KeyLayout, { kind: 'odd' | 'absent' | 'empty' }>): Line {
  if (layout.kind === 'block') return layout.items.at(-1)?.line ?? layout.keyLine;
  return layout.kind === 'flow' ? lineAt(text, layout.span.end - 1) : layout.keyLine;
}

// `summary: |`, its lines, the key, and an indented comment: without the key, the comment would be a line of the summary.
function endsBlockText(text: string, { block }: Mapping, keyLine: Line, lastLine: Line): boolean {
  const below = lineAt(text, lastLine.next);
  const isIndented = /^[ \t]/.test(text.slice(below.start, below.end));
  if (lastLine.next >= block.end || !isIndented || !isCommentLine(text, below.start, below.end)) return false;
  return blockText.test(text.slice(block.start, keyLine.start));
}

const blockText = /:[ \t]+[|>][-+\d]*[ \t]*(?:#[^\r\n]*)?\r?\n(?:(?:[ \t][^\r\n]*)?\r?\n)*$/;

// A key without a value says nothing.
function withoutValue(
  text: string,
  layout: Exclude<KeyLayout, { kind: 'odd' | 'absent' | 'empty' }>,
): readonly Splice[] {
  if (layout.kind === 'block') return deletions(layout.items.map(({ line }) => wholeLine(line)));
  const { start, end } = layout.span;
  const colon = text.lastIndexOf(':', start);
  return [{ start: colon + 1, end, text: '' }];
}

// Blank lines and comments within the key stay: they are the author's.
function withoutKey(text: string, mapping: Mapping, keyLine: Line, lastLine: Line): readonly Splice[] {
  const { block } = mapping;
  const isOwn = (line: Line): boolean =>
    !isBlank(text, line.start, line.end) && !isCommentLine(text, line.start, line.end);
  const own = linesBetween(text, keyLine.start, lastLine.next).filter(isOwn);
  const others = [
    ...linesBetween(text, block.start, keyLine.start),
    ...linesBetween(text, keyLine.start, lastLine.next).filter((line) => !isOwn(line)),
    ...linesBetween(text, lastLine.next, block.end),
  ];
  const whole = blockSpan(text, mapping);
  const mayGo = others.every((line) => isBlank(text, line.start, line.end)) && isBody(text.slice(whole.end));
  return deletions(mayGo ? [whole] : own.map(wholeLine));
}

// Whether a text would not be read as front matter itself once the block above it is gone.
function isBody(text: string): boolean {
  const frontMatter = readFrontMatter(text);
  return frontMatter.kind === 'absent' && !frontMatter.late;
}

// Includes the blank line that filing inserts below new front matter.
function blockSpan(text: string, { block }: Mapping): Span {
  const below = lineAt(text, block.bodyStart);
  return { start: block.openStart, end: below.start === below.end ? below.next : block.bodyStart };
}

function wholeLine({ start, next }: Line): Span {
  return { start, end: next };
}

// The other paths of the scalar stay as they are written. If one that is left would be split at its blanks, the scalar
// becomes a flow list.
function outOfScalar(text: string, layout: ScalarLayout, isRemoved: IsRemoved): Splice {
  const kept = layout.parts.filter((part) => !isRemoved(part.text));
  const written = text.slice(layout.span.start, layout.span.end);
  const separator = written.includes(',') ? /(,)/ : /([ \t]+)/;
  const pieces = written.split(separator);
  const isPlain = !/^["']/.test(written);
  if (!isPlain || !splitsBack(kept, separator))
    return { ...layout.span, text: scalarAsFlow(text, layout, kept, []) };
  return { ...layout.span, text: withoutPieces(pieces, isRemoved) };
}

function splitsBack(kept: readonly { readonly text: string }[], separator: RegExp): boolean {
  return kept.length > 1 || !/\s/.test(kept[0]?.text ?? '') || separator.source !== '(,)';
}

// Even indexes hold values, odd ones separators. A value is removed with the separator before it.
function withoutPieces(pieces: readonly string[], isRemoved: IsRemoved): string {
  const kept: string[] = [];
  pieces.forEach((piece, index) => {
    if (index % 2 === 1 || isRemoved(piece.trim())) return;
    const separator = kept.length > 0 ? (pieces[index - 1] ?? '') : '';
    kept.push(separator + (kept.length > 0 ? piece : piece.trimStart()));
  });
  return kept.join('').trimEnd();
}

function outOfFlow(text: string, { items }: FlowLayout, isRemoved: IsRemoved): readonly Splice[] | undefined {
  const spans: Span[] = [];
  let lastKept: FlowItem | undefined;
  let dangling: number | undefined;
  for (const [index, item] of items.entries()) {
    if (!isRemoved(item.text)) {
      lastKept = item;
      dangling = undefined;
      continue;
    }
    const span = removedSpan(text, items, index, lastKept !== undefined);
    if (!span) return undefined;
    if (item.ownLine) dangling ??= lastKept?.comma;
    if (item.comma !== undefined && index === items.length - 1) dangling = undefined;
    spans.push(span);
  }
  if (dangling !== undefined) spans.push({ start: dangling, end: dangling + 1 });
  return deletions(spans);
}

function removedSpan(
  text: string,
  items: readonly FlowItem[],
  index: number,
  hasKeptBefore: boolean,
): Span | undefined {
  const [before, item, next] = [items[index - 1], items[index], items[index + 1]];
  if (!item) return undefined;
  if (item.ownLine) return wholeLine(item.ownLine);
  const span = hasKeptBefore
    ? { start: before?.span.end ?? item.span.start, end: item.span.end }
    : { start: item.span.start, end: next?.span.start ?? item.span.end };
  const gaps = text.slice(span.start, item.span.start) + text.slice(item.span.end, span.end);
  return gaps.includes('#') ? undefined : span;
}
