import picomatch from 'picomatch/posix';
import type { Globs } from './keys';
import { isMarkdown } from '../store/filePath';

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
  const namesFolder = of === 'notes' && !/[*?[\]{}()!]/.test(name) && !isMarkdown(name);
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

// What a pattern may have, so that a match takes a moment even on the longest path that somebody could think of.
const most = { characters: 1000, inName: 3, folders: 2, wildcards: 4, ways: 256, depth: 4 } as const;

/**
 * Whether matching by a pattern could take for ever: patterns become regular expressions, and index.md may come from
 * somebody else (S5). A `*` tries every place in a name, a `**` every folder, a group every alternative; what repeats
 * a group or a class tries all of them at every place, and is too much whatever stands in it.
 */
export function isCostly(pattern: string): boolean {
  if (pattern.length > most.characters) return true;
  // An escaped character is one character, and so is a class.
  const plain = pattern.replace(/\\./gs, 'x').replace(/\[[^\]]*\]/g, ']');
  return repeats(plain) || hasManyWildcards(plain) || hasManyGroups(plain);
}

// Inside of parentheses every plus repeats what stands before it.
function repeats(plain: string): boolean {
  const group = plain.indexOf('(');
  return /[+*]\(|[\])}]\+/.test(plain) || (group !== -1 && plain.includes('+', group));
}

// Those of different names do not multiply, unless a group may hold several names.
function hasManyWildcards(plain: string): boolean {
  const count = (text: string): number => text.split('*').length - 1;
  // At the end everything matches at once.
  const folders = plain.replace(/\/\*\*+$/, '').match(/\*\*+/g)?.length ?? 0;
  const singles = plain.replace(/\*\*+/g, '');
  const inName = Math.max(...(/[({]/.test(singles) ? [singles] : singles.split('/')).map(count));
  return folders > most.folders || inName > most.inName || folders + inName > most.wildcards;
}

function hasManyGroups(plain: string): boolean {
  const open: number[] = [];
  let ways = 1;
  for (let at = 0; at < plain.length; at++) {
    const character = plain.charAt(at);
    // `?(a)` and `!(a)` can be read as nothing, too.
    if (/[({]/.test(character)) open.push(/[?!]/.test(plain.charAt(at - 1)) ? 2 : 1);
    else if (/[,|]/.test(character) && open.length > 0) open.push((open.pop() ?? 1) + 1);
    else if (/[)}]/.test(character)) ways *= open.pop() ?? 1;
    if (ways > most.ways || open.length > most.depth) return true;
  }
  return false;
}
