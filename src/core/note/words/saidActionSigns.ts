// The second words of `Ana will …`, by their first two letters: others are rare enough for a closer look.
const seconds: ReadonlySet<string> = new Set(
  "wi to is ar sh ag pr vo ne ha mu so wi kü üb sc me kl ma be in or er fr sp lä sa ak te va se en re pe ll s’ s' ch vo ve ap si za ga st vr ma be vai fi tr li".split(
    ' ',
  ),
);
// Characters: longer than the names of who does something.
const longestName = 48;

/** Whether a line may begin with a name and what that person does, by its first letters: asked of every paragraph. */
export function mayNameDoer(text: string, start: number, end: number): boolean {
  const first = text.charCodeAt(start);
  const isName = (first >= 65 && first <= 90) || first === 64 || (first >= 192 && first < 0x250);
  if (!isName) return false;
  const limit = Math.min(end, start + longestName);
  for (let at = start + 1; at < limit; at++) {
    if (text.charCodeAt(at) !== 32) continue;
    if (text.charCodeAt(at - 1) === 58) return at - start > 2;
    const next = text.charCodeAt(at + 1);
    // Another name, or what joins two.
    if ((next >= 65 && next <= 90) || next === 38 || next === 64) continue;
    const second = text.slice(at + 1, at + 3);
    if (second === 'an' || second === 'un' || second === 'y ' || second === 'et' || second === 'e ') continue;
    return seconds.has(second);
  }
  return false;
}
