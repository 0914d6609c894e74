/** By what a file can be known again without being read: see `stampOf`. */
export interface Stamp {
  /** In bytes. */
  readonly size: number;
  /** Of the last change, in milliseconds since 1970, maybe with a fraction. */
  readonly time: number;
}

// The coarsest clock of a file system in use counts in steps of 2 s (FAT).
const coarsestStep = 2000;

/**
 * The stamp of a file that last changed at `time`, by somebody who looked at `now`, or undefined where none can be
 * trusted: a file that changed a moment ago may change again and be stamped the same, and a time of 0 is one that a
 * file system does not know. Whatever is read after `now` and changes later on has another stamp (L8).
 */
export function stampOf(size: number, time: number, now: number): Stamp | undefined {
  return time > 0 && now - time > coarsestStep ? { size, time } : undefined;
}

/** Whether a file has not changed between two looks at it; in doubt, it has. */
export function isSameStamp(one: Stamp, other: Stamp | undefined): boolean {
  return one.size === other?.size && one.time === other.time;
}
