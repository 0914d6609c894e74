import type { FilePath } from '../../store/store';

/** Where a link in a report leads: a markdown file of the workspace folder, and perhaps a heading of it. */
export interface Address {
  readonly path: FilePath;
  /** What stands behind the `#`, decoded; null where nothing does. */
  readonly fragment: string | null;
}

/**
 * Reads a link as `relativeLink` writes it, or as an author does, as seen from the report's folder (`''`: the workspace
 * folder itself). Undefined where it leads elsewhere than to markdown of the workspace folder: to the web, to another
 * kind of file, or out of the folder.
 */
export function addressOf(url: string, folder: string): Address | undefined {
  const [, file = '', fragment = ''] = /^([^#?]*)(?:\?[^#]*)?(?:#(.*))?$/su.exec(url) ?? [];
  if (file === '' || /^(?:[a-z][a-z\d+.-]*:|\/\/)/iu.test(url)) return undefined;
  const path = pathFrom(file.startsWith('/') ? [] : folder.split('/'), file.split('/'));
  if (path === undefined || !/\.md$/iu.test(path)) return undefined;
  return { path, fragment: fragment === '' ? null : (decoded(fragment) ?? fragment) };
}

function pathFrom(folder: readonly string[], written: readonly string[]): FilePath | undefined {
  const segments = folder.filter((segment) => segment !== '');
  for (const one of written) {
    const segment = decoded(one);
    if (segment === undefined || /[/\\]/u.test(segment)) return undefined;
    if (segment === '..' && segments.pop() === undefined) return undefined;
    if (segment !== '' && segment !== '.' && segment !== '..') segments.push(segment);
  }
  return segments.join('/');
}

function decoded(written: string): string | undefined {
  if (!written.includes('%')) return written;
  try {
    return decodeURIComponent(written);
  } catch {
    return undefined;
  }
}
