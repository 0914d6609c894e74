import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import type { State } from './expected';

const run = promisify(execFile);
const tries = 50;
const between = 100; // ms

/** The two branches. */
export type Branch = 'main' | 'branch';

/** The workspace as a git repository. */
export class Repository {
  readonly #folder: string;
  readonly #states = new Map<Branch, State>();
  current: Branch = 'main';

  constructor(folder: string) {
    this.#folder = folder;
  }

  get other(): Branch {
    return this.current === 'main' ? 'branch' : 'main';
  }

  /** Writes down what a branch holds. */
  keep(branch: Branch, state: State): void {
    this.#states.set(branch, state);
  }

  stateOf(branch: Branch): State {
    return this.#states.get(branch) ?? new Map<string, string>();
  }

  async commit(state: State): Promise<void> {
    await this.git('add', '--all');
    await this.git('commit', '--quiet', '--allow-empty', '--message', 'work');
    this.keep(this.current, state);
  }

  /** Checks out the other branch. */
  async checkOut(): Promise<void> {
    await this.git('checkout', '--quiet', this.other);
    this.current = this.other;
  }

  // The editor's own git may hold the lock of the index for a moment.
  async git(...args: readonly string[]): Promise<void> {
    const identity = ['-c', 'user.name=Test', '-c', 'user.email=test@example.com', '-c', 'gc.auto=0'];
    for (let left = tries; ; left--) {
      try {
        await run('git', [...identity, ...args], { cwd: this.#folder });
        return;
      } catch (error) {
        if (left === 0 || !String(error).includes('index.lock')) throw error;
        await new Promise((resolve) => setTimeout(resolve, between));
      }
    }
  }
}
