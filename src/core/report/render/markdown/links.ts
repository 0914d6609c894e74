import { wellFormed } from '../../../text/wellFormed';
import type { FilePath } from '../../../store/store';

/**
 * The URL of a note or of a heading in it, relative to a report's folder (`''`: the workspace folder itself). Every
 * character with a meaning in URLs or markdown is percent-encoded, so that the link works in VS Code and on GitHub, and
 * no path can end the link or act as a URL scheme.
 */
export function relativeLink(folder: string, path: FilePath, anchor: string | null): string {
  const from = folder === '' ? [] : folder.split('/');
  const to = path.split('/');
  let shared = 0;
  while (shared < from.length && shared < to.length - 1 && from[shared] === to[shared]) shared++;
  const up = from.slice(shared).map(() => '..');
  const address = [...up, ...to.slice(shared).map(encoded)].join('/');
  return anchor === null || anchor === '' ? address : `${address}#${encoded(anchor)}`;
}

function encoded(segment: string): string {
  if (!/[^\w.~-]/.test(segment)) return segment;
  return encodeURIComponent(wellFormed(segment)).replace(
    /[!'()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}
