import type { Stats } from 'node:fs';
import { closeSync, fstatSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { readAllNow } from './fileBytes';

// All in milliseconds. Programs write a text at once or in pieces without a pause; some empty the file a while before,
// and a busy machine may let them wait there.
const atRest = 40;
const atRestWhenEmpty = 2_000;
const seenEmpty = 1_000;
const betweenLooks = 8;
const longestWait = 5_000;

/**
 * Waits until a file has not been written to for a moment: a text that is just being written is neither read nor replaced
 * when half of it is there. False: it is still being written to after five seconds. `stats` are asked each time.
 */
export async function isAtRest(stats: () => Stats): Promise<boolean> {
  const began = Date.now();
  const until = began + longestWait;
  do {
    const { size, mtimeMs } = stats();
    const now = Date.now();
    const age = now - mtimeMs;
    // A time that is long to come is that of another clock, and says nothing. A system may empty a file a while before it
    // changes the file's time.
    const isSeen = size > 0 || now - began >= seenEmpty;
    if (isSeen && (age < -atRest || age >= (size === 0 ? atRestWhenEmpty : atRest))) return true;
    await sleep(betweenLooks);
  } while (Date.now() < until);
  return false;
}

// Milliseconds after which a file that has lost its name is looked at: a program writes right after it has opened it.
const lateLooks = [0, 4];

/**
 * The bytes of a file that somebody has written to though it has no name any more, once they have done so; undefined where
 * it still has the bytes `before`. Closes the file.
 */
export async function writtenSince(file: number, before: Uint8Array): Promise<Uint8Array | undefined> {
  const room = Buffer.allocUnsafe(before.length + 1);
  try {
    for (const pause of lateLooks) {
      if (pause > 0) await sleep(pause);
      if (Buffer.compare(readAllNow(file, before.length, room), before) === 0) continue;
      await isAtRest(() => fstatSync(file));
      return Buffer.from(readAllNow(file, fstatSync(file).size, room));
    }
    return undefined;
  } finally {
    closeSync(file);
  }
}
