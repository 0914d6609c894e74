/**
 * The words of a text, each surrounded by spaces: equal for texts that differ only in punctuation, case and white
 * space. For comparison only.
 */
export function normalizeWords(text: string): string {
  const words = text
    // Reports drop bidirectional controls, even within a word.
    .replace(/[\u202A-\u202E\u2066-\u2069]/gu, '')
    .normalize('NFC')
    .toLowerCase()
    .match(/[\p{L}\p{M}\p{N}\p{Extended_Pictographic}]+/gu);
  return ` ${(words ?? []).join(' ')} `;
}

/**
 * Whether a text contains a quote, both as printed. The quote may be in several parts, such as a topic and what is said
 * about it.
 */
export function containsQuote(quoted: string, text: string): boolean {
  const isCut = quoted.endsWith('…');
  const parts = quoted.split(/[.:!?…。！？]+(?=\s|$)/u).map(normalizeWords);
  const said = parts.filter((part) => part.trim() !== '');
  return said.every((part, at) =>
    // The last part may be cut within a word.
    text.includes(isCut && at === said.length - 1 ? part.trimEnd() : part),
  );
}
