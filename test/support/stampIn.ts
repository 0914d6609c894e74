import type { Stamp } from '../../src/core/store/stamp';
import type { FilePath, Store } from '../../src/core/store/store';

/** The stamp that a store reports for one file. */
export async function stampIn(store: Store, path: FilePath): Promise<Stamp | undefined> {
  const told: (Stamp | undefined)[] = [];
  await store.stamps([path], (_, stamp) => told.push(stamp));
  return told[0];
}
