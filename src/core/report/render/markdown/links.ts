import { wellFormed } from '../../excerpt/anchors';
import type { FilePath } from '../../../store/store';

/**
 * The address of a note, and of a heading in it, as seen from a report's folder (`''`: the workspace folder itself).
 * Every character that means something in an address or in markdown is percent-encoded, so that it reads the same
 * in VS Code and on GitHub, and no path can end the link or name a scheme.
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
