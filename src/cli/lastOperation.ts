import { createHash } from 'node:crypto';
import { realpath } from 'node:fs/promises';
import path from 'node:path';
import type { Journal, JournalEntry } from '../core/actions/journal';
import { fileJournal } from '../node/fileJournal';
import { detailOf } from '../node/systemError';
import type { Io } from './io';
import { printable } from './io';

/** The journal of the last operation in a folder, which the user's state folder keeps: one file for each folder. */
export async function lastOperationOf(folder: string, io: Io): Promise<Journal> {
  const name = createHash('sha256')
    .update(await realpath(folder))
    .digest('hex')
    .slice(0, 24);
  return fileJournal(path.join(io.state(), 'remit', name, 'last-change.json'));
}

/**
 * Begins an operation. Its first change replaces the last operation, which stays if nothing was changed in the end. Where
 * the journal cannot be written, the operation is carried out all the same, and stderr says that it cannot be undone.
 */
export async function beginOperation(folder: string, io: Io): Promise<Journal> {
  const stored = await lastOperationOf(folder, io);
  const before = await stored.load().catch((): readonly JournalEntry[] => []);
  let kept: readonly JournalEntry[] = [];
  let isTold = false;
  return {
    load: () => Promise.resolve(kept),
    save: async (entries) => {
      kept = entries;
      try {
        await stored.save(entries.length > 0 ? entries : before);
      } catch (error) {
        if (!isTold) io.stderr(`remit undo will not know this change: ${printable(detailOf(error))}\n`);
        isTold = true;
      }
    },
  };
}
