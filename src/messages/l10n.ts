/**
 * What turns a literal English message and its arguments into the user's language: the editor's own `l10n`, or the
 * command line's plain English. Messages are written at the call, as literals, so that they can be collected.
 */
export interface L10n {
  t(message: string, ...args: string[]): string;
}

/** English as written, with `{0}`, `{1}` filled in. */
export const plainEnglish: L10n = {
  t: (message, ...args) => message.replace(/\{(\d+)\}/g, (_, at: string) => args[Number(at)] ?? ''),
};

/** Says one thing; `args` are those that the code's declaration names. */
export type Sentence = (l10n: L10n, args: readonly string[]) => string;

const longestArgument = 200;

/** An argument fit for a sentence: on one line, of a bearable length, without a full stop of its own. */
export function shown(argument: string): string {
  const line = argument.replace(/\s+/g, ' ').trim().replace(/\.$/, '');
  return line.length > longestArgument ? `${line.slice(0, longestArgument)}…` : line;
}
