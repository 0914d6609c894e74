import { decodeNotes, encodeNotes, joined } from '../../src/core/workspace/cache/codec';
import type { CachedNotes, CachedNote } from '../../src/core/workspace/cache/cachedNotes';
import { Workspace } from '../../src/core/workspace/workspace';
import { utf8 } from '../support/utf8';
import type { Files } from './files';
import { forAll } from './files';
import type { Row } from './measure';
import { time } from './measure';

/**
 * From the bytes of the cache to an index of all notes, as when an editor opens a known folder. `read`: such a folder,
 * already read.
 */
export function warmRow(read: Workspace, files: Files): Row {
  let cache: Uint8Array = new Uint8Array();
  const notesToCache = async (): Promise<void> => {
    await read.reload();
    cache = joined([...encodeNotes(await read.notesToCache(), utf8)]);
  };
  const start = (): Promise<void> =>
    new Workspace(read.store, { readCache: () => Promise.resolve(cached(cache)) }).reload();
  return {
    quantity: time('warm', start, { before: notesToCache }),
    floor: time('list and stat', async () => forAll(await files.list(), files.stat)),
  };
}

function cached(cache: Uint8Array): CachedNotes {
  const found = new Map<string, CachedNote>();
  for (const notes of decodeNotes(cache, utf8)) for (const known of notes) found.set(known.note.path, known);
  return found;
}
