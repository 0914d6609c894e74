import * as vscode from './api';
import type { Utf8 } from '../core/workspace/cache/codec';
import { decodeNotes, encodeNotes, joined } from '../core/workspace/cache/codec';
import type { CachedNotes, CachedNote } from '../core/workspace/cache/cachedNotes';

const utf8: Utf8 = {
  encode: (text) => new TextEncoder().encode(text),
  decode: (bytes) => new TextDecoder().decode(bytes),
};

/** Reads the cached notes of a file. Rejects if it cannot be read. */
export async function readCachedNotes(file: vscode.Uri): Promise<CachedNotes> {
  const found = new Map<string, CachedNote>();
  const share = sharingTheThread();
  for (const notes of decodeNotes(await vscode.workspace.fs.readFile(file), utf8)) {
    for (const known of notes) found.set(known.note.path, known);
    await share();
  }
  return found;
}

/** Replaces the cached notes of a file. Rejects if it cannot be written. */
export async function writeCachedNotes(file: vscode.Uri, notes: readonly CachedNote[]): Promise<void> {
  const pieces: Uint8Array[] = [];
  const share = sharingTheThread();
  for (const piece of encodeNotes(notes, utf8)) {
    pieces.push(piece);
    await share();
  }
  const draft = file.with({ path: `${file.path}.tmp` });
  await vscode.workspace.fs.writeFile(draft, joined(pieces));
  // A concurrent reader sees either the old or the new file, complete.
  await vscode.workspace.fs.rename(draft, file, { overwrite: true });
}

// Milliseconds: encoding all pieces in one go would block the editor (invariant 11).
const longestTurn = 12;

// Returns a function to await after each piece: it yields the thread once the turn has lasted long enough.
function sharingTheThread(): () => Promise<void> {
  let began = performance.now();
  return async () => {
    if (performance.now() - began < longestTurn) return;
    await new Promise((resolve) => setTimeout(resolve));
    began = performance.now();
  };
}
