import { realpath } from 'node:fs/promises';
import path from 'node:path';
import type { FilePath } from '../core/store/store';

const onWindows = process.platform === 'win32';

// A segment that is empty or one or two dots, and what no name of a file holds.
const forbidden = onWindows ? /(?:^|\/)\.{0,2}(?:\/|$)|[\0\\:]/ : /(?:^|\/)\.{0,2}(?:\/|$)|\0/;

/**
 * The absolute path of a file in `folder`, which is absolute itself. Throws where `file` is no `FilePath`: such a path never
 * comes from a listing, so somebody forgot to check one that came from outside (S10, L18).
 */
export function absolutePath(folder: string, file: FilePath): string {
  if (forbidden.test(file)) throw new RangeError(`not a path inside of a folder: ${JSON.stringify(file)}`);
  const own = onWindows ? file.replaceAll('/', path.sep) : file;
  return folder.endsWith(path.sep) ? folder + own : folder + path.sep + own;
}

/** Whether `inner` is `outer` or lies in it; both absolute and real. Compares by segment, not by prefix. */
export function isWithin(outer: string, inner: string): boolean {
  const relative = path.relative(outer, inner);
  return relative === '' || (!path.isAbsolute(relative) && relative.split(path.sep)[0] !== '..');
}

/** The real path of the nearest folder above `absolute` that exists: where a new file would in truth come to stand. */
export async function realAncestor(absolute: string): Promise<string> {
  const above = path.dirname(absolute);
  try {
    return await realpath(above);
  } catch (error) {
    if (above === absolute) throw error;
    return realAncestor(above);
  }
}
