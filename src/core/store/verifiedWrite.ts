import { revisionOf } from './revision';
import type { WriteResult } from './store';

/** A file without guarantees: a write may fail half-way, or succeed and still report a failure. */
export interface PlainFile {
  read(): Promise<Uint8Array>;
  write(bytes: Uint8Array): Promise<void>;
  /** Removes what a failed creation has left behind. */
  remove(): Promise<void>;
}

/** A file's bytes before and after a write, and the text that `after` encodes. `before` is undefined for a new file. */
export interface Replacing {
  readonly before: Uint8Array | undefined;
  readonly after: Uint8Array;
  readonly text: string;
}

/**
 * Writes bytes and reads them back. Neither the provider's success nor its error counts, only the file's content
 * afterwards (H35). A write that failed half-way is rolled back. Any other content is somebody else's, and stays.
 * Where the file does not hold `after`, it rejects with the provider's error, or resolves to `failed` without one.
 */
export async function writeVerified(
  file: PlainFile,
  { before, after, text }: Replacing,
): Promise<WriteResult> {
  const failure = await failureOf(file.write(after));
  const now = await file.read().catch(() => undefined);
  if (now && isSame(now, after)) return { kind: 'written', revision: revisionOf(text), where: 'disk' };
  if (now && isTorn(now, { before, after })) await (before ? file.write(before) : file.remove());
  if (failure === undefined) return { kind: 'failed', reason: 'failed', detail: 'read back differently' };
  throw failure;
}

/** The result of an edit that gives no reason for a failure (H45), judged by the text of the file afterwards. */
export function judgeEdit(before: string, intended: string, now: string): WriteResult {
  if (now === intended) return { kind: 'written', revision: revisionOf(now), where: 'editor' };
  return now === before ? { kind: 'failed', reason: 'failed', detail: '' } : { kind: 'stale' };
}

async function failureOf(work: Promise<void>): Promise<Error | undefined> {
  try {
    await work;
    return undefined;
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error));
  }
}

// Whether the file holds only the beginning of the new bytes, and not the old ones.
function isTorn(now: Uint8Array, { before, after }: Pick<Replacing, 'before' | 'after'>): boolean {
  if (before && isSame(now, before)) return false;
  return now.length < after.length && isSame(now, after.subarray(0, now.length));
}

function isSame(one: Uint8Array, other: Uint8Array): boolean {
  return one.length === other.length && one.every((byte, at) => byte === other[at]);
}
