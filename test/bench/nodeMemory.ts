import { setImmediate } from 'node:timers/promises';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

/**
 * What this process holds after full collections, also where it was not started to allow them: what waits for its turn to
 * let go of something goes with a second one.
 */
export async function usedBytes(): Promise<number> {
  setFlagsFromString('--expose-gc');
  for (let times = 0; times < 3; times++) {
    runInNewContext('gc()');
    await setImmediate();
  }
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}
