import type { FileOutcome } from '../core/actions/outcome';
import type { Position } from '../core/text/range';
import type { ExitCode, Io } from './io';
import { printable } from './io';

/** Prints a line per outcome, and returns the exit code for all of them; see `printOutcome`. */
export function printOutcomes(
  outcomes: readonly FileOutcome[],
  sentence: (outcome: FileOutcome) => string,
  io: Io,
): ExitCode {
  const codes = outcomes.map((outcome) => printOutcome(outcome.path, outcome, sentence(outcome), io));
  return codes.includes(1) ? 1 : 0;
}

/**
 * Prints successes to stdout, and refusals to stderr with their place and code. `label`: the name of the file or of its
 * part.
 */
export function printOutcome(label: string, outcome: FileOutcome, sentence: string, io: Io): ExitCode {
  if (outcome.status !== 'refused') {
    io.stdout(`${printable(label)}: ${printable(sentence)}\n`);
    return 0;
  }
  const { code, range } = outcome.refusal;
  const where = range ? place(outcome.path, range.start) : label;
  io.stderr(`${printable(where)}: ${printable(sentence)} [${code}]\n`);
  return 1;
}

/** `file:line:column`, 1-based, as compilers and editors print it. */
export function place(file: string, position: Position): string {
  return `${file}:${position.line + 1}:${position.character + 1}`;
}
