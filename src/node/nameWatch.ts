import type { FSWatcher } from 'node:fs';
import { watch } from 'node:fs';
import path from 'node:path';
import { systemCode } from './systemError';

/** Tells whether another program gave a file's name to a file of its own, right before `temporary` got it. */
export interface NameWatch {
  /** To be asked once `temporary` has the name. False also where the system does not say. */
  isTaken(): Promise<boolean>;
  close(): void;
}

// Milliseconds. Where a system tells of renames at all, it has told of them by then.
const longestWait = 50;

/**
 * Watches the name of a file from now on, without a pause. Only Linux tells of renames one by one and in order: of one's own
 * as that of `temporary`, which stands between what came before it and what came after.
 */
export function watchName(absolute: string, temporary: string): NameWatch {
  const [name, ours] = [absolute, temporary].map((file) => path.basename(file));
  let [isTaken, isOver] = [false, false];
  const watcher = startWatcher(path.dirname(absolute));
  const over = new Promise<void>((resolve) => {
    watcher?.on('change', (kind, changed) => {
      if (changed === ours) resolve(void (isOver = true));
      else if (!isOver && kind === 'rename' && changed === name) isTaken = true;
    });
    watcher?.on('error', () => resolve());
    if (!watcher) resolve();
  });
  let timer: NodeJS.Timeout | undefined;
  return {
    async isTaken() {
      const late = new Promise<void>((resolve) => (timer = setTimeout(resolve, longestWait)));
      await Promise.race([over, late]);
      return isOver && isTaken;
    },
    close() {
      clearTimeout(timer);
      watcher?.close();
    },
  };
}

function startWatcher(folder: string): FSWatcher | undefined {
  if (process.platform !== 'linux') return undefined;
  try {
    return watch(folder, { persistent: false });
  } catch (error) {
    // There are too many watchers, or this folder cannot have one.
    if (systemCode(error) !== undefined) return undefined;
    throw error;
  }
}
