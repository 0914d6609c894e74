import { realpath } from 'node:fs/promises';
import path from 'node:path';
import { decodeFile } from '../core/store/decode';
import type { ReadResult, UnreadableReason } from '../core/store/store';
import { maxFileBytes } from '../core/store/store';
import { bytesOf, statsOf } from './fileBytes';
import { isWithin } from './folderPaths';
import { detailOf, isForbidden, isMissing } from './systemError';

const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/**
 * Reads files of the folder `root` (a real path) and of nothing outside of it, whatever links there are. Whether
 * a folder lies inside is asked once per folder and reader, for asking costs as much as reading.
 */
export function createReader(root: string): (absolute: string) => Promise<ReadResult> {
  const folders = new Map<string, Promise<boolean>>();
  const isInside = (folder: string): Promise<boolean> => {
    const known = folders.get(folder) ?? realpath(folder).then((real) => isWithin(root, real));
    folders.set(folder, known);
    return known;
  };
  return async (absolute) => {
    try {
      if (!(await isInside(path.dirname(absolute)))) return unreadable('denied', '');
      return await readInside(root, absolute);
    } catch (error) {
      return unreadable(reasonOf(error), detailOf(error));
    }
  };
}

async function readInside(root: string, absolute: string): Promise<ReadResult> {
  const { stats, isLink } = await statsOf(absolute);
  if (isLink && !isWithin(root, await realpath(absolute))) return unreadable('denied', '');
  if (!stats.isFile()) return unreadable('missing', '');
  if (stats.size > maxFileBytes) return unreadable('too-large', '');
  return decodeFile(await bytesOf(absolute, stats.size), decoder);
}

function reasonOf(error: unknown): UnreadableReason {
  if (isMissing(error)) return 'missing';
  return isForbidden(error) ? 'denied' : 'failed';
}

function unreadable(reason: UnreadableReason, detail: string): ReadResult {
  return { kind: 'unreadable', reason, detail };
}
