import { createHash } from 'node:crypto';
import { realpath } from 'node:fs/promises';
import path from 'node:path';
import type { Journal } from '../core/actions/journal';
import type { TextKeeper } from '../core/actions/lastOperation';
import { LastOperation } from '../core/actions/lastOperation';
import { fileKeeper } from '../node/fileKeeper';
import { detailOf } from '../node/systemError';
import type { Io } from './io';
import { printable } from './io';

/** The last operation in a folder, which the user's state folder keeps: one file for each folder. */
export async function lastOperationOf(folder: string, io: Io): Promise<LastOperation> {
  return new LastOperation(await keeperOf(folder, io));
}

/**
 * The journal of a new operation in a folder. Where the journal cannot be kept, the operation is carried out all the same,
 * and stderr says once that it cannot be undone.
 */
export async function beginOperation(folder: string, io: Io): Promise<Journal> {
  const keeper = telling(await keeperOf(folder, io), io);
  return new LastOperation(keeper).begin()({ uri: folder });
}

async function keeperOf(folder: string, io: Io): Promise<TextKeeper> {
  const name = createHash('sha256')
    .update(await realpath(folder))
    .digest('hex')
    .slice(0, 24);
  return fileKeeper(path.join(io.state(), 'remit', name, 'last-change.json'));
}

function telling(keeper: TextKeeper, io: Io): TextKeeper {
  let isTold = false;
  const told = (error: unknown): undefined => {
    if (!isTold) io.stderr(`This change cannot be undone with remit undo: ${printable(detailOf(error))}\n`);
    isTold = true;
  };
  return {
    read: () => keeper.read().catch(told),
    write: (text) => keeper.write(text).catch(told),
  };
}
