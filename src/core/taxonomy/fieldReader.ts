import type { YAMLMap } from 'yaml';
import { isMap, isScalar, isSeq, isPair } from 'yaml';
import { dayAtStart } from '../period/day';
import type { Day } from '../period/day';
import type { ProblemCode } from '../problem';
import { nearestOf } from '../text/nearest';
import { globFault } from './globFault';
import type { Globs, KeyTable, Nested, OneOf, ValueKind } from './keys';
import { safeFolder } from './safeFolder';

type ReportProblem = (code: ProblemCode, args: readonly string[], node: unknown) => void;

/** The text of a list item, and its node. */
export interface Item {
  readonly text: string;
  readonly node: unknown;
}

/** The type of a key's value. A missing or invalid value is undefined, or an empty list for a list. */
type ValueOf<V extends ValueKind> =
  V extends OneOf<infer T>
    ? T | undefined
    : V extends { readonly kind: 'number' | 'month' }
      ? number | undefined
      : V extends { readonly kind: 'day' }
        ? Day | undefined
        : V extends { readonly kind: 'texts' | 'globs' }
          ? readonly string[]
          : V extends { readonly kind: 'paths' }
            ? readonly Item[]
            : V extends Nested<infer T>
              ? Fields<T> | undefined
              : V extends { readonly kind: 'activities' }
                ? unknown
                : string | undefined;

/** The values of a mapping by key. It has every key of the table; missing values are undefined or empty. */
export type Fields<T extends KeyTable> = { readonly [Name in keyof T]: ValueOf<T[Name]['value']> };

/**
 * Reads a user's mappings according to a table of keys. Invalid values are reported and count as missing. Unknown keys
 * are the author's own and are ignored, unless they look like a misspelt key of the table.
 */
export class FieldReader {
  readonly #report: ReportProblem;

  constructor(report: ReportProblem) {
    this.#report = report;
  }

  read<T extends KeyTable>(map: YAMLMap, table: T): Fields<T> {
    for (const { node, written, meant } of misspeltKeys(map, table)) {
      this.#report('key-misspelt', [written, meant], node);
    }
    const values = Object.entries(table).map(([key, { value }]) => [
      key,
      this.#value(key, value, map.get(key, true)),
    ]);
    return Object.fromEntries(values) as Fields<T>;
  }

  /** A scalar node's text as written, on one line; undefined for any other node and for an empty one. */
  plain(node: unknown): string | undefined {
    if (!isScalar(node) || node.value === null) return undefined;
    const text = typeof node.value === 'string' ? node.value : (node.source ?? '');
    const line = text.replace(/\s+/g, ' ').trim();
    return line === '' ? undefined : line;
  }

  #value(key: string, value: ValueKind, node: unknown): unknown {
    switch (value.kind) {
      case 'text':
        return this.#parsed(key, node, (text) => text, '');
      case 'number': {
        const { from, to } = value;
        const allowed = to === undefined ? `${from}, ${from + 1}, ${from + 2} …` : `${from}–${to}`;
        return this.#parsed(key, node, (text) => numberIn(text, from, to), allowed);
      }
      case 'month':
        return this.#parsed(key, node, monthOf, '1–12');
      case 'one-of':
        return this.#oneOf(key, node, value.values);
      case 'day':
        return this.#parsed(key, node, dayAtStart, 'YYYY-MM-DD');
      case 'language':
        return this.#parsed(key, node, languageTag, 'en, de, pt-BR …');
      case 'folder':
        return this.#folder(key, node);
      case 'texts':
        return this.#items(key, node).map(({ text }) => text);
      case 'paths':
        return this.#items(key, node);
      case 'globs':
        return this.#globs(key, node, value.of);
      case 'mapping':
        return this.#nested(key, node, value.keys);
      case 'activities':
        return node;
    }
  }

  #parsed<T>(
    key: string,
    node: unknown,
    parse: (text: string) => T | undefined,
    allowed: string,
  ): T | undefined {
    const text = this.#text(key, node);
    if (text === undefined) return undefined;
    const value = parse(text);
    if (value === undefined) this.#report('value-invalid', [key, text, allowed], node);
    return value;
  }

  #text(key: string, node: unknown): string | undefined {
    if (node !== undefined && !isScalar(node)) this.#report('value-not-text', [key], node);
    return this.plain(node);
  }

  #oneOf(key: string, node: unknown, allowed: readonly string[]): string | undefined {
    const text = this.#text(key, node);
    if (text === undefined || allowed.includes(text)) return text;
    const nearest = nearestOf(text, allowed);
    this.#report(
      'value-invalid',
      [key, text, allowed.join(' | '), ...(nearest === undefined ? [] : [nearest])],
      node,
    );
    return undefined;
  }

  #folder(key: string, node: unknown): string | undefined {
    const text = this.#text(key, node);
    const folder = text === undefined ? undefined : safeFolder(text);
    if (text !== undefined && folder === undefined) this.#report('folder-outside', [key, text], node);
    return folder;
  }

  // A single scalar counts as a list of one item. Empty items are skipped: their author has yet to fill them in.
  #items(key: string, node: unknown): readonly Item[] {
    if (node === undefined || isScalar(node)) return this.#item(node);
    if (!isSeq(node)) {
      this.#report('value-not-list', [key], node);
      return [];
    }
    return node.items.flatMap((item) => {
      if (item !== null && !isScalar(item)) this.#report('value-not-text', [key], item);
      return this.#item(item);
    });
  }

  #item(node: unknown): readonly Item[] {
    const text = this.plain(node);
    return text === undefined ? [] : [{ text, node }];
  }

  #globs(key: string, node: unknown, of: Globs['of']): readonly string[] {
    return this.#items(key, node).flatMap((item) => {
      const fault = globFault(item.text, of);
      if (fault) this.#report(fault, [key, item.text], item.node);
      return fault === 'pattern-costly' ? [] : [item.text];
    });
  }

  #nested(key: string, node: unknown, keys: KeyTable): unknown {
    if (isMap(node)) return this.read(node, keys);
    const isWritten = node !== undefined && !(isScalar(node) && node.value === null);
    if (isWritten) this.#report('value-not-mapping', [key, Object.keys(keys).join(', ')], node);
    return undefined;
  }
}

function numberIn(text: string, from: number, to = Number.MAX_SAFE_INTEGER): number | undefined {
  const value = Number(text.replace(/ ?%$/, ''));
  return value >= from && value <= to ? value : undefined;
}

function monthOf(text: string): number | undefined {
  const month = numberIn(text, 1, 12);
  return Number.isInteger(month) ? month : undefined;
}

// The form of BCP 47: a language and its subtags.
function languageTag(text: string): string | undefined {
  return /^[a-z]{2,3}(-[a-z0-9]{2,8})*$/i.test(text) ? text : undefined;
}

/** A key that is not in the table, and the key of the table that was probably meant. */
interface MisspeltKey {
  readonly node: unknown;
  readonly written: string;
  readonly meant: string;
}

/**
 * The unknown keys that look like a key of the table that is missing. All other unknown keys are ignored: Obsidian,
 * Jekyll and others have keys of their own.
 */
function misspeltKeys(map: YAMLMap, table: KeyTable): readonly MisspeltKey[] {
  const written = map.items.flatMap((pair) =>
    isPair(pair) && isScalar(pair.key) ? [{ node: pair.key, name: String(pair.key.value) }] : [],
  );
  const names = new Set(written.map(({ name }) => name));
  const missing = Object.keys(table).filter((name) => !names.has(name));
  return written.flatMap(({ node, name }) => {
    const meant = Object.hasOwn(table, name) ? undefined : nearestOf(name, missing);
    return meant === undefined ? [] : [{ node, written: name, meant }];
  });
}
