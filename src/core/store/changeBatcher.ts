import type { Disposable, FilePath } from './store';

/** Past this many files in one go, listing anew is cheaper and surer than following each (H51). */
const burst = 500;

/** How long after a burst the next reading begins at the earliest, in ms: bursts seldom come alone. */
const restAfterBurst = 1000;

const pauseInShortText = 300;
const longestPause = 2000;
const linesInAMillisecond = 4;

/**
 * For how many milliseconds a text of so many lines is not read while somebody types in it. They go on typing: the longer
 * the text, the seldomer it is read meanwhile, so that no key costs more in a long one (invariant 11).
 */
export function pauseWhileTyping(lines: number): number {
  return Math.min(longestPause, pauseInShortText + lines / linesInAMillisecond);
}

/** What to read again: these paths, or everything. */
export interface Changed {
  files(paths: readonly FilePath[]): void;
  everything(): void;
}

/** Runs `work` once, after so many milliseconds, unless it is disposed before. The platform's timer is handed in. */
export type StartTimer = (work: () => void, milliseconds: number) => Disposable;

/**
 * Gathers changes for a moment, so that many at once are read once: the shortest pause that was asked for holds, and
 * a stream of changes never puts the reading off. Past 500 files it is one listing of everything, and while they go
 * on streaming there is no more than one in a second (H51).
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

  /** Whether everything will be read, so that nobody needs to find out about a single file. */
  get isEverything(): boolean {
    return this.#everything;
  }

  /** This file may be different; it is read in at most `pause` ms, unless a burst has just been. */
  add(path: FilePath, pause: number): void {
    // A stream may go on for long: what will be listed anyway is not held one by one.
    if (!this.#everything) this.#paths.add(path);
    if (this.#paths.size > burst) this.#forgetPaths();
    this.#flushAfter(pause);
  }

  /** Anything may be different. */
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
