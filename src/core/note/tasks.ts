import type { Day } from '../period/day';
import type { Span } from '../text/range';
import { withinAny } from '../text/ranges';
import type { AnyHeading } from './markdown/allHeadings';
import { allHeadings } from './markdown/allHeadings';
import { bracketFields } from './bracketFields';
import type { Outline } from './markdown/outline';
import type { TaskPlace } from './markdown/textBlock';
import { enclosingHeading, linkedHeading } from './markdown/sections';
import { dayOfCell, dueIn, withoutPlanning } from './taskDue';
import { readTaskFields } from './taskFields';
import { readTaskTail } from './taskTail';
import { ownerIn } from './taskOwner';
import { isRollCall } from './people';

/**
 * A task: a list item with a checkbox, or an action without one. Its text is kept because reports carry over old tasks.
 */
export interface ScannedTask {
  readonly state: 'open' | 'done' | 'cancelled';
  /** Plain text without task fields, at most 300 characters. Hashtags are kept; `literalSign` stands in for `\#`. */
  readonly text: string;
  /** The day it was created, by its own field. */
  readonly created: Day | undefined;
  readonly due: Day | undefined;
  /** Who does it, as written; undefined where nobody is named. */
  readonly owner: string | undefined;
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

/**
 * The tasks of a scanned text; undefined where there are none, as in most notes. `dayAt`: the day of what stands at an
 * offset.
 */
export function tasksOf(
  outline: Outline,
  privateSpans: readonly Span[],
  dayAt: (offset: number) => Day | undefined,
): NoteTasks | undefined {
  const { tasks, heads } = outline;
  if (tasks.length === 0) return undefined;
  const all = allHeadings(outline);
  const places = all.length === heads.length ? undefined : placesOf(all);
  const isPrivate = withinAny(privateSpans);
  const read = tasks.flatMap((place): readonly ScannedTask[] => {
    const task = readTask(place, dayAt(place.start));
    if (task.text === '') return [];
    const under = enclosingHeading(heads, place.start);
    if (under !== undefined && isRollCall(heads[under]?.text ?? '', task.text)) return [];
    const at = linkedHeading(heads, under);
    // A task right under the title needs no heading in its link: it is at the top of the note.
    const isTop = at === undefined || (at === 0 && heads[0]?.level === 1);
    const heading = isTop ? undefined : places ? places[at] : at;
    return [{ ...task, start: place.start, heading, private: isPrivate(place.start) }];
  });
  const last = read.findLast(({ heading }) => heading !== undefined)?.heading ?? -1;
  return read.length === 0
    ? undefined
    : { tasks: read, headings: all.slice(0, last + 1).map(({ written }) => written) };
}

// Where nested headings stand among them, each heading's place among all.
function placesOf(all: readonly AnyHeading[]): readonly number[] {
  const places: number[] = [];
  all.forEach(({ heading }, place) => {
    if (heading !== undefined) places[heading] = place;
  });
  return places;
}

type TaskFields = Pick<ScannedTask, 'state' | 'text' | 'created' | 'due' | 'owner' | 'ended'>;

function readTask(place: TaskPlace, near: Day | undefined): TaskFields {
  const { mark, text: written, isAnnounced = false } = place;
  const fields = bracketFields(written);
  const [owner, due] = [place.owner ?? fields.owner, place.due ?? fields.due];
  const state = mark === 'open' ? (fields.state ?? mark) : mark;
  const planned = withoutPlanning(fields.text);
  const { text: bare, days } = readTaskFields(planned.text);
  const ended = state === 'done' ? days.done : state === 'cancelled' ? days.cancelled : undefined;
  const cut = bare.length > longestText ? bare.slice(0, longestText).replace(/[\uD800-\uDBFF]$/u, '') : bare;
  const tail = readTaskTail(cut, { near });
  const saidDue = due === undefined ? (tail.due ?? dueIn(tail.text, near)) : dayOfCell(due, near);
  return {
    state,
    text: tail.text,
    created: days.created,
    due: days.due ?? planned.due ?? saidDue,
    owner: owner ?? tail.owner ?? ownerIn(tail.text, isAnnounced),
    ended,
  };
}
