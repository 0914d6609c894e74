import type { Store } from '../core/store/store';
import { createDiskStore } from './diskStore';
import { createDiskWriter } from './diskWriter';

/** The store over `node:fs` with what writes to it: for programs that write anyway. */
export function createNodeStore(folder: string, mayWait = false): Store {
  return createDiskStore(folder, () => Promise.resolve({ createDiskWriter }), mayWait);
}
