import picomatch from 'picomatch/posix';
import type { Globs } from './keys';
import { asRead } from './globText';
import { isMarkdown } from '../store/filePath';

/**
 * What is wrong with a pattern: matching could take exponential time, it is not a valid glob, it leads out of the
 * workspace folder, or it names a folder and therefore matches no note. Only the first is dangerous.
 */
export type GlobFault = 'pattern-costly' | 'pattern-invalid' | 'pattern-outside' | 'pattern-folder';

/** Checks a pattern of index.md before it is used for matching; undefined where nothing is wrong. */
export function globFault(written: string, of: Globs['of']): GlobFault | undefined {
  const pattern = asRead(written);
  if (isCostly(written) || isCostly(pattern)) return 'pattern-costly';
  // A backslash before a letter or digit is a Windows path, not an escape.
  if (/^\/|^[a-z]:|^~|\\[\p{L}\p{N}]|\p{Cc}/iu.test(pattern)) return 'pattern-outside';
  if (pattern.split('/').includes('..')) return 'pattern-outside';
  if (!compiles(pattern)) return 'pattern-invalid';
  const name = pattern.slice(pattern.lastIndexOf('/') + 1);
  const namesFolder =
    of === 'notes' && !/[*?[\]{}()!]/.test(name.replace(/\\[()|]/g, '')) && !isMarkdown(name);
  return namesFolder ? 'pattern-folder' : undefined;
}

// Without `debug`, picomatch swallows the error and returns an expression that matches nothing.
function compiles(pattern: string): boolean {
  try {
    picomatch.makeRe(pattern, { strictBrackets: true, debug: true });
    return true;
  } catch {
    return false;
  }
}

// The limits of a pattern, chosen so that matching is fast even for the longest conceivable path.
const limits = { characters: 1000, inName: 3, folders: 2, wildcards: 4, ways: 256, depth: 4 } as const;

/**
 * Whether matching by a pattern could backtrack catastrophically: patterns become regular expressions, and index.md may
 * come from somebody else (S5). A `*` tries every position in a name, a `**` every folder, a group every alternative. A
 * repeated group or class tries all of them at every position, and is refused whatever it holds.
 */
export function isCostly(pattern: string): boolean {
  if (pattern.length > limits.characters) return true;
  // An escaped character is one character, and so is a class.
  const plain = pattern.replace(/\\./gs, 'x').replace(/\[[^\]]*\]/g, ']');
  return repeats(plain) || hasManyWildcards(plain) || hasManyGroups(plain);
}

// Inside parentheses, a plus repeats the expression before it.
function repeats(plain: string): boolean {
  const group = plain.indexOf('(');
  return /[+*]\(|[\])}]\+/.test(plain) || (group !== -1 && plain.includes('+', group));
}

// Wildcards in different path segments do not multiply, unless a group may span several segments.
function hasManyWildcards(plain: string): boolean {
  const count = (text: string): number => text.split('*').length - 1;
  // A trailing `/**` matches without backtracking.
  const folders = plain.replace(/\/\*\*+$/, '').match(/\*\*+/g)?.length ?? 0;
  const singles = plain.replace(/\*\*+/g, '');
  const inName = Math.max(...(/[({]/.test(singles) ? [singles] : singles.split('/')).map(count));
  return folders > limits.folders || inName > limits.inName || folders + inName > limits.wildcards;
}

function hasManyGroups(plain: string): boolean {
  const open: number[] = [];
  let ways = 1;
  for (let at = 0; at < plain.length; at++) {
    const character = plain.charAt(at);
    // `?(a)` and `!(a)` also match nothing, which is one more alternative.
    if (/[({]/.test(character)) open.push(/[?!]/.test(plain.charAt(at - 1)) ? 2 : 1);
    else if (/[,|]/.test(character) && open.length > 0) open.push((open.pop() ?? 1) + 1);
    else if (/[)}]/.test(character)) ways *= open.pop() ?? 1;
    if (ways > limits.ways || open.length > limits.depth) return true;
  }
  return false;
}
