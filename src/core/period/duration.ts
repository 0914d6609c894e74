/**
 * Parses a duration as people write it: `45m`, `1h30`, `1h30min`, `1.5h`, `1:30`, `90`, `90 minutes`, `2 hours`
 * (docs/files.md#notes). Returns minutes; undefined where the text is not a duration.
 */
export function parseDuration(text: string): number | undefined {
  const match = whole.exec(text.trim());
  if (!match) return undefined;
  const { clockHours, clockMinutes, hours, rest, minutes } = match.groups ?? {};
  if (clockHours !== undefined) return Number(clockHours) * 60 + Number(clockMinutes);
  if (minutes !== undefined) return Math.round(decimal(minutes));
  return Math.round(decimal(hours ?? '') * 60) + Number(rest ?? 0);
}

function decimal(written: string): number {
  return Number(written.replace(',', '.'));
}

const hourWords = '(?:h|hrs?|hours?|std\\.?|stunden?)';
const minuteWords = '(?:m|mins?\\.?|minutes?|minuten?)';
const whole = new RegExp(
  `^(?:(?<clockHours>\\d{1,3}):(?<clockMinutes>[0-5]\\d)|(?<hours>\\d{1,4}(?:[.,]\\d{1,3})?) ?${hourWords}(?: ?(?<rest>\\d{1,2}) ?${minuteWords}?)?|(?<minutes>\\d{1,6}) ?${minuteWords}?)$`,
  'i',
);

/** A duration at the end of a line. `start` is the offset of its parenthesis and the blanks before it. */
export interface TrailingDuration {
  readonly minutes: number;
  readonly start: number;
}

const minutesOfADay = 24 * 60;

const bare = `\\d[\\d.,]{0,8} ?(?:${hourWords}(?: ?\\d{1,2} ?${minuteWords}?)?|${minuteWords})`;
const atEnd = new RegExp(`(?:^|\\s+)(?:\\((\\d[^()]{0,23})\\)|(${bare}))\\s*$`, 'i');

/**
 * The duration at the end of a line, with or without parentheses: `(30m)`, `(0:30)`, `30m`, `45 min`, `1h30`. It needs a
 * unit, or a colon in parentheses, because a plain number may mean anything, and is at most 24 hours. Undefined where
 * there is none.
 */
export function durationAtEnd(line: string): TrailingDuration | undefined {
  const match = atEnd.exec(line);
  const written = match?.[1] ?? match?.[2] ?? '';
  const minutes = /[a-z:]/i.test(written) ? parseDuration(written) : undefined;
  if (!match || minutes === undefined || minutes < 1 || minutes > minutesOfADay) return undefined;
  return { minutes, start: match.index };
}

/** Formats minutes for a log line: `30m`, `1h`, `1h30m`. */
export function writeDuration(minutes: number): string {
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60];
  return [hours > 0 ? `${hours}h` : '', rest > 0 || hours === 0 ? `${rest}m` : ''].join('');
}
