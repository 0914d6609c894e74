import type { Node, Scalar, YAMLSeq } from 'yaml';
import { isScalar, isSeq } from 'yaml';
import type { Mapping } from '../frontMatter/frontMatter';
import type { WrittenText } from '../frontMatter/values';
import { entriesOf, pairOf, spanOf } from '../frontMatter/nodes';
import { listOf } from '../frontMatter/values';
import { isBlank } from '../text/lines';
import type { Span } from '../text/range';
import type { BlockItem } from './blockLayout';
import { blockItems } from './blockLayout';
import type { FlowLayout } from './flowLayout';
import { flowLayout } from './flowLayout';
import type { Line } from './lineSplices';
import { lineAt } from './lineSplices';
import { endsPlainly, isCommentary } from './lineSplices';
import { yamlString } from './yamlString';

/**
 * How a key and its values are laid out in a file, in offsets of the whole text. Every layout that edits do not
 * understand to the last character is `odd`: anchors, aliases, tags, maps, nested lists, values over several lines,
 * front matter in flow style, a key that a merge may supply (invariant 3; H7, H16).
 */
export type KeyLayout =
  | { readonly kind: 'absent' }
  /** `key:` with at most a comment; a value would begin at `valueFrom`. */
  | { readonly kind: 'empty'; readonly keyLine: Line; readonly valueFrom: number }
  /** One scalar on the key's line, which names one path, several or none: `a/b`, `a, b`, `null`. */
  | ScalarLayout
  | { readonly kind: 'block'; readonly keyLine: Line; readonly items: readonly BlockItem[] }
  | ({ readonly kind: 'flow'; readonly keyLine: Line } & FlowLayout)
  | { readonly kind: 'odd'; readonly span: Span };

export interface ScalarLayout {
  readonly kind: 'scalar';
  readonly keyLine: Line;
  readonly span: Span;
  /** Its paths, split as `listOf` splits them. */
  readonly parts: readonly WrittenText[];
}

/** The layout of `key` in the front matter. */
export function layoutOf(text: string, mapping: Mapping, key: string): KeyLayout {
  const odd = oddBlock(text, mapping);
  return odd ? { kind: 'odd', span: odd } : layoutIn(text, mapping, key);
}

/** Like `layoutOf`, for a key of a block mapping that is nested in another: `mapping.map` is the inner one. */
export function layoutIn(text: string, mapping: Mapping, key: string): KeyLayout {
  const pair = pairOf(mapping, key);
  if (!pair) return mergeOf(mapping) ?? { kind: 'absent' };
  const keySpan = spanOf(mapping, pair.key);
  const keyLine = lineAt(text, keySpan.start);
  const colon = /^[ \t]*:/.exec(text.slice(keySpan.end, keyLine.end));
  const value = pair.value as Node | null;
  const oddValue = { kind: 'odd', span: value === null ? keySpan : spanOf(mapping, value) } as const;
  if (!colon || !isBlank(text, keyLine.start, keySpan.start)) return oddValue;
  const place = { text, mapping, keyLine, valueFrom: keySpan.end + colon[0].length };
  return valueLayout(place, key, value) ?? oddValue;
}

interface ValuePlace {
  readonly text: string;
  readonly mapping: Mapping;
  readonly keyLine: Line;
  /** The offset after the key's colon. */
  readonly valueFrom: number;
}

function valueLayout(place: ValuePlace, key: string, value: Node | null): KeyLayout | undefined {
  const { text, mapping, keyLine, valueFrom } = place;
  if (value === null) return emptyLayout(place);
  if (isScalar(value))
    return (value.source ?? '') === '' && value.value === null
      ? emptyLayout(place)
      : scalarLayout(place, key, value);
  if (!isSeq(value)) return undefined;
  if (value.items.some((item) => !isScalar(item))) return undefined;
  const seq = value as YAMLSeq<Scalar>;
  const span = spanOf(mapping, seq);
  const spans = seq.items.map((item) => spanOf(mapping, item));
  const texts = listTexts(mapping, key);
  if (seq.flow) {
    const layout = isBlank(text, valueFrom, span.start) ? flowLayout(text, span, spans, texts) : undefined;
    return layout && { kind: 'flow', keyLine, ...layout };
  }
  const items = endsPlainly(text, valueFrom, keyLine.end)
    ? blockItems(text, keyLine.next, spans, texts)
    : undefined;
  return items && { kind: 'block', keyLine, items };
}

function emptyLayout({ text, keyLine, valueFrom }: ValuePlace): KeyLayout | undefined {
  return endsPlainly(text, valueFrom, keyLine.end) ? { kind: 'empty', keyLine, valueFrom } : undefined;
}

function scalarLayout(place: ValuePlace, key: string, value: Scalar): KeyLayout | undefined {
  const { text, mapping, keyLine, valueFrom } = place;
  const span = spanOf(mapping, value);
  const onKeyLine = span.start < keyLine.end && isBlank(text, valueFrom, span.start);
  const isOneLine =
    span.end <= keyLine.end && !value.type?.startsWith('BLOCK') && endsPlainly(text, span.end, keyLine.end);
  if (!onKeyLine || !isOneLine) return undefined;
  const list = listOf(entriesOf(mapping), key);
  return { kind: 'scalar', keyLine, span, parts: list.kind === 'scalar' ? list.items : [] };
}

function listTexts(mapping: Mapping, key: string): readonly string[] {
  const list = listOf(entriesOf(mapping), key);
  return list.kind === 'list' ? list.items.map(({ text }) => text) : [];
}

/** The span of front matter that edits do not support: not a block mapping, or with more than comments before it. */
export function oddBlock(text: string, { map, block, empty }: Mapping): Span | undefined {
  const whole = { start: block.start, end: block.end };
  const mapStart = empty ? block.end : block.start + (map.range?.[0] ?? 0);
  if (!isCommentary(text, block.start, lineAt(text, mapStart).start)) return whole;
  if (empty) return undefined;
  return map.flow || !isBlank(text, lineAt(text, mapStart).start, mapStart) ? whole : undefined;
}

function mergeOf(mapping: Mapping): KeyLayout | undefined {
  const merge = pairOf(mapping, '<<');
  return merge && { kind: 'odd', span: spanOf(mapping, merge.key) };
}

/** Whether a scalar means the same in a flow list: quoted ones do; a plain one ends there at a comma or bracket. */
export function isFlowSafe(written: string): boolean {
  return /^["']/.test(written) || !/[,[\]{}?:]/.test(written);
}

/**
 * Turns a scalar into a flow list of the paths `kept` and of further `values`, which are YAML already. A kept path
 * stays as written where that means the same in a flow list. This is the normal form of a key that held a scalar.
 */
export function scalarAsFlow(
  text: string,
  { span, parts }: ScalarLayout,
  kept: readonly WrittenText[],
  values: readonly string[],
): string {
  const written = text.slice(span.start, span.end);
  const isWhole = parts.length === 1 && isFlowSafe(written);
  const before = isWhole && kept.length === 1 ? [written] : kept.map((part) => yamlString(part.text));
  return `[${[...before, ...values].join(', ')}]`;
}
