import { filingsOf, unknownPaths } from '../note/filing';
import { scanNote } from '../note/scanNote';
import { durationAtEnd, writeDuration } from '../period/duration';
import type { TimeOfDay } from '../period/day';
import type { Refusal } from '../refusal';
import type { ActivityPath, Taxonomy } from '../taxonomy/taxonomy';

/** What somebody typed into the log: the words, on one line, and the duration in minutes if they gave one. */
export interface LogText {
  readonly words: string;
  readonly minutes: number | undefined;
}

/** One line of a log. */
export interface LogEntry extends LogText {
  readonly time: TimeOfDay;
  /** The activities it is filed under, in addition to those whose hashtags are in the words. */
  readonly activities: readonly ActivityPath[];
}

// Unicode line separators, other control characters, and lone surrogates, which UTF-8 cannot encode.
const unwritable = /[\p{Cc}\p{Zl}\p{Zp}\p{Cs}\s]+/gu;

/** Reads what somebody typed: joins it to one line, and splits off the duration at its end. */
export function readSaid(typed: string): LogText {
  const line = typed.replace(unwritable, ' ').trim();
  const duration = durationAtEnd(line);
  return { words: line.slice(0, duration?.start).trimEnd(), minutes: duration?.minutes };
}

/**
 * The activities whose hashtags are in the words: they file the line as hashtags do anywhere. Refused where a hashtag
 * names a known category with an unknown activity, since it would file nothing.
 */
export function activitiesIn(words: string, taxonomy: Taxonomy): readonly ActivityPath[] | Refusal {
  const { note } = scanNote('', `- ${words}`);
  const [unknown] = unknownPaths(note, taxonomy);
  if (unknown) return { code: unknown.code, args: unknown.args };
  return [...new Set(filingsOf(note, taxonomy).map(({ activity }) => activity))];
}

/** The line to write, without its list marker: `14:05 words #category/activity (30m)`. */
export function writeEntry({ time, words, minutes }: LogEntry, tags: readonly ActivityPath[]): string {
  const duration = minutes === undefined ? [] : [`(${writeDuration(minutes)})`];
  return [time, words, ...tags.map((path) => `#${path}`), ...duration].join(' ');
}
