import { realpath } from 'node:fs/promises';
import path from 'node:path';
import type { FilePath } from '../core/store/store';

const onWindows = process.platform === 'win32';

// Segments that are empty, `.` or `..`, and characters that file names cannot contain.
const forbidden = onWindows ? /(?:^|\/)\.{0,2}(?:\/|$)|[\0\\:]/ : /(?:^|\/)\.{0,2}(?:\/|$)|\0/;

/**
 * The absolute path of a file in `folder`, itself absolute. Throws a `RangeError` if `file` is not a `FilePath`:
 * listings never return such a path, so an external one was not checked (S10, L18).
 */
export function absolutePath(folder: string, file: FilePath): string {
  if (forbidden.test(file)) throw new RangeError(`not a path inside of a folder: ${JSON.stringify(file)}`);
  const own = onWindows ? file.replaceAll('/', path.sep) : file;
  return folder.endsWith(path.sep) ? folder + own : folder + path.sep + own;
}

/** Whether `inner` is `outer` or inside it; both are absolute real paths. Compares segments, not prefixes. */
export function isWithin(outer: string, inner: string): boolean {
  const relative = path.relative(outer, inner);
  return relative === '' || (!path.isAbsolute(relative) && relative.split(path.sep)[0] !== '..');
}

/** The real path of the nearest existing folder above `absolute`, where a new file would really be created. */
export async function realAncestor(absolute: string): Promise<string> {
  const above = path.dirname(absolute);
  try {
    return await realpath(above);
  } catch (error) {
    if (above === absolute) throw error;
    return realAncestor(above);
  }
}
