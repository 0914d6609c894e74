import { revisionOf } from './revision';
import type { Stamp } from './stamp';
import type { ReadResult } from './store';

/** The platform's `TextDecoder`, which is no part of the language and therefore handed in. */
export interface Utf8Decoder {
  decode(bytes: Uint8Array): string;
}

const sniffedBytes = 8192;

/**
 * A file's bytes as text, or the reason why they are none: a NUL near the start means binary (H26), bytes that
 * are not UTF-8 would be destroyed by writing them back (H24). `decoder` must be fatal and keep the BOM (H5). `stamp`
 * is the file's, from before the bytes were read.
 */
export function decodeFile(bytes: Uint8Array, decoder: Utf8Decoder, stamp?: Stamp): ReadResult {
  if (bytes.subarray(0, sniffedBytes).includes(0)) {
    return { kind: 'unreadable', reason: 'binary', detail: '' };
  }
  try {
    const text = decoder.decode(bytes);
    return { kind: 'text', text, revision: revisionOf(text), unsaved: false, ...(stamp && { stamp }) };
  } catch {
    return { kind: 'unreadable', reason: 'encoding', detail: '' };
  }
}
