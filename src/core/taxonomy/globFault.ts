import picomatch from 'picomatch/posix';
import { isCostly } from './globCost';
import type { Globs } from './keys';

/**
 * What is wrong with a pattern: matching by it could take for ever, it is none, it leads outside of the folder, or it
 * names a folder and so no note. Only the first does harm.
 */
export type GlobFault = 'pattern-costly' | 'pattern-invalid' | 'pattern-outside' | 'pattern-folder';

/** Looks at a pattern of index.md before anybody matches by it; undefined where nothing is wrong. */
export function globFault(pattern: string, of: Globs['of']): GlobFault | undefined {
  if (isCostly(pattern)) return 'pattern-costly';
  // A backslash before a letter is a path of Windows, not an escape.
  if (/^\/|^[a-z]:|^~|\\[\p{L}\p{N}]|\p{Cc}/iu.test(pattern)) return 'pattern-outside';
  if (pattern.split('/').includes('..')) return 'pattern-outside';
  if (!compiles(pattern)) return 'pattern-invalid';
  const name = pattern.slice(pattern.lastIndexOf('/') + 1);
  const namesFolder = of === 'notes' && !/[*?[\]{}()!]/.test(name) && !/\.md$/i.test(name);
  return namesFolder ? 'pattern-folder' : undefined;
}

// `debug` lets the fault of a pattern through that would otherwise match nothing at all.
function compiles(pattern: string): boolean {
  try {
    picomatch.makeRe(pattern, { strictBrackets: true, debug: true });
    return true;
  } catch {
    return false;
  }
}
