import type { Day } from '../core/period/day';

/** The environment of the command line. */
export interface Io {
  /** Prints results. The text includes its line ends. */
  stdout(text: string): void;
  /** Prints refusals, errors and messages for the user. */
  stderr(text: string): void;
  /** The absolute path of the working directory. */
  readonly cwd: string;
  /** The absolute path of the folder in which the user's programs keep their state, outside of all notes. */
  state(): string;
  /** The reference day for relative periods, unless `--today` gives one. */
  today(): Day;
}

/** 0: done. 1: a request was refused, or `check` found a problem. 2: wrong usage, or no such folder or period. */
export type ExitCode = 0 | 1 | 2;

/** One command of the command line. */
export interface Command {
  readonly name: string;
  /** One line for the list of commands in the help. */
  readonly summary: string;
  /** What `remit <name> --help` prints, without a final line end. */
  readonly help: string;
  /** `args`: the arguments after the command's name. Throws a `UsageError` if they are invalid. */
  run(args: readonly string[], io: Io): Promise<ExitCode>;
}

/** Wrong usage; nothing was done. The message says why. */
export class UsageError extends Error {}

/**
 * Makes text from files or file names safe to print on one line of a terminal: control characters, which could move the
 * cursor or change colours, are escaped (invariant 5).
 */
export function printable(text: string): string {
  return text.replace(controls, escaped);
}

/**
 * Makes JSON safe to print on a terminal without changing its meaning: JSON itself escapes no control characters above
 * U+001F. Line ends between values are kept.
 */
export function printableJson(json: string): string {
  return json.replace(controls, (control) => (control === '\n' ? control : escaped(control)));
}

/** A value as JSON for scripts, with a line end. */
export function jsonOf(value: unknown): string {
  return `${printableJson(JSON.stringify(value, undefined, 2))}\n`;
}

const controls = /[\p{Cc}\u2028\u2029\u202A-\u202E\u2066-\u2069]/gu;

function escaped(control: string): string {
  return `\\u${control.charCodeAt(0).toString(16).padStart(4, '0')}`;
}
