// Each escaped sign of punctuation has a private-use character of its own, which no text should hold.
const firstStandIn = 0xe100;
const escape = /\\([!-/:-@[-`{-~])/g;
const standIn = /[\uE100-\uE17F]/g;

/**
 * The text with a private-use character in the place of each escaped sign, so that whatever is left of signs means
 * something; undefined where it holds such characters itself, or a backslash that escapes nothing.
 */
export function withoutEscapes(text: string): string | undefined {
  if (text.search(standIn) !== -1) return undefined;
  if (!text.includes('\\')) return text;
  const without = text.replace(escape, (_, sign: string) =>
    String.fromCharCode(firstStandIn + sign.charCodeAt(0)),
  );
  return without.includes('\\') ? undefined : without;
}

/** What a text shows that `withoutEscapes` has made. */
export function asShown(text: string): string {
  return text.replace(standIn, (character) => String.fromCharCode(character.charCodeAt(0) - firstStandIn));
}
