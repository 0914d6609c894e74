import { scanVersion } from '../../note/scanVersion';
import type { CachedNote } from './cachedNotes';
import type { NoteRow } from './rows';
import { noteOf, rowOf } from './rows';

/** The platform's `TextEncoder` and `TextDecoder`, which are no part of the language and therefore handed in. */
export interface Utf8 {
  encode(text: string): Uint8Array;
  decode(bytes: Uint8Array): string;
}

// Another order of bytes, another layout and another scan all show in the first word.
const layoutVersion = 1;
const mark = 0x52000000 + layoutVersion * 0x10000 + scanVersion;
const headWords = 4;

// A text and a row of hashes of well below 128 KiB each: what is larger V8 keeps apart, in pages of its own that the system
// has to give and clear, which takes longer than all the reading.
const notesInPiece = 100;

/**
 * Notes as bytes, for another session. In pieces, each of which stands for itself and is a whole number of words of 32
 * bits: a head (the mark, a checksum of all that follows, the bytes of the text, the number of hashes), the line hashes
 * of the notes one after the other, and all the rest of the notes as one text of JSON, which is ASCII.
 */
export function* encodeNotes(notes: readonly CachedNote[], utf8: Utf8): Generator<Uint8Array> {
  for (let from = 0; from < notes.length; from += notesInPiece) {
    yield encodePiece(notes.slice(from, from + notesInPiece), utf8);
  }
}

/**
 * The notes of which `encodeNotes` made these bytes, piece by piece. It ends before the first piece that is cut off,
 * damaged or of another version.
 */
export function* decodeNotes(bytes: Uint8Array, utf8: Utf8): Generator<readonly CachedNote[]> {
  const words = wordsIn(bytes);
  for (let at = 0; at < words.length;) {
    const [found, sum, textBytes = 0, hashCount = 0] = words.subarray(at, at + headWords);
    const text = at + headWords + hashCount;
    const end = text + Math.ceil(textBytes / 4);
    if (found !== mark || end > words.length || sum !== checksumOf(words.subarray(at + 2, end))) return;
    // Copied, so that the hashes do not keep the bytes of all notes in memory.
    const hashes = words.slice(at + headWords, text);
    const json = utf8.decode(new Uint8Array(words.buffer, words.byteOffset + text * 4, textBytes));
    yield decodePiece(JSON.parse(json) as readonly NoteRow[], hashes);
    at = end;
  }
}

/** The pieces as one. */
export function joined(pieces: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(pieces.reduce((length, piece) => length + piece.length, 0));
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}

function encodePiece(notes: readonly CachedNote[], utf8: Utf8): Uint8Array {
  const text = utf8.encode(inAscii(JSON.stringify(notes.map(rowOf))));
  const hashCount = notes.reduce((count, { note }) => count + note.contentHashes.length, 0);
  const words = new Uint32Array(headWords + hashCount + Math.ceil(text.length / 4));
  words.set([mark, 0, text.length, hashCount]);
  let at = headWords;
  for (const { note } of notes) {
    words.set(note.contentHashes, at);
    at += note.contentHashes.length;
  }
  const bytes = new Uint8Array(words.buffer);
  bytes.set(text, at * 4);
  words[1] = checksumOf(words.subarray(2));
  return bytes;
}

// One word in another script would make the whole piece a text of two bytes a character, read at half the speed.
function inAscii(json: string): string {
  return json.replace(/[\u0080-\uffff]/g, (part) => `\\u${part.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

function decodePiece(rows: readonly NoteRow[], hashes: Uint32Array): readonly CachedNote[] {
  let at = 0;
  return rows.map((row) => {
    const [, [, , , hashCount]] = row;
    at += hashCount;
    return noteOf(row, hashes.subarray(at - hashCount, at));
  });
}

/** Bytes as words of 32 bits; what does not fill a word at their end is left out. Copies them only where it must. */
function wordsIn(bytes: Uint8Array): Uint32Array {
  const { buffer, byteOffset, length } = bytes.byteOffset % 4 === 0 ? bytes : new Uint8Array(bytes);
  return new Uint32Array(buffer, byteOffset, Math.floor(length / 4));
}

/** A sum by which damage is noticed, not forgery (FNV-1a over words; the shift lets high bits count as much as low ones). */
function checksumOf(words: Uint32Array): number {
  let sum = 0x811c9dc5 | 0;
  let at = 0;
  while (at < words.length) {
    sum = Math.imul(sum ^ (words[at++] ?? 0), 0x01000193);
    sum ^= sum >>> 15;
  }
  return sum >>> 0;
}
