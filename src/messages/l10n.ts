/**
 * Translates a literal English message with its arguments: the editor's own `l10n`, or plain English on the command
 * line. Messages are literals at the call, so that tools can extract them.
 */
export interface L10n {
  t(message: string, ...args: string[]): string;
}

/** English as written, with `{0}`, `{1}` replaced. */
export const plainEnglish: L10n = {
  t: (message, ...args) => message.replace(/\{(\d+)\}/g, (_, at: string) => args[Number(at)] ?? ''),
};

/** Formats one message; `args` are those that the code's declaration lists. */
export type Sentence = (l10n: L10n, args: readonly string[]) => string;

const longestArgument = 200;

/** An argument prepared for a sentence: on one line, truncated, without a full stop of its own. */
export function shown(argument: string): string {
  const line = argument.replace(/\s+/g, ' ').trim().replace(/\.$/, '');
  return line.length > longestArgument ? `${line.slice(0, longestArgument)}…` : line;
}
