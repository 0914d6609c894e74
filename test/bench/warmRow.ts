import { decodeNotes, encodeNotes, joined } from '../../src/core/workspace/cache/codec';
import type { Remembered, RememberedNote } from '../../src/core/workspace/cache/cachedNotes';
import { Workspace } from '../../src/core/workspace/workspace';
import { utf8 } from '../support/utf8';
import type { Files } from './files';
import { forAll } from './files';
import type { Row } from './measure';
import { time } from './measure';

/**
 * From the bytes of what was remembered to an index of all notes, as at the start of an editor that knows the folder.
 * `read` is such a folder that has been read.
 */
export function warmRow(read: Workspace, files: Files): Row {
  let cache: Uint8Array = new Uint8Array();
  const remember = async (): Promise<void> => {
    await read.reload();
    cache = joined([...encodeNotes(await read.remember(), utf8)]);
  };
  const start = (): Promise<void> =>
    new Workspace(read.store, { recall: () => Promise.resolve(recalled(cache)) }).reload();
  return {
    quantity: time('warm', start, { before: remember }),
    floor: time('list and stat', async () => forAll(await files.list(), files.stat)),
  };
}

function recalled(cache: Uint8Array): Remembered {
  const found = new Map<string, RememberedNote>();
  for (const notes of decodeNotes(cache, utf8)) for (const known of notes) found.set(known.note.path, known);
  return found;
}
