import { createHash } from 'node:crypto';
import { link, readFile, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { claim } from './createFile';
import { holds } from './overwriteFile';
import { systemCode } from './systemError';
import { ownName } from './temporaryFiles';

/**
 * Takes a name away from a file that holds `bytes`. The file is moved aside and looked at there, so that a last-moment
 * write is put back rather than lost. False: it has other bytes, and its name still or again, or somebody took the name.
 */
export async function takeAway(absolute: string, bytes: Uint8Array): Promise<boolean> {
  const aside = asideOf(absolute, bytes);
  await rename(absolute, aside);
  try {
    if (await holds(aside, bytes)) {
      await rm(aside);
      return true;
    }
  } catch (error) {
    await putBack(aside, absolute);
    throw error;
  }
  await putBack(aside, absolute);
  return false;
}

/**
 * Ends what a killed process began: a file that was to go, and has the bytes it was to have, goes; one that somebody wrote to
 * gets its name back, or stays where it is if another file has that name by now.
 */
export async function endAside(aside: string): Promise<void> {
  const [, expected, name] = pattern.exec(path.basename(aside)) ?? [];
  if (expected === undefined || name === undefined) return;
  if (fingerprint(await readFile(aside)) === expected) await rm(aside);
  else if (name !== '') await putBack(aside, path.join(path.dirname(aside), name));
}

/** Whether a name is that of a file which is on its way out. */
export function isAside(name: string): boolean {
  return pattern.test(name);
}

const pattern = /^\.remit-\d+-[0-9a-f-]{36}\.([0-9a-f]{16})\.(.*)\.aside$/;

// The name says what the file held and how it was called, for whoever finds it after a kill.
function asideOf(absolute: string, bytes: Uint8Array): string {
  const start = `${ownName()}.${fingerprint(bytes)}.`;
  const name = path.basename(absolute);
  const isTooLong = Buffer.byteLength(`${start}${name}.aside`) > 255;
  return path.join(path.dirname(absolute), `${start}${isTooLong ? '' : name}.aside`);
}

function fingerprint(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex').slice(0, 16);
}

async function putBack(aside: string, absolute: string): Promise<void> {
  try {
    await link(aside, absolute);
    await rm(aside);
  } catch (error) {
    if (systemCode(error) === 'EEXIST') return;
    // There are no second names here. The file must not stay hidden.
    if (await claim(absolute)) await rename(aside, absolute);
  }
}
