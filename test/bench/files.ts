import { forEachConcurrently } from '../../src/core/store/forEachConcurrently';
import type { FilePath } from '../../src/core/store/store';

/** Plain access to a folder's markdown, the baseline of all measurements. */
export interface Files {
  readonly list: () => Promise<readonly FilePath[]>;
  readonly stat: (path: FilePath) => Promise<unknown>;
  readonly read: (path: FilePath) => Promise<Uint8Array>;
  /** Absent in hosts that have only asynchronous calls. */
  readonly readSync?: (path: FilePath) => Uint8Array;
  readonly write: (path: FilePath, bytes: Uint8Array) => Promise<void>;
}

// The concurrency that the targets were set with.
const atOnce = 64;

/** Runs `work` for each path, at most 64 at a time. */
export function forAll(
  paths: readonly FilePath[],
  work: (path: FilePath) => Promise<unknown>,
): Promise<void> {
  return forEachConcurrently(paths, atOnce, async (path) => void (await work(path)));
}

/** Modifies files on disk, differently each time, and restores them all. */
export interface Alterations {
  readonly change: (paths: readonly FilePath[]) => Promise<void>;
  readonly restore: () => Promise<void>;
}

export function createAlterations(files: Files): Alterations {
  const originals = new Map<FilePath, Uint8Array>();
  let times = 0;
  return {
    async change(paths) {
      const line = new TextEncoder().encode(`\nChanged ${(times += 1)} times.\n`);
      await forAll(paths, async (path) => {
        const original = originals.get(path) ?? (await files.read(path));
        originals.set(path, original);
        await files.write(path, joined(original, line));
      });
    },
    async restore() {
      await forAll([...originals.keys()], async (path) => {
        await files.write(path, originals.get(path) ?? new Uint8Array());
      });
      originals.clear();
    },
  };
}

function joined(one: Uint8Array, other: Uint8Array): Uint8Array {
  const both = new Uint8Array(one.length + other.length);
  both.set(one);
  both.set(other, one.length);
  return both;
}
