import { forEachConcurrently } from './forEachConcurrently';
import type { FilePath, Store, TakeRead } from './store';

/** Reads many files of a store, in any order, and hands each to `take`; see `Store.readEach`. */
export async function readEach(store: Store, paths: readonly FilePath[], take: TakeRead): Promise<void> {
  if (store.readEach) return store.readEach(paths, take);
  await forEachConcurrently(paths, store.readsAtOnce, async (path) => take(path, await store.read(path)));
}
