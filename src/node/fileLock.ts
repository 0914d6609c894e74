import { createHash } from 'node:crypto';
import { open, readFile, rename, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { isMissing, systemCode } from './systemError';
import { temporaryIn } from './temporaryFiles';

// All in milliseconds. A lock is held for as long as one small file takes to be written and synced.
const longestWait = 5_000;
const betweenTries = 8;
const oldestLock = 10_000;
// A process writes its number right after it has created a lock; one without a number is of a process that was killed.
const oldestUnsigned = 500;

/**
 * Runs `work` while no other process of Remit replaces the same file; undefined, without running it, where another one
 * holds it for too long. The lock is a file beside the one that it is for, with the number of its process in it: that of a
 * process which is gone counts for nothing. Where no such file can be created, `work` runs without one.
 */
export async function whileLocked<T>(absolute: string, work: () => Promise<T>): Promise<T | undefined> {
  const lock = lockOf(absolute);
  const taken = await take(lock);
  if (taken === 'held') return undefined;
  try {
    return await work();
  } finally {
    if (taken === 'taken') await removed(lock);
  }
}

function lockOf(absolute: string): string {
  const name = createHash('sha256').update(path.basename(absolute)).digest('hex').slice(0, 16);
  return path.join(path.dirname(absolute), `.remit-${name}.lock`);
}

type Taken = 'taken' | 'held' | 'not-possible';

async function take(lock: string): Promise<Taken> {
  const until = Date.now() + longestWait;
  while (Date.now() < until) {
    const created = await create(lock);
    if (created !== 'held') return created;
    if (!(await isLeft(lock))) await sleep(betweenTries);
    // One that nobody holds and that cannot be moved away must not keep everybody out.
    else if (!(await removeLeft(lock))) return 'not-possible';
  }
  return 'held';
}

async function create(lock: string): Promise<Taken> {
  let isCreated = false;
  try {
    const file = await open(lock, 'wx');
    isCreated = true;
    try {
      await file.writeFile(String(process.pid));
    } finally {
      await file.close();
    }
    return 'taken';
  } catch (error) {
    if (isCreated) await removed(lock);
    return systemCode(error) === 'EEXIST' ? 'held' : 'not-possible';
  }
}

// One that cannot be removed is passed over when it is old.
async function removed(lock: string): Promise<void> {
  await rm(lock, { force: true }).catch(() => rm(lock, { force: true }).catch(() => undefined));
}

/**
 * Whether a lock's process is gone. A number may have been given to another process, so that old ones count as left. A lock
 * that cannot be looked into counts as held until it is old.
 */
async function isLeft(lock: string): Promise<boolean> {
  try {
    const age = Date.now() - (await stat(lock)).mtimeMs;
    if (age > oldestLock) return true;
    const pid = Number(await readFile(lock, 'utf8'));
    return pid > 0 ? !isRunning(pid) : age > oldestUnsigned;
  } catch (error) {
    if (systemCode(error) !== undefined) return false;
    throw error;
  }
}

/** Whether there is a process of this number on this machine. */
export function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    // It runs, for another user.
    return systemCode(error) === 'EPERM';
  }
}

/** Removes a lock whose process was killed, whichever file it was for. */
export async function removeIfLeft(lock: string): Promise<void> {
  if ((await stat(lock)).size === 0) await sleep(oldestUnsigned + betweenTries);
  if (await isLeft(lock)) await removeLeft(lock);
}

// Moved aside first: of several who find the same lock, one removes it, and none a lock that was taken since.
// False: it cannot be moved.
async function removeLeft(lock: string): Promise<boolean> {
  const aside = temporaryIn(path.dirname(lock));
  try {
    await rename(lock, aside);
    if (!(await isLeft(aside))) await rename(aside, lock);
    return true;
  } catch (error) {
    if (isMissing(error)) return true;
    if (systemCode(error) !== undefined) return false;
    throw error;
  } finally {
    await removed(aside);
  }
}
