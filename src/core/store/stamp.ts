/** Size and modification time of a file, by which an unchanged file is recognized without reading it; see `stampOf`. */
export interface Stamp {
  /** Bytes. */
  readonly size: number;
  /** The modification time in milliseconds since 1970, possibly with a fraction. */
  readonly time: number;
}

// Milliseconds: the coarsest modification times of any common file system have a resolution of 2 s (FAT).
const coarsestStep = 2000;

/**
 * The stamp of a file with modification time `time`, seen at `now`; undefined where a stamp could not be trusted. A
 * file that changed a moment ago may change again and keep its time, and a time of 0 means that the file system knows
 * none. A file that is read after `now` and changes later gets another stamp (L8).
 */
export function stampOf(size: number, time: number, now: number): Stamp | undefined {
  return time > 0 && now - time > coarsestStep ? { size, time } : undefined;
}

/** Whether two stamps show that a file has not changed; false in doubt. */
export function isSameStamp(one: Stamp, other: Stamp | undefined): boolean {
  return one.size === other?.size && one.time === other.time;
}
