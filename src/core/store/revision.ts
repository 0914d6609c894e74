import type { Revision } from './store';

/**
 * The revision of a text: its length and a 53-bit hash of its UTF-16 code units (cyrb53 by bryc, public domain
 * construction). It detects changed files; it does not protect against forged collisions.
 */
export function revisionOf(text: string): Revision {
  return revisionOfParts([text]);
}

/** The revision of a text given in parts: joining a large one just to hash it would cost more than the hash. */
export function revisionOfParts(parts: readonly string[]): Revision {
  const length = parts.reduce((sum, part) => sum + part.length, 0);
  return `${length.toString(36)}-${hashOf(parts).toString(36)}` as Revision;
}

/** A hash of a text in parts, an integer below 2^53. */
export function hashOf(parts: readonly string[]): number {
  // 32-bit integers from the start: without `| 0`, the loop uses floating-point arithmetic, at half the speed.
  let high = 0xdeadbeef | 0;
  let low = 0x41c6ce57 | 0;
  for (const part of parts) {
    for (let at = 0; at < part.length; at++) {
      const unit = part.charCodeAt(at);
      high = Math.imul(high ^ unit, 2654435761);
      low = Math.imul(low ^ unit, 1597334677);
    }
  }
  high = Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909);
  low = Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(high ^ (high >>> 13), 3266489909);
  return 4294967296 * (2097151 & low) + (high >>> 0);
}
