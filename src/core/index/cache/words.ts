/** Bytes as words of 32 bits; what does not fill a word at their end is left out. Copies them only where it must. */
export function wordsIn(bytes: Uint8Array): Uint32Array {
  const { buffer, byteOffset, length } = bytes.byteOffset % 4 === 0 ? bytes : new Uint8Array(bytes);
  return new Uint32Array(buffer, byteOffset, Math.floor(length / 4));
}

/** A sum by which damage is noticed, not forgery (FNV-1a over words; the shift lets high bits count as much as low ones). */
export function checksumOf(words: Uint32Array): number {
  let sum = 0x811c9dc5 | 0;
  let at = 0;
  while (at < words.length) {
    sum = Math.imul(sum ^ (words[at++] ?? 0), 0x01000193);
    sum ^= sum >>> 15;
  }
  return sum >>> 0;
}
