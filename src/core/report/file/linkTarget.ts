import type { FilePath } from '../../store/store';

/**
 * The path that the segments of a link lead to from a folder; undefined if it leads out of the workspace folder, or is no
 * path.
 */
export function pathFrom(folder: readonly string[], written: readonly string[]): FilePath | undefined {
  const segments = folder.filter((segment) => segment !== '');
  for (const one of written) {
    const segment = decoded(one);
    if (segment === undefined || /[/\\]/u.test(segment)) return undefined;
    if (segment === '..' && segments.pop() === undefined) return undefined;
    if (segment !== '' && segment !== '.' && segment !== '..') segments.push(segment);
  }
  return segments.join('/');
}

/** A part of a URL without its percent encoding; undefined if that is malformed. */
export function decoded(written: string): string | undefined {
  if (!written.includes('%')) return written;
  try {
    return decodeURIComponent(written);
  } catch {
    return undefined;
  }
}
