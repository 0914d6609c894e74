import type { Node, Scalar } from 'yaml';
import { isScalar } from 'yaml';
import { lineAt, lineEndAt } from '../../filing/lineSplices';
import type { ScalarStyle } from '../../filing/yamlString';
import { yamlString, yamlStringLike, yamlWords } from '../../filing/yamlString';
import { endsPlainly } from '../../filing/lineSplices';
import { spanOf } from '../../frontMatter/nodes';
import type { Refusal } from '../../refusal';
import type { Splice } from '../../text/splice';
import type { CategoryEdit, CategoryFile } from './categoryEdit';
import { isRecord } from './categoryEdit';
import type { Owner, Place } from './place';
import { changed, contentEnd, isItem, isMarked, itemOf, pairIn, placeOf, unsupported } from './place';

// A new key is inserted after the last existing key that precedes it in this order (docs/files.md#category-files).
const orderOfKeys = [
  ...['id', 'title', 'description', 'order', 'share', 'every'],
  ...['ownership', 'with', 'aliases', 'retired', 'activities'],
];

/** The kind of a field's value, which decides on quoting: prose, an id, or a day, which never needs quotes. */
export type FieldKind = 'words' | 'id' | 'day';

/** Sets a field of an owner, keeping the quotes of the old value. Adds the key where it is missing. */
export function setField(owner: Owner, key: string, value: string, kind: FieldKind): CategoryEdit {
  return {
    splices: (file) => {
      const place = placeOf(file, owner);
      return 'code' in place ? place : fieldSplices(file, place, key, value, kind);
    },
    data: (data) => changed(data, owner, (fields) => ({ ...fields, [key]: value })),
  };
}

/** Turns an activity that is written as a plain id into a mapping, so that it can have more fields. */
export function asMapping(id: string): CategoryEdit {
  return {
    splices: (file) => {
      const item = itemOf(file, id);
      if (!item || !isScalar(item)) return [];
      if (isMarked(item) || !isOnOneLine(file, item)) return unsupported(file, 'activities', item);
      const { start, end } = spanOf(file.mapping, item);
      const isFlow = !/^ *- +$/.test(file.text.slice(lineAt(file.text, start).start, start));
      if (!isFlow) return [{ start, end: start, text: 'id: ' }];
      const written = yamlString(file.text.slice(start, end));
      const isSafe = written === file.text.slice(start, end) || /^["']/.test(file.text.slice(start, end));
      if (!isSafe) return unsupported(file, 'activities', item);
      return [
        { start, end: start, text: '{ id: ' },
        { start: end, end, text: ' }' },
      ];
    },
    data: (data) => {
      const list: unknown = data['activities'];
      if (!Array.isArray(list)) return data;
      return {
        ...data,
        activities: list.map((item: unknown) => (isBareItem(item, id) ? { id: item } : item)),
      };
    },
  };
}

function isBareItem(item: unknown, id: string): boolean {
  return !isRecord(item) && isItem(item, id);
}

function fieldSplices(
  file: CategoryFile,
  place: Place,
  key: string,
  value: string,
  kind: FieldKind,
): readonly Splice[] | Refusal {
  const pair = pairIn(place.map, key);
  const isFlow = place.indent === undefined;
  if (!pair) return insertKey(file, place, key, fresh(value, kind, isFlow));
  const node = pair.value as Node | null;
  if (node === null || (isScalar(node) && node.value === null && (node.source ?? '') === '')) {
    return intoEmpty(file, pair.key, key, fresh(value, kind, isFlow));
  }
  if (!isScalar(node) || isMarked(node) || !isOnOneLine(file, node)) return unsupported(file, key, node);
  const span = spanOf(file.mapping, node);
  const isSame = (typeof node.value === 'string' ? node.value : node.source) === value;
  return isSame ? [] : [{ ...span, text: like(value, kind, node, isFlow) }];
}

/** Whether a scalar is on one line, plain or in quotes. */
export function isOnOneLine({ text, mapping }: CategoryFile, node: Scalar): boolean {
  const { start, end } = spanOf(mapping, node);
  return (
    ['PLAIN', 'QUOTE_SINGLE', 'QUOTE_DOUBLE'].includes(node.type ?? '') && end <= lineAt(text, start).end
  );
}

function fresh(value: string, kind: FieldKind, isFlow: boolean): string {
  if (kind === 'day') return value;
  return kind === 'words' && !isFlow ? yamlWords(value) : yamlString(value);
}

function like(value: string, kind: FieldKind, node: Scalar, isFlow: boolean): string {
  const style = node.type as ScalarStyle;
  return style === 'PLAIN' ? fresh(value, kind, isFlow) : yamlStringLike(value, style);
}

function intoEmpty(
  { text, mapping }: CategoryFile,
  keyNode: unknown,
  key: string,
  written: string,
): readonly Splice[] | Refusal {
  const { end } = spanOf(mapping, keyNode);
  const colon = /^[ \t]*:/.exec(text.slice(end, lineAt(text, end).end));
  if (!colon) return unsupported({ text, mapping }, key, keyNode);
  return [{ start: end + colon[0].length, end: end + colon[0].length, text: ` ${written}` }];
}

/** The splices that add `key: written` to a mapping that has no such key. */
export function insertKey(
  file: CategoryFile,
  { map, indent }: Place,
  key: string,
  written: string,
): readonly Splice[] | Refusal {
  const { text, mapping } = file;
  const last = map.items.at(-1);
  if (!last || pairIn(map, '<<')) return unsupported(file, key, map);
  if (indent === undefined) {
    const end = contentEnd(file, (last.value ?? last.key) as Node);
    return [{ start: end, end, text: `, ${key}: ${written}` }];
  }
  const before = orderOfKeys.slice(0, orderOfKeys.indexOf(key));
  const predecessor = map.items.findLast(
    (pair) => isScalar(pair.key) && before.includes(String(pair.key.value)),
  );
  if (!predecessor) {
    // No key precedes the new one, so it becomes the first. Only in a category can that be: an activity has an id.
    const { start } = lineAt(text, spanOf(mapping, map.items[0]?.key).start);
    return [
      { start, end: start, text: `${indent}${key}: ${written}${lineEndAt(text, lineAt(text, start))}` },
    ];
  }
  const line = lineAt(text, contentEnd(file, (predecessor.value ?? predecessor.key) as Node));
  if (predecessor.value === null && !endsPlainly(text, afterColon(file, predecessor.key), line.end)) {
    return unsupported(file, key, predecessor.key);
  }
  return [{ start: line.next, end: line.next, text: `${indent}${key}: ${written}${lineEndAt(text, line)}` }];
}

function afterColon({ text, mapping }: CategoryFile, keyNode: unknown): number {
  const { end } = spanOf(mapping, keyNode);
  return end + (/^[ \t]*:/.exec(text.slice(end))?.[0].length ?? 0);
}
