/**
 * A glob as a person reads it, in the syntax of picomatch, which takes any parentheses for a group: those without one of the
 * operators `?`, `*`, `+`, `@` and `!` before them are letters, as in minimatch. `2026 (draft)/**` means that folder.
 */
export function asRead(glob: string): string {
  if (!/[()|]/.test(glob)) return glob;
  let [read, isClass] = ['', false];
  const groups: boolean[] = [];
  for (let at = 0; at < glob.length; at++) {
    const character = glob.charAt(at);
    if (character === '\\') {
      read += glob.slice(at, at + 2);
      at++;
      continue;
    }
    if (character === '[') isClass = glob.includes(']', at + 2);
    if (character === ']') isClass = false;
    const isLetter = !isClass && isLiteral(character, glob.charAt(at - 1), groups);
    read += isLetter ? `\\${character}` : character;
  }
  return read;
}

/** Whether this is a parenthesis or a bar that means itself. `groups`: of each open parenthesis, whether it is a group. */
function isLiteral(character: string, before: string, groups: boolean[]): boolean {
  if (character === '(') {
    const isGroup = before !== '' && '?*+@!'.includes(before);
    groups.push(isGroup);
    return !isGroup;
  }
  if (character === ')') return groups.pop() !== true;
  return character === '|' && groups.at(-1) !== true;
}
