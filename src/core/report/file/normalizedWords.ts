/**
 * The words of a text, a blank before and behind each: two texts with the same words differ in marks, case and white
 * space only. Only ever compared.
 */
export function normalizeWords(text: string): string {
  const words = text
    // What turns the direction of writing a report leaves out, within a word too.
    .replace(/[\u202A-\u202E\u2066-\u2069]/gu, '')
    .normalize('NFC')
    .toLowerCase()
    .match(/[\p{L}\p{M}\p{N}\p{Extended_Pictographic}]+/gu);
  return ` ${(words ?? []).join(' ')} `;
}

/** Whether a quoted text stands in another (both as they are printed), though perhaps in parts: a topic and what is said of it. */
export function containsQuote(quoted: string, text: string): boolean {
  const isCut = quoted.endsWith('…');
  const parts = quoted.split(/[.:!?…。！？]+(?=\s|$)/u).map(normalizeWords);
  const said = parts.filter((part) => part.trim() !== '');
  return said.every((part, at) =>
    // Cut within a word.
    text.includes(isCut && at === said.length - 1 ? part.trimEnd() : part),
  );
}
