import { scanVersion } from '../../note/scanVersion';
import type { CachedNote } from './cachedNotes';
import type { NoteRow } from './rows';
import { noteOf, rowOf } from './rows';

/** The platform's `TextEncoder` and `TextDecoder`, injected because the language does not define them (invariant 7). */
export interface Utf8 {
  encode(text: string): Uint8Array;
  decode(bytes: Uint8Array): string;
}

// The first word differs for another byte order, another layout or another version of the scan.
const layoutVersion = 2;
const mark = 0x52000000 + layoutVersion * 0x10000 + scanVersion;
const headWords = 4;

// Keeps the text and the hashes of a piece well below 128 KiB each. V8 allocates larger objects on pages of their own,
// and getting those pages from the system takes longer than all the decoding.
const notesInPiece = 100;

/**
 * Encodes notes for the cache, as a sequence of pieces that can be decoded independently. A piece is a whole number of
 * 32-bit words: a header (version mark, checksum of all that follows it, length of the JSON in bytes, number of
 * hashes), the line hashes of all its notes, and everything else about the notes as one JSON text in ASCII.
 */
export function* encodeNotes(notes: readonly CachedNote[], utf8: Utf8): Generator<Uint8Array> {
  for (let from = 0; from < notes.length; from += notesInPiece) {
    yield encodePiece(notes.slice(from, from + notesInPiece), utf8);
  }
}

/**
 * Decodes the bytes that `encodeNotes` made, piece by piece. Stops before the first piece that is truncated, damaged or
 * of another version.
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

/** Concatenates the pieces. */
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
  const hashCount = notes.reduce((count, { facts }) => count + (facts?.contentHashes.length ?? 0), 0);
  const words = new Uint32Array(headWords + hashCount + Math.ceil(text.length / 4));
  words.set([mark, 0, text.length, hashCount]);
  let at = headWords;
  for (const { facts } of notes) {
    if (!facts) continue;
    words.set(facts.contentHashes, at);
    at += facts.contentHashes.length;
  }
  const bytes = new Uint8Array(words.buffer);
  bytes.set(text, at * 4);
  words[1] = checksumOf(words.subarray(2));
  return bytes;
}

// One character beyond Latin-1 would make V8 store the whole piece as two-byte text, which parses at half the speed.
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

/** Bytes as 32-bit words; an incomplete last word is left out. Copies the bytes only where they are not aligned. */
function wordsIn(bytes: Uint8Array): Uint32Array {
  const { buffer, byteOffset, length } = bytes.byteOffset % 4 === 0 ? bytes : new Uint8Array(bytes);
  return new Uint32Array(buffer, byteOffset, Math.floor(length / 4));
}

/** A checksum against damage, not forgery: FNV-1a over words, with a shift that mixes high bits into low ones. */
function checksumOf(words: Uint32Array): number {
  let sum = 0x811c9dc5 | 0;
  let at = 0;
  while (at < words.length) {
    sum = Math.imul(sum ^ (words[at++] ?? 0), 0x01000193);
    sum ^= sum >>> 15;
  }
  return sum >>> 0;
}
