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
