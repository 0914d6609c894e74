/**
 * Parses a duration as people write it: `45m`, `1h30`, `1h30m`, `1.5h`, `90` (docs/files.md#notes). Returns minutes;
 * undefined where the text is not a duration.
 */
export function parseDuration(text: string): number | undefined {
  const match = /^(?:(\d{1,4}(?:[.,]\d{1,3})?) ?h(?: ?(\d{1,2}) ?m?)?|(\d{1,6}) ?(?:m|min)?)$/i.exec(
    text.trim(),
  );
  if (!match) return undefined;
  if (match[3] !== undefined) return Number(match[3]);
  const hours = Number((match[1] ?? '').replace(',', '.'));
  return Math.round(hours * 60) + Number(match[2] ?? 0);
}

/** A duration at the end of a line. `start` is the offset of its parenthesis and the blanks before it. */
export interface TrailingDuration {
  readonly minutes: number;
  readonly start: number;
}

const minutesOfADay = 24 * 60;

/**
 * The duration at the end of a line, with or without parentheses: `(30m)`, `30m`, `45 min`, `1h30`. It needs a unit,
 * because a plain number may mean anything, and is at most 24 hours. Undefined where there is none.
 */
export function durationAtEnd(line: string): TrailingDuration | undefined {
  const match = /(?:^|\s+)(?:\((\d[^()]{0,15})\)|(\d[\d.,]{0,8} ?(?:h(?: ?\d{1,2} ?m?)?|m|min)))\s*$/i.exec(
    line,
  );
  const written = match?.[1] ?? match?.[2] ?? '';
  const minutes = /[hm]/i.test(written) ? parseDuration(written) : undefined;
  if (!match || minutes === undefined || minutes < 1 || minutes > minutesOfADay) return undefined;
  return { minutes, start: match.index };
}

/** Formats minutes for a log line: `30m`, `1h`, `1h30m`. */
export function writeDuration(minutes: number): string {
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60];
  return [hours > 0 ? `${hours}h` : '', rest > 0 || hours === 0 ? `${rest}m` : ''].join('');
}
