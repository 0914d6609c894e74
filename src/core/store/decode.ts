import { revisionOf } from './revision';
import type { Stamp } from './stamp';
import type { ReadResult, Revision } from './store';

/** The platform's `TextDecoder`. Injected, because it is not part of the language. */
export interface Utf8Decoder {
  decode(bytes: Uint8Array): string;
}

const sniffedBytes = 8192;

/**
 * Decodes a file's bytes, or says why they are not text: a NUL in the first 8 KiB means binary (H26), and bytes that
 * are not UTF-8 would be destroyed by writing them back (H24). `decoder` must be fatal and keep the BOM (H5). `stamp`
 * is the file's stamp from before its bytes were read.
 */
export function decodeFile(bytes: Uint8Array, decoder: Utf8Decoder, stamp?: Stamp): ReadResult {
  if (bytes.subarray(0, sniffedBytes).includes(0)) {
    return { kind: 'unreadable', reason: 'binary', detail: '' };
  }
  try {
    return textOf(decoder.decode(bytes), stamp);
  } catch {
    return { kind: 'unreadable', reason: 'encoding', detail: '' };
  }
}

// The revision is computed when it is first asked for: a command that only looks asks for none.
function textOf(text: string, stamp: Stamp | undefined): ReadResult {
  let revision: Revision | undefined;
  return {
    kind: 'text',
    text,
    get revision() {
      return (revision ??= revisionOf(text));
    },
    unsaved: false,
    ...(stamp && { stamp }),
  };
}
