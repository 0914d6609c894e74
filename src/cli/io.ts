import type { Day } from '../core/period/day';

/** All that the command line knows of where it runs. */
export interface Io {
  /** Results. The text brings its own line ends. */
  stdout(text: string): void;
  /** What was refused, went wrong, or is merely for the person in front of it. */
  stderr(text: string): void;
  /** The absolute path of the current folder. */
  readonly cwd: string;
  /** The day that relative periods count from where `--today` gives none. */
  today(): Day;
}

/** 0: done. 1: something asked for was refused, or `check` found a problem. 2: wrong usage, no such folder or period. */
export type ExitCode = 0 | 1 | 2;

/** One command of the command line. */
export interface Command {
  readonly name: string;
  /** One line for the list of commands. */
  readonly summary: string;
  /** What `remit <name> --help` prints, without a final line end. */
  readonly help: string;
  /** `args` are those after the name. Throws a `UsageError` where they cannot be understood. */
  run(args: readonly string[], io: Io): Promise<ExitCode>;
}

/** What was asked for makes no sense; nothing was done. Its message says why. */
export class UsageError extends Error {}

/**
 * Text of files and file names as one line that a terminal only prints: control characters, which could move its
 * cursor or colour what follows, are shown as what they are (invariant 5).
 */
export function printable(text: string): string {
  return text.replace(controls, escaped);
}

/**
 * JSON that a terminal only prints, and that means the same: of the control characters JSON escapes none above U+001F
 * by itself, and has line ends between its values.
 */
export function printableJson(json: string): string {
  return json.replace(controls, (control) => (control === '\n' ? control : escaped(control)));
}

/** A value as the command line prints it for scripts, with a line end. */
export function jsonOf(value: unknown): string {
  return `${printableJson(JSON.stringify(value, undefined, 2))}\n`;
}

const controls = /[\p{Cc}\u2028\u2029\u202A-\u202E\u2066-\u2069]/gu;

function escaped(control: string): string {
  return `\\u${control.charCodeAt(0).toString(16).padStart(4, '0')}`;
}
