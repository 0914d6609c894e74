import type { Disposable, FilePath } from './store';

// Above this many files in one batch, a new listing is cheaper and safer than reading each of them (H51).
const burst = 500;

// The minimum time between a burst and the next reading, in ms: bursts rarely come alone.
const restAfterBurst = 1000;

const pauseInShortText = 300;
const longestPause = 2000;
const linesInAMillisecond = 4;

/**
 * The delay, in milliseconds, before a text of so many lines is read again while its author types. The longer the text,
 * the less often it is read, so that a keystroke costs no more in a long text (invariant 11).
 */
export function pauseWhileTyping(lines: number): number {
  return Math.min(longestPause, pauseInShortText + lines / linesInAMillisecond);
}

/** Receives a batch of changes: the paths to read again, or the order to read everything. */
export interface Changed {
  files(paths: readonly FilePath[]): void;
  everything(): void;
}

/** Runs `work` once after so many milliseconds, unless disposed before. Injected, because the core has no timer. */
export type StartTimer = (work: () => void, milliseconds: number) => Disposable;

/**
 * Batches changes, so that many at once are read once. The shortest requested delay applies, and later changes never
 * postpone a batch. Above 500 files the batch becomes one listing of everything, throttled to one a second while
 * changes keep coming (H51).
 */
export class ChangeBatcher implements Disposable {
  readonly #changed: Changed;
  readonly #startTimer: StartTimer;
  readonly #paths = new Set<FilePath>();
  #everything = false;
  #isResting = false;
  #pause = Infinity;
  #timer: Disposable | undefined;

  constructor(changed: Changed, startTimer: StartTimer) {
    this.#changed = changed;
    this.#startTimer = startTimer;
  }

  /** Whether everything will be read, so that details of a single file do not matter. */
  get isEverything(): boolean {
    return this.#everything;
  }

  /** Adds a file that may have changed; it is read within `pause` ms, or later right after a burst. */
  add(path: FilePath, pause: number): void {
    // Changes may keep coming for a long time: paths are not kept once everything will be listed.
    if (!this.#everything) this.#paths.add(path);
    if (this.#paths.size > burst) this.#forgetPaths();
    this.#flushAfter(pause);
  }

  /** Requests a listing of everything within `pause` ms, because any file may have changed. */
  addEverything(pause: number): void {
    this.#forgetPaths();
    this.#flushAfter(pause);
  }

  dispose(): void {
    this.#timer?.dispose();
  }

  #forgetPaths(): void {
    this.#everything = true;
    this.#paths.clear();
  }

  #flushAfter(pause: number): void {
    if (!this.#isResting && pause < this.#pause) this.#wait(pause);
  }

  #wait(pause: number): void {
    this.#timer?.dispose();
    this.#pause = pause;
    this.#timer = this.#startTimer(() => this.#flush(), pause);
  }

  #flush(): void {
    const [paths, everything] = [[...this.#paths], this.#everything];
    this.#pause = Infinity;
    this.#paths.clear();
    this.#everything = false;
    this.#isResting = everything;
    if (everything) {
      this.#wait(restAfterBurst);
      this.#changed.everything();
    } else if (paths.length > 0) this.#changed.files(paths);
  }
}
