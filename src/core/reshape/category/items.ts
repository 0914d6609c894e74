import type { Node } from 'yaml';
import { isScalar } from 'yaml';
import { mapIndent } from '../../filing/blockLayout';
import { lineAt, lineEndAt } from '../../filing/lineSplices';
import { yamlString } from '../../filing/yamlString';
import type { Refusal } from '../../refusal';
import { lineEndOf } from '../../text/lines';
import type { Splice } from '../../text/splice';
import { spanOf } from '../../frontMatter/nodes';
import type { CategoryData, CategoryEdit, CategoryFile } from './categoryEdit';
import { dataOf, isRecord } from './categoryEdit';
import type { ActivityList, ListItem } from './itemList';
import { activityListOf, isSpaced, removedSpan } from './itemList';
import { contentEnd, isItem, itemOf, unsupported } from './place';
import type { ItemText } from './itemText';
import { activitiesIn, itemText, listItem, reindented } from './itemText';

/** The place of an item in the list: first, last, or after the activity with an id. */
export type ItemPlace = 'first' | 'last' | { readonly after: string };

/** Removes an activity with the comments that belong to it. Refused where it differs from `held`, the copy of it. */
export function removeItem(id: string, held: ItemText): CategoryEdit {
  return {
    splices: (file) => {
      const [list, now] = [activityListOf(file), itemText(file, id)];
      if ('code' in list) return list;
      if ('code' in now) return now;
      if (now.lines !== held.lines) return { code: 'changed-underneath', args: [] };
      const item = listItem(list, itemOf(file, id));
      return item && list.kind === 'block'
        ? [{ ...removedSpan(file.text, list.items, item), text: '' }]
        : unsupported(file, 'activities', itemOf(file, id));
    },
    data: (data) => {
      const left = activitiesIn(data).filter((item) => !isItem(item, id));
      return { ...data, activities: left.length > 0 ? left : null };
    },
  };
}

/** Moves an activity within its list, with the comments that belong to it. */
export function moveItem(id: string, place: ItemPlace): CategoryEdit {
  return {
    splices: (file) => {
      const [list, item] = [activityListOf(file), itemText(file, id)];
      if ('code' in list) return list;
      if ('code' in item) return item;
      if (isInPlace(activitiesIn(dataOf(file)), id, place)) return [];
      const added = insertSplices(file, list, item, place);
      const own = listItem(list, itemOf(file, id));
      if ('code' in added || !own || list.kind !== 'block') return 'code' in added ? added : [];
      const removed = { ...removedSpan(file.text, list.items, own), text: '' };
      return [...added, removed].sort((a, b) => a.start - b.start || a.end - b.end);
    },
    data: (data) => {
      const before = activitiesIn(data);
      if (isInPlace(before, id, place)) return data;
      const item = before.find((each) => isItem(each, id));
      const others = before.filter((each) => each !== item);
      const at = indexOf(others, place);
      return { ...data, activities: [...others.slice(0, at), item, ...others.slice(at)] };
    },
  };
}

function isInPlace(activities: readonly unknown[], id: string, place: ItemPlace): boolean {
  const at = activities.findIndex((each) => isItem(each, id));
  if (typeof place === 'object' && isItem(activities[at], place.after)) return true;
  const others = activities.filter((_, index) => index !== at);
  return indexOf(others, place) === at;
}

function indexOf(activities: readonly unknown[], place: ItemPlace): number {
  if (typeof place !== 'object') return place === 'first' ? 0 : activities.length;
  return activities.findIndex((each) => isItem(each, place.after)) + 1;
}

/** Inserts an activity into the list, with the list's indentation and line ends. Creates a missing list. */
export function insertItem(item: ItemText, place: ItemPlace): CategoryEdit {
  return {
    splices: (file) => {
      const list = activityListOf(file);
      return 'code' in list ? list : insertSplices(file, list, item, place);
    },
    data: (data) => {
      const before = activitiesIn(data);
      const at = indexOf(before, place);
      const said = isBareIn(before, item) ? (item.data as CategoryData)['id'] : item.data;
      return { ...data, activities: [...before.slice(0, at), said, ...before.slice(at)] };
    },
  };
}

// In a list of plain ids, an activity without other fields is written as a plain id, too.
function isBareIn(others: readonly unknown[], { data }: ItemText): boolean {
  return others.length > 0 && !others.some(isRecord) && isRecord(data) && Object.keys(data).join() === 'id';
}

function insertSplices(
  file: CategoryFile,
  list: ActivityList,
  item: ItemText,
  place: ItemPlace,
): readonly Splice[] | Refusal {
  const { text, mapping } = file;
  switch (list.kind) {
    case 'absent': {
      const lineEnd = lineEndOf(text);
      const indent = mapIndent(text, mapping);
      const lines = reindented(item, indent.length + 2, lineEnd);
      if (lines === undefined) return unsupported(file, 'activities', mapping.map);
      const { end } = mapping.block;
      return [{ start: end, end, text: `${indent}activities:${lineEnd}${lines}` }];
    }
    case 'empty': {
      const lineEnd = lineEndAt(text, list.keyLine);
      const lines = reindented(item, mapIndent(text, mapping).length + 2, lineEnd);
      if (lines === undefined) return unsupported(file, 'activities', mapping.map);
      const { next } = list.keyLine;
      const { start, end } = list.value;
      const value: readonly Splice[] = end > start ? [{ start, end, text: '' }] : [];
      return [...value, { start: next, end: next, text: lines }];
    }
    case 'flow':
      return intoFlow(file, list.items, item, place);
    case 'block':
      return intoBlock(file, list.items, item, place);
  }
}

function intoFlow(
  file: CategoryFile,
  items: readonly Node[],
  { data }: ItemText,
  place: ItemPlace,
): readonly Splice[] | Refusal {
  const last = items.at(-1);
  if (!last || place !== 'last' || !isRecord(data)) return unsupported(file, 'activities', items[0]);
  const at = contentEnd(file, last);
  const pairs = Object.entries(data).map(([key, value]) => `${key}: ${yamlString(String(value))}`);
  const isBare = items.every((item) => isScalar(item)) && pairs.length === 1;
  const written = isBare ? yamlString(String(data['id'])) : `{ ${pairs.join(', ')} }`;
  const isNew = Object.values(data).every((value) => typeof value === 'string');
  return isNew ? [{ start: at, end: at, text: `, ${written}` }] : unsupported(file, 'activities', last);
}

function intoBlock(
  file: CategoryFile,
  items: readonly ListItem[],
  item: ItemText,
  place: ItemPlace,
): readonly Splice[] | Refusal {
  const { text } = file;
  const node = typeof place === 'object' ? itemOf(file, place.after) : undefined;
  const above = place === 'last' ? items.at(-1) : items.find((each) => each.node === node);
  const like = items.at(-1);
  if (!like || (typeof place === 'object' && !above)) return unsupported(file, 'activities', items[0]?.node);
  const lineEnd = lineEndAt(text, lineAt(text, spanOf(file.mapping, like.node).start));
  const isBare = isBareIn(activitiesIn(dataOf(file)), item);
  const id = isBare ? String((item.data as CategoryData)['id']) : '';
  const lines = isBare ? `${like.marker}${yamlString(id)}${lineEnd}` : reindented(item, like.indent, lineEnd);
  if (lines === undefined) return unsupported(file, 'activities', like.node);
  const blank = isSpaced(text, items.slice(-2)) ? lineEnd : '';
  if (above) return [{ start: above.span.end, end: above.span.end, text: blank + lines }];
  const start = items[0]?.span.start ?? 0;
  return [{ start, end: start, text: lines + blank }];
}
