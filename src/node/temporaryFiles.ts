import { randomUUID } from 'node:crypto';
import path from 'node:path';

/**
 * A new name for a file that lives only until it takes another one's place. Nothing in it is of use once its process is
 * gone.
 */
export function temporaryIn(folder: string): string {
  return path.join(folder, `${ownName()}.tmp`);
}

/** The start of a new name that belongs to this process. */
export function ownName(): string {
  return `.remit-${process.pid}-${randomUUID()}`;
}

/** The number of the process that a name of `ownName` belongs to; undefined for other names. */
export function ownerOf(name: string): number | undefined {
  const [, pid] = /^\.remit-(\d+)-[0-9a-f-]{36}\./.exec(name) ?? [];
  return pid === undefined ? undefined : Number(pid);
}
