import type { Node } from 'yaml';
import { isScalar, isSeq } from 'yaml';
import { layoutIn } from '../../filing/keyLayout';
import { lineEndAt } from '../../filing/lineSplices';
import { yamlString } from '../../filing/yamlString';
import { spanOf } from '../../frontMatter/nodes';
import type { Refusal } from '../../refusal';
import { comparable } from '../../taxonomy/taxonomy';
import type { Splice } from '../../text/splice';
import type { CategoryEdit, CategoryFile } from './categoryEdit';
import type { Owner, Place } from './place';
import { changed, contentEnd, isMarked, pairIn, placeOf, unsupported } from './place';
import { insertKey, isOnOneLine } from './setField';

const key = 'aliases';

/** Adds a former path to an owner's aliases, in the list's style. Changes nothing where it is one of them already. */
export function addAlias(owner: Owner, alias: string): CategoryEdit {
  return {
    splices: (file) => {
      const place = placeOf(file, owner);
      return 'code' in place ? place : aliasSplices(file, place, alias);
    },
    data: (data) =>
      changed(data, owner, (fields) => {
        const before: readonly unknown[] = Array.isArray(fields[key]) ? fields[key] : textsOf(fields[key]);
        return holds(textsOf(before), alias) ? fields : { ...fields, [key]: [...before, alias] };
      }),
  };
}

function aliasSplices(file: CategoryFile, place: Place, alias: string): readonly Splice[] | Refusal {
  const pair = pairIn(place.map, key);
  const written = yamlString(alias);
  if (!pair) return insertKey(file, place, key, `[${written}]`);
  const value = pair.value as Node | null;
  if (isSeq(value) && holds(textsOf(value.toJSON()), alias)) return [];
  if (isScalar(value) && holds(textsOf(value.value), alias)) return [];
  if (value !== null && isMarked(value)) return unsupported(file, key, value);
  if (isSeq(value) && value.flow) return intoFlow(file, value.items as readonly Node[], value, written);
  if (isScalar(value) && value.value !== null) {
    if (!isOnOneLine(file, value)) return unsupported(file, key, value);
    const span = spanOf(file.mapping, value);
    const source = file.text.slice(span.start, span.end);
    const isQuoted = /^["']/.test(source);
    return [{ ...span, text: `[${isQuoted ? source : yamlString(source)}, ${written}]` }];
  }
  return intoBlock(file, place, written) ?? unsupported(file, key, value ?? pair.key);
}

// Inserted right after the last value, so that it does not matter whether a comma or comment follows.
function intoFlow(
  file: CategoryFile,
  items: readonly Node[],
  list: Node,
  written: string,
): readonly Splice[] {
  const last = items.at(-1);
  const at = last ? contentEnd(file, last) : spanOf(file.mapping, list).start + 1;
  return [{ start: at, end: at, text: last ? `, ${written}` : written }];
}

function intoBlock(file: CategoryFile, place: Place, written: string): readonly Splice[] | undefined {
  const { text, mapping } = file;
  const layout = layoutIn(text, { ...mapping, map: place.map }, key);
  if (layout.kind === 'empty' || (layout.kind === 'scalar' && place.indent !== undefined)) {
    if (layout.kind === 'scalar') return [{ ...layout.span, text: `[${written}]` }];
    return [{ start: layout.valueFrom, end: layout.valueFrom, text: ` [${written}]` }];
  }
  const last = layout.kind === 'block' ? layout.items.at(-1) : undefined;
  if (!last) return undefined;
  const line = `${last.marker}${written}${lineEndAt(text, last.line)}`;
  return [{ start: last.line.next, end: last.line.next, text: line }];
}

function textsOf(value: unknown): readonly string[] {
  const all: readonly unknown[] = Array.isArray(value) ? value : [value];
  return all.flatMap((each) => (each === null || each === undefined || each === '' ? [] : [wordOf(each)]));
}

function wordOf(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}

function holds(aliases: readonly string[], alias: string): boolean {
  return aliases.some((each) => comparable(each) === comparable(alias));
}
