import type { Mapping } from '../frontMatter/frontMatter';
import type { FilingKey } from '../taxonomy/remit';
import type { ActivityPath } from '../taxonomy/taxonomy';
import { lineEndOf, lineStart } from '../text/lines';
import type { Splice } from '../text/splice';
import type { BlockItem } from './blockLayout';
import { mapIndent, markerOfLists } from './blockLayout';
import type { FlowLayout } from './flowLayout';
import type { KeyLayout, ScalarLayout } from './keyLayout';
import { lineAt, lineEndAt } from './lineSplices';
import { scalarAsFlow } from './keyLayout';
import { pathAsYaml } from './yamlString';

/** The splices that add `paths` to a key of the front matter, in the style that the key already has (H2). */
export function addToKey(
  text: string,
  mapping: Mapping,
  key: FilingKey,
  layout: Exclude<KeyLayout, { kind: 'odd' }>,
  paths: readonly ActivityPath[],
): readonly Splice[] {
  const values = paths.map(pathAsYaml);
  switch (layout.kind) {
    case 'absent': {
      const head = `${mapIndent(text, mapping)}${key}:`;
      const marker = markerOfLists(text, mapping);
      const lines = [head, ...values.map((value) => marker + value)];
      return [insertion(mapping.block.end, joinLines(lines, lineEndOf(text)))];
    }
    case 'empty': {
      const marker = markerOfLists(text, mapping);
      const lines = values.map((value) => marker + value);
      return [insertion(layout.keyLine.next, joinLines(lines, lineEndAt(text, layout.keyLine)))];
    }
    case 'scalar':
      return [intoScalar(text, layout, values)];
    case 'block':
      return intoBlock(text, layout.items, values);
    case 'flow':
      return intoFlow(text, layout, values);
  }
}

/** The splice that sets a key without values to `[]`; undefined where the key has values. */
export function addEmptyList(
  text: string,
  mapping: Mapping,
  key: FilingKey,
  layout: KeyLayout,
): readonly Splice[] | undefined {
  if (layout.kind === 'absent') {
    const line = `${mapIndent(text, mapping)}${key}: []`;
    return [insertion(mapping.block.end, line + lineEndOf(text))];
  }
  if (layout.kind === 'empty') return [insertion(layout.valueFrom, ' []')];
  return layout.kind === 'scalar' && layout.parts.length === 0 ? [{ ...layout.span, text: '[]' }] : undefined;
}

/** New front matter with these lines, for a note that has none, and the blank line that sets it apart from `body`. */
export function newBlock(lines: readonly string[], body: string, lineEnd: string): string {
  const blank = body === '' ? '' : lineEnd;
  return joinLines(['---', ...lines, '---'], lineEnd) + blank;
}

function insertion(at: number, text: string): Splice {
  return { start: at, end: at, text };
}

function joinLines(lines: readonly string[], lineEnd: string): string {
  return lines.map((line) => line + lineEnd).join('');
}

function intoScalar(text: string, layout: ScalarLayout, values: readonly string[]): Splice {
  return { ...layout.span, text: scalarAsFlow(text, layout, layout.parts, values) };
}

function intoBlock(text: string, items: readonly BlockItem[], values: readonly string[]): readonly Splice[] {
  const last = items.at(-1);
  if (!last) return [];
  const lines = values.map((value) => last.marker + value);
  return [insertion(last.line.next, joinLines(lines, lineEndAt(text, last.line)))];
}

function intoFlow(text: string, { span, items }: FlowLayout, values: readonly string[]): readonly Splice[] {
  const last = items.at(-1);
  if (!last) return [intoEmptyFlow(text, span.start + 1, span.end - 1, values)];
  const line = lineAt(text, last.span.start);
  const ownLine =
    lineStart(text, span.start) < line.start && text.slice(line.start, last.span.start).trim() === '';
  const lead = ownLine
    ? lineEndAt(text, line) + text.slice(line.start, last.span.start)
    : flowGap(text, items);
  if (last.comma !== undefined) {
    const added = values.map((value) => `${lead}${value},`).join('');
    return [insertion(last.ownLine?.end ?? last.comma + 1, added)];
  }
  if (!last.ownLine) return [insertion(last.span.end, values.map((value) => `,${lead}${value}`).join(''))];
  const added = values.map((value) => lead + value).join(',');
  return mergeAt(insertion(last.span.end, ','), insertion(last.ownLine.end, added));
}

// Splices must be disjoint, so two insertions at the same offset become one.
function mergeAt(first: Splice, second: Splice): readonly Splice[] {
  return first.start === second.start ? [{ ...first, text: first.text + second.text }] : [first, second];
}

function intoEmptyFlow(text: string, start: number, end: number, values: readonly string[]): Splice {
  const isBare = text.slice(start, end).trim() === '';
  return { start, end: isBare ? end : start, text: values.join(', ') };
}

// The spacing between the last two values, if it is only blanks.
function flowGap(text: string, items: FlowLayout['items']): string {
  const [before, last] = items.slice(-2);
  if (before?.comma === undefined || !last) return ' ';
  const gap = text.slice(before.comma + 1, last.span.start);
  return /^[ \t]*$/.test(gap) ? gap : ' ';
}
