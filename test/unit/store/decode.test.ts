import assert from 'node:assert/strict';
import { decodeFile } from '../../../src/core/store/decode';

const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
const decoded = (bytes: Uint8Array): string => {
  const read = decodeFile(bytes, decoder);
  return read.kind === 'text' ? read.text : read.reason;
};
const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

describe("A file's bytes", () => {
  it('are a text to the byte, with its byte order mark and its line ends', () => {
    for (const text of ['', '\uFEFF', '\uFEFF# A\r\n', 'é😀\r\n\uFEFF', 'a\u2028b'])
      assert.equal(decoded(bytesOf(text)), text);
  });

  it('are no text where a NUL stands anywhere near their start (H26)', () => {
    for (const at of [0, 4, 5, 1000, 8191])
      assert.equal(decoded(bytesOf(`${'a'.repeat(at)}\0${'b'.repeat(9000)}`)), 'binary', String(at));
  });

  it('are no text where they are not UTF-8, wherever that shows (H24)', () => {
    const notUtf8 = [
      [0xe9],
      [0xc3],
      [0xff, 0xfe],
      [0xed, 0xa0, 0x80],
      [0xc0, 0xaf],
      [0xf4, 0x90, 0x80, 0x80],
    ];
    for (const bytes of notUtf8) {
      assert.equal(decoded(Uint8Array.from(bytes)), 'encoding', String(bytes));
      assert.equal(decoded(Uint8Array.from([...bytesOf('a'.repeat(9000)), ...bytes])), 'encoding');
    }
  });
});
