import type { YAMLMap } from 'yaml';
import { isPair, isScalar } from 'yaml';
import { nearestOf } from '../text/nearest';
import type { KeyTable } from './keys';

/** A key that a table does not have, and the one of the table that was probably meant. */
export interface MisspeltKey {
  readonly node: unknown;
  readonly written: string;
  readonly meant: string;
}

/**
 * The keys that look like one of the table's that is not written. All other unknown keys are nobody's business: who
 * uses Obsidian or Jekyll on these files has keys of their own.
 */
export function misspeltKeys(map: YAMLMap, table: KeyTable): readonly MisspeltKey[] {
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
