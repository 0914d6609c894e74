import type { Stats } from 'node:fs';
import { realpath } from 'node:fs/promises';
import path from 'node:path';
import { decodeFile } from '../core/store/decode';
import type { Stamp } from '../core/store/stamp';
import { stampOf } from '../core/store/stamp';
import type { ReadResult, UnreadableReason } from '../core/store/store';
import { maxFileBytes } from '../core/store/store';
import type { Seen } from './fileBytes';
import { bytesOf, statsNow, statsOf, withFileNow } from './fileBytes';
import { isWithin } from './folderPaths';
import { Pace } from './pace';
import { detailOf, isForbidden, isMissing } from './systemError';
import { Turn } from './yieldTurn';

// Larger than nearly every note.
const usualBytes = 64 * 1024;

const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** Reads the files of one folder; see `createReader`. */
export interface Reader {
  /** Synchronously where `stamp` is, and where it is known that no link leads there. Never rejects. */
  read(absolute: string): ReadResult | Promise<ReadResult>;
  /**
   * The stamp of a file, synchronously if the disk is fast and nothing else is waiting, since a promise would cost as
   * much. Undefined for a link, whose target would need another call.
   */
  stamp(absolute: string): Stamp | undefined | Promise<Stamp | undefined>;
}

/**
 * Creates a reader for the files of `folder`, whose real path is `root`; it reads nothing outside, whatever links there
 * are. For files reached through links, the result has the real path. The real path of each folder is resolved once per
 * reader, since that costs as much as reading a file; `real` are those that a listing has just come through.
 */
export function createReader(
  root: string,
  folder: string,
  pace = new Pace(),
  real: ReadonlySet<string> = new Set(),
): Reader {
  const folders = new RealFolders(root, folder, real);
  const turn = new Turn();
  const room = Buffer.allocUnsafe(usualBytes);
  const readLater = async (absolute: string): Promise<ReadResult> => {
    try {
      const above = await folders.of(path.dirname(absolute));
      if (!above.isInside) return unreadable('denied', '');
      const later = (): Promise<ReadResult> => readInside(root, absolute, above);
      const now = (): ReadResult | Promise<ReadResult> => readNow(absolute, room) ?? later();
      const read = await (above.isLinked ? later() : atPace(pace, now, later));
      // After the read, since processing a text takes longer, and many reads may finish at the same time.
      await turn.mine();
      return read;
    } catch (error) {
      return failed(error);
    }
  };
  return {
    read: (absolute) => {
      const isPlain = pace.isPrompt && !turn.isOver && folders.isPlain(path.dirname(absolute));
      return (isPlain ? readPromptly(absolute, room, pace) : undefined) ?? readLater(absolute);
    },
    stamp: (absolute) => {
      if (turn.isOver) return turn.mine().then(() => stampSoon(absolute, pace));
      return stampSoon(absolute, pace);
    },
  };
}

/** Undefined where it needs more calls; see `readNow`. */
function readPromptly(absolute: string, room: Buffer, pace: Pace): ReadResult | undefined {
  const asked = performance.now();
  try {
    return readNow(absolute, room);
  } catch (error) {
    return failed(error);
  } finally {
    pace.waited(performance.now() - asked);
  }
}

function stampSoon(absolute: string, pace: Pace): Stamp | undefined | Promise<Stamp | undefined> {
  return pace.isPrompt ? stampNow(absolute, pace) : stampLater(absolute, pace);
}

// Any error, such as a file that is gone, means that there is no stamp.
function stampNow(absolute: string, pace: Pace): Stamp | undefined {
  const now = Date.now();
  const asked = performance.now();
  try {
    return stampSeen(statsNow(absolute), now);
  } catch {
    return undefined;
  } finally {
    pace.waited(performance.now() - asked);
  }
}

async function stampLater(absolute: string, pace: Pace): Promise<Stamp | undefined> {
  const now = Date.now();
  try {
    return stampSeen(await statsOf(absolute), now);
  } catch {
    return undefined;
  } finally {
    pace.calledBack();
  }
}

/** Runs `now`, which blocks the thread, if the disk is fast, or else `later`. */
async function atPace<T>(pace: Pace, now: () => T | Promise<T>, later: () => Promise<T>): Promise<T> {
  if (pace.isPrompt) {
    const asked = performance.now();
    const answer = now();
    pace.waited(performance.now() - asked);
    return answer;
  }
  const answer = await later();
  pace.calledBack();
  return answer;
}

// Programs can set a file's modification time (mtime), but not its change time (ctime).
function stampSeen({ stats, isLink }: Seen, now: number): Stamp | undefined {
  if (isLink || !stats.isFile()) return undefined;
  return stampOf(stats.size, Math.max(stats.mtimeMs, stats.ctimeMs), now);
}

/** Undefined for what cannot be opened at once, such as a link: it needs more calls. */
function readNow(absolute: string, room: Buffer): ReadResult | undefined {
  const now = Date.now();
  return withFileNow(absolute, ({ stats, bytes }) => {
    return refusal(stats) ?? decodeFile(bytes(room), decoder, stampSeen({ stats, isLink: false }, now));
  });
}

async function readInside(root: string, absolute: string, above: RealFolder): Promise<ReadResult> {
  const now = Date.now();
  const seen = await statsOf(absolute);
  const linked = seen.isLink ? await realpath(absolute) : undefined;
  if (linked !== undefined && !isWithin(root, linked)) return unreadable('denied', '');
  const { stats } = seen;
  const read =
    refusal(stats) ?? decodeFile(await bytesOf(absolute, stats.size), decoder, stampSeen(seen, now));
  if (read.kind !== 'text' || !(seen.isLink || above.isLinked)) return read;
  const real = linked ?? path.join(above.real, path.basename(absolute));
  return { ...read, realPath: path.relative(root, real).split(path.sep).join('/') };
}

function refusal(stats: Stats): ReadResult | undefined {
  if (!stats.isFile()) return unreadable('missing', '');
  return stats.size > maxFileBytes ? unreadable('too-large', '') : undefined;
}

function reasonOf(error: unknown): UnreadableReason {
  if (isMissing(error)) return 'missing';
  return isForbidden(error) ? 'denied' : 'failed';
}

function failed(error: unknown): ReadResult {
  return unreadable(reasonOf(error), detailOf(error));
}

function unreadable(reason: UnreadableReason, detail: string): ReadResult {
  return { kind: 'unreadable', reason, detail };
}

/** The real location of a folder, and whether it differs from the folder's path in the workspace. */
interface RealFolder {
  readonly real: string;
  readonly isInside: boolean;
  readonly isLinked: boolean;
}

/** Resolves and caches the real paths of folders in `folder`, whose real path is `root`. */
class RealFolders {
  readonly #root: string;
  readonly #folder: string;
  readonly #real: ReadonlySet<string>;
  readonly #plain = new Set<string>();
  readonly #found = new Map<string, Promise<RealFolder>>();

  constructor(root: string, folder: string, real: ReadonlySet<string>) {
    this.#root = root;
    this.#folder = folder;
    this.#real = real;
  }

  /** Whether it is known that no link leads to a folder. */
  isPlain(above: string): boolean {
    if (this.#plain.has(above)) return true;
    const isPlain = this.#real.has(this.#named(above));
    if (isPlain) this.#plain.add(above);
    return isPlain;
  }

  /** Rejects with the system's error. */
  of(above: string): Promise<RealFolder> {
    const known = this.#found.get(above) ?? this.#find(above);
    this.#found.set(above, known);
    return known;
  }

  async #find(above: string): Promise<RealFolder> {
    const named = this.#named(above);
    const real = this.#real.has(named) ? named : await realpath(above);
    return { real, isInside: isWithin(this.#root, real), isLinked: real !== named };
  }

  #named(above: string): string {
    return path.join(this.#root, path.relative(this.#folder, above));
  }
}
