import type { Node, Pair, YAMLMap } from 'yaml';
import { isCollection, isMap, isPair, isScalar, isSeq } from 'yaml';
import { mapIndent } from '../../filing/blockLayout';
import { lineAt } from '../../filing/lineSplices';
import { spanOf } from '../../frontMatter/nodes';
import type { Refusal } from '../../refusal';
import { comparable } from '../../taxonomy/taxonomy';
import { lineStart } from '../../text/lines';
import { rangeOf } from '../../text/range';
import type { CategoryData, CategoryFile } from './categoryEdit';
import { isRecord } from './categoryEdit';

/** The owner of a field: an activity, by its id, or the category itself. */
export type Owner = { readonly activity: string } | 'category';

/** The mapping that holds an owner's fields. */
export interface Place {
  readonly map: YAMLMap;
  /** The indentation of its keys; undefined in flow style. */
  readonly indent: string | undefined;
}

/** Finds an owner's mapping. An activity that is written as a plain id has none yet: see `asMapping`. */
export function placeOf(file: CategoryFile, owner: Owner): Place | Refusal {
  const { text, mapping } = file;
  if (owner === 'category') return { map: mapping.map, indent: mapIndent(text, mapping) };
  const item = itemOf(file, owner.activity);
  if (item === undefined) return { code: 'target-unknown', args: [owner.activity] };
  if (!isMap(item) || isMarked(item)) return unsupported(file, 'activities', item);
  if (item.flow) return { map: item, indent: undefined };
  const start = spanOf(mapping, item).start;
  const before = text.slice(lineStart(text, start), start);
  // The first key follows the dash, or is on a line of its own.
  if (!/^ *(?:- +)?$/.test(before)) return unsupported(file, 'activities', item);
  return { map: item, indent: before.replace('-', ' ') };
}

/** An activity's item in the list, a mapping or a plain id. */
export function itemOf({ mapping }: CategoryFile, id: string): Node | undefined {
  const list = mapping.map.get('activities', true) as unknown;
  if (!isSeq(list)) return undefined;
  return list.items.find((item) => idOf(item) === comparable(id)) as Node | undefined;
}

function idOf(item: unknown): string | undefined {
  const node: unknown = isMap(item) ? item.get('id', true) : item;
  if (!isScalar(node) || node.value === null) return undefined;
  const written = typeof node.value === 'string' ? node.value : (node.source ?? '');
  return comparable(written.replace(/\s+/g, ' ').trim());
}

/** Whether an item of a file's data is the activity with this id. */
export function isItem(data: unknown, id: string): boolean {
  const found = isRecord(data) ? data['id'] : data;
  const isWord = typeof found === 'string' || typeof found === 'number';
  return isWord && comparable(String(found).replace(/\s+/g, ' ').trim()) === comparable(id);
}

/** The pair of a key in a mapping. */
export function pairIn(map: YAMLMap, key: string): Pair | undefined {
  return map.items.find((item) => isPair(item) && isScalar(item.key) && item.key.value === key);
}

/** A file's data after a change of the fields of an owner. */
export function changed(
  data: CategoryData,
  owner: Owner,
  change: (fields: CategoryData) => CategoryData,
): CategoryData {
  if (owner === 'category') return change(data);
  const list = Array.isArray(data['activities']) ? (data['activities'] as readonly unknown[]) : [];
  const activities = list.map((item) =>
    isItem(item, owner.activity) && isRecord(item) ? change(item) : item,
  );
  return { ...data, activities };
}

/** The offset at which a node's content ends, without the comments and line ends after it. */
export function contentEnd({ text, mapping }: CategoryFile, node: Node): number {
  if (!isCollection(node) || node.flow) return trimmedEnd(text, spanOf(mapping, node).end);
  const last: unknown = node.items.at(-1);
  const inner = (isPair(last) ? (last.value ?? last.key) : last) as Node | null | undefined;
  return inner ? contentEnd({ text, mapping }, inner) : spanOf(mapping, node).end;
}

// The range of a block scalar extends to the start of the next line.
function trimmedEnd(text: string, end: number): number {
  let at = end;
  while (at > 0 && (text[at - 1] === '\n' || text[at - 1] === '\r')) at--;
  return at;
}

/** Whether a node has an anchor or a tag. Such a node is not edited, since its value may be used elsewhere. */
export function isMarked(node: Node): boolean {
  return Boolean('anchor' in node && node.anchor) || Boolean(node.tag);
}

/** The refusal for a value that edits do not support. */
export function unsupported({ text, mapping }: CategoryFile, key: string, node: unknown): Refusal {
  const { start } = spanOf(mapping, node);
  return {
    code: 'shape-unsupported',
    args: [key],
    range: rangeOf(text, { start, end: lineAt(text, start).end }),
  };
}
