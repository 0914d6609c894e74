import type { Day } from '../period/day';
import { dayAtStart } from '../period/day';
import type { Span } from '../text/range';
import { withinAny } from '../text/ranges';
import { allHeadings } from './markdown/allHeadings';
import type { Outline } from './markdown/outline';
import type { TaskPlace } from './markdown/textBlock';
import { enclosingHeading } from './markdown/sections';

/** A task: a list item with a checkbox. Its text is kept because reports carry over old tasks. */
export interface ScannedTask {
  readonly state: 'open' | 'done' | 'cancelled';
  /** Plain text without task fields, at most 300 characters. Hashtags are kept. */
  readonly text: string;
  /** The day it was created, by its own field. */
  readonly created: Day | undefined;
  readonly due: Day | undefined;
  /** The day it was done or cancelled, by its own field. */
  readonly ended: Day | undefined;
  /** The offset of its line. */
  readonly start: number;
  /** The heading it stands under, as an index into those of `NoteTasks`; undefined at the top of the note. */
  readonly heading: number | undefined;
  /** Whether it is in a section or block marked `#private`. */
  readonly private: boolean;
}

/** The tasks of a note that has any, and the headings that links to them need. */
export interface NoteTasks {
  readonly tasks: readonly ScannedTask[];
  /** The note's headings up to the last one with a task, nested ones too, as `anchorsOf` takes them. */
  readonly headings: readonly string[];
}

const longestText = 300;

/** The tasks of a scanned text; undefined where there are none, as in most notes. */
export function tasksOf(outline: Outline, privateSpans: readonly Span[]): NoteTasks | undefined {
  const { tasks, headings } = outline;
  if (tasks.length === 0) return undefined;
  const all = allHeadings(outline);
  const places = all.flatMap(({ heading }, place) => (heading === undefined ? [] : [place]));
  const isPrivate = withinAny(privateSpans);
  const read = tasks.flatMap((place): readonly ScannedTask[] => {
    const task = readTask(place);
    if (task.text === '') return [];
    const at = enclosingHeading(headings, place.start);
    // A task right under the title needs no heading in its link: it is at the top of the note.
    const isTop = at === undefined || (at === 0 && headings[0]?.level === 1);
    const heading = isTop ? undefined : places[at];
    return [{ ...task, start: place.start, heading, private: isPrivate(place.start) }];
  });
  const last = read.findLast(({ heading }) => heading !== undefined)?.heading ?? -1;
  return read.length === 0
    ? undefined
    : { tasks: read, headings: all.slice(0, last + 1).map(({ written }) => written) };
}

type TaskFields = Pick<ScannedTask, 'state' | 'text' | 'created' | 'due' | 'ended'>;

function readTask({ mark, text }: TaskPlace): TaskFields {
  const state = mark === 'in-progress' ? 'open' : mark;
  const dates = mayHoldDates.test(text) ? datesIn(text) : new Map<string, Day>();
  const ended =
    state === 'done' ? dates.get('done') : state === 'cancelled' ? dates.get('cancelled') : undefined;
  const bare = withoutFields(text);
  const cut = bare.length > longestText ? bare.slice(0, longestText).replace(/[\uD800-\uDBFF]$/u, '') : bare;
  return { state, text: cut, created: dates.get('created'), due: dates.get('due'), ended };
}

const mayHoldDates = /\d{4}-\d\d-\d\d/;

// The fields of Obsidian Tasks, in emoji or Dataview format. An emoji without a date is ordinary text.
const dateFields: readonly (readonly [name: string, emoji: string, key: string])[] = [
  ['created', '➕', 'created'],
  ['due', '📅|📆|🗓', 'due'],
  ['done', '✅', 'completion'],
  ['cancelled', '❌', 'cancelled'],
  ['scheduled', '⏳|⌛', 'scheduled'],
  ['start', '🛫', 'start'],
];

const byEmoji = new Map(
  dateFields.flatMap(([name, emoji]) => emoji.split('|').map((one): [string, string] => [one, name])),
);
const byKey = new Map(dateFields.map(([name, , key]): [string, string] => [key, name]));
const emojiDate = new RegExp(
  `(${dateFields.map(([, emoji]) => emoji).join('|')})\\uFE0F?\\s*(\\d{4}-\\d\\d-\\d\\d)(?!\\d)`,
  'gu',
);
const inlineField =
  /[[(](created|due|completion|cancelled|scheduled|start|priority|repeat|id|dependsOn|onCompletion)::([^[\]()]*)[\])]/gu;
const otherFields =
  /[🔺⏫🔼🔽⏬]\uFE0F?|🔁\uFE0F?\s*[a-zA-Z0-9, !]+|🏁\uFE0F?\s*[a-zA-Z]+|(?:🆔|⛔)\uFE0F?\s*[a-zA-Z0-9-_]+(?:\s*,\s*[a-zA-Z0-9-_]+)*/gu;
const mayHoldFields = /::|[➕📅📆🗓✅❌⏳⌛🛫🔺⏫🔼🔽⏬🔁🏁🆔⛔^]/u;

function datesIn(text: string): ReadonlyMap<string, Day> {
  const found = new Map<string, Day>();
  const add = (name: string | undefined, written: string): void => {
    const day = dayAtStart(written.trim());
    if (name !== undefined && day !== undefined) found.set(name, day);
  };
  for (const [, emoji = '', written = ''] of text.matchAll(emojiDate)) add(byEmoji.get(emoji), written);
  for (const [, key = '', written = ''] of text.matchAll(inlineField)) add(byKey.get(key), written);
  return found;
}

/** A task's text without the fields of Obsidian Tasks and without its block id (`^id`). */
export function withoutFields(text: string): string {
  if (!mayHoldFields.test(text)) return text;
  return text
    .replace(emojiDate, ' ')
    .replace(inlineField, ' ')
    .replace(otherFields, ' ')
    .replace(/\s\^[a-zA-Z0-9-]+\s*$/, '')
    .replace(/\s+/gu, ' ')
    .trim();
}
