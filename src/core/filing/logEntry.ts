import { filingsOf, unknownPaths } from '../note/filing';
import { scanNote } from '../note/scanNote';
import { durationAtEnd, writeDuration } from '../period/duration';
import type { TimeOfDay } from '../period/day';
import type { Refusal } from '../refusal';
import type { ActivityPath, Taxonomy } from '../taxonomy/taxonomy';

/** What somebody typed to log: the words on one line, and how long it took, in minutes, where they said so. */
export interface StatementKind {
  readonly words: string;
  readonly minutes: number | undefined;
}

/** One line of a log. */
export interface LogEntry extends StatementKind {
  readonly time: TimeOfDay;
  /** What it is filed under besides the activities whose hashtags stand in the words. */
  readonly activities: readonly ActivityPath[];
}

// Line ends of any script, other control characters, and halves of surrogate pairs, which no file can hold.
const unwritable = /[\p{Cc}\p{Zl}\p{Zp}\p{Cs}\s]+/gu;

/** Reads what was typed: on one line, the duration at its end taken off the words. */
export function readSaid(typed: string): StatementKind {
  const line = typed.replace(unwritable, ' ').trim();
  const duration = durationAtEnd(line);
  return { words: line.slice(0, duration?.start).trimEnd(), minutes: duration?.minutes };
}

/**
 * The activities whose hashtags stand in the words: they file the line as they would anywhere. A hashtag of a known
 * category with an unknown rest would file nothing, and is the refusal.
 */
export function activitiesIn(words: string, taxonomy: Taxonomy): readonly ActivityPath[] | Refusal {
  const { note } = scanNote('', `- ${words}`);
  const [unknown] = unknownPaths(note, taxonomy);
  if (unknown) return { code: unknown.code, args: unknown.args };
  return [...new Set(filingsOf(note, taxonomy).map(({ activity }) => activity))];
}

/** The line as it is written, without the mark of its list: `14:05 words #category/activity (30m)`. */
export function writeEntry({ time, words, minutes }: LogEntry, tags: readonly ActivityPath[]): string {
  const duration = minutes === undefined ? [] : [`(${writeDuration(minutes)})`];
  return [time, words, ...tags.map((path) => `#${path}`), ...duration].join(' ');
}
