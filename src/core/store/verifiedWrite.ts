import { revisionOf } from './revision';
import type { WriteResult } from './store';

/** What holds a file's bytes and promises nothing: a write may fail half way, and may do all and say it failed. */
export interface PlainFile {
  read(): Promise<Uint8Array>;
  write(bytes: Uint8Array): Promise<void>;
  /** Takes away what a creation that failed has left. */
  remove(): Promise<void>;
}

/** A file's bytes as they are (undefined: there is none) and as they are to be, and the text that those say. */
export interface Replacing {
  readonly before: Uint8Array | undefined;
  readonly after: Uint8Array;
  readonly text: string;
}

/**
 * Writes bytes and reads them back: what counts is neither a provider's word nor its error, but what stands there
 * afterwards (H35). A write that failed half way is taken back. Anything else that stands there is somebody else's
 * and stays. Rejects with what the provider said where the file does not hold `after`.
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

/** What came of an edit that says neither why it failed nor what it did (H45): judged by what stands there now. */
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

// The beginning of what was to be written, and not what was there before.
function isTorn(now: Uint8Array, { before, after }: Pick<Replacing, 'before' | 'after'>): boolean {
  if (before && isSame(now, before)) return false;
  return now.length < after.length && isSame(now, after.subarray(0, now.length));
}

function isSame(one: Uint8Array, other: Uint8Array): boolean {
  return one.length === other.length && one.every((byte, at) => byte === other[at]);
}
