import type { Sample } from './memory';

/** What the soak is told, in the extension host. */
export interface SoakOptions {
  readonly minutes: number;
  readonly warmUp: number;
  readonly seed: number;
  /** Milliseconds between two steps. */
  readonly pace: number;
  /** The file that it writes its lines to. */
  readonly log: string;
  /** The command line of the same build. */
  readonly cli: string;
}

/** What it answers. */
export interface SoakResult {
  readonly counts: Readonly<Record<string, number>>;
  readonly samples: readonly Sample[];
  /** What was lost or went wrong, a sentence each. */
  readonly complaints: readonly string[];
  readonly checks: number;
  readonly notes: number;
}
