import type { Day } from '../period/day';
import { dayAtStart } from '../period/day';
import { collapsed } from '../text/lines';

/** The days of a task's own fields; each undefined where there is no such field, or its day does not exist. */
export interface TaskDays {
  readonly created: Day | undefined;
  readonly start: Day | undefined;
  readonly scheduled: Day | undefined;
  readonly due: Day | undefined;
  readonly done: Day | undefined;
  readonly cancelled: Day | undefined;
}

/** A task's text, and what its fields say. */
export interface ReadTaskFields {
  /** On one line, without the fields and the block id (`^id`); hashtags are kept, also those between fields. */
  readonly text: string;
  readonly days: TaskDays;
}

/**
 * Takes the fields of Obsidian Tasks, written as emoji or as Dataview's inline fields, off the end of a task; what stands
 * elsewhere in it is its author's text. As in Obsidian Tasks (its `DefaultTaskSerializer`, 8.3), fields are read from the
 * end backwards, hashtags may stand between them, and the leftmost of two fields wins. A day may be a link here
 * (`📅 [[2026-11-20]]`). `written`: plain text without the box. It may have several lines, separated by `\n`: fields at the
 * end of the first one count too, because the plugin reads that line alone.
 */
export function readTaskFields(written: string): ReadTaskFields {
  if (!mayHoldFields.test(written)) return { text: collapsed(written), days: noDays };
  const fields = new Map<DayName, Day | undefined>();
  const whole = takeFromEnd(written, fields);
  const firstEnd = whole.indexOf('\n');
  const text =
    firstEnd === -1 ? whole : takeFromEnd(whole.slice(0, firstEnd), fields) + whole.slice(firstEnd);
  return { text: collapsed(text), days: daysOf(fields) };
}

/** The text without the block id that Obsidian writes behind a block that is linked to: `We keep it. ^a1b2`. */
export function withoutBlockId(text: string): string {
  return text.includes('^') ? text.replace(blockId, '') : text;
}

const blockId = /(?<=^|\s)\^[a-zA-Z0-9-]+\s*$/u;

type DayName = keyof TaskDays;

const dayFields: readonly (readonly [name: DayName, emoji: string, key: string])[] = [
  ['created', '➕', 'created'],
  ['start', '🛫', 'start'],
  ['scheduled', '⏳|⌛', 'scheduled'],
  ['due', '📅|📆|🗓', 'due'],
  ['done', '✅', 'completion'],
  ['cancelled', '❌', 'cancelled'],
];
const names = new Map(
  dayFields.flatMap(([name, emoji, key]) =>
    [...emoji.split('|'), key].map((sign): [string, DayName] => [sign, name]),
  ),
);

const mayHoldFields = /::|[➕📅📆🗓✅❌⏳⌛🛫🔺⏫🔼🔽⏬🔁🏁🆔⛔^]/u;

// A day, also as a wikilink: `[[2026-11-20]]`, `[[daily/2026-11-20|Friday]]`.
const day = String.raw`(?:\d{4}-\d\d-\d\d|\[\[(?:[^\[\]|]*\/)?\d{4}-\d\d-\d\d(?:\|[^\[\]]*)?\]\])`;
const id = '[a-zA-Z0-9_-]+';
const ids = String.raw`${id}(?:\s*,\s*${id})*`;
const emojiOf = dayFields.map(([, emoji]) => emoji).join('|');
const keyOf = dayFields.map(([, , key]) => key).join('|');
// Values that Obsidian Tasks cannot read are text: the plugin drops `🔁 the talks` and `🏁 line`, words of the author.
const repeat = String.raw`every\b[a-zA-Z0-9, !]*`;
const ending = '(?:delete|keep)';
const inline = [
  String.raw`(?:${keyOf})::\s*${day}`,
  String.raw`priority::\s*(?:highest|high|medium|low|lowest)`,
  String.raw`repeat::\s*${repeat}`,
  String.raw`onCompletion::\s*${ending}`,
  String.raw`id::\s*${id}`,
  String.raw`dependsOn::\s*${ids}`,
].join('|');
const emoji = [
  String.raw`(?:${emojiOf})\uFE0F?\s*${day}`,
  String.raw`[🔺⏫🔼🔽⏬]\uFE0F?`,
  String.raw`🔁\uFE0F?\s*${repeat}`,
  String.raw`🏁\uFE0F?\s*${ending}`,
  String.raw`🆔\uFE0F?\s*${id}`,
  String.raw`⛔\uFE0F?\s*${ids}`,
].join('|');
const hashtag = String.raw`(?<=^|\s)#[^\s!@#$%^&*(),.?":{}|<>]+`;
const lastField = new RegExp(
  String.raw`(?:${emoji}|${hashtag}|(?:\[\s*(?:${inline})\s*\]|\(\s*(?:${inline})\s*\))\s*,?)\s*$`,
  'u',
);

// Characters: no field is longer, and looking further back for each would be quadratic.
const longestField = 200;

function takeFromEnd(written: string, fields: Map<DayName, Day | undefined>): string {
  const tags: string[] = [];
  let text = withoutBlockId(written).trimEnd();
  for (;;) {
    const from = Math.max(0, text.length - longestField);
    const found = lastField.exec(text.slice(from));
    if (!found || (found.index === 0 && from > 0)) break;
    const field = found[0].trimEnd();
    if (field.startsWith('#')) tags.push(field);
    else takeDay(field, fields);
    text = text.slice(0, from + found.index).trimEnd();
  }
  return [text, ...tags.reverse()].join(' ');
}

function takeDay(field: string, fields: Map<DayName, Day | undefined>): void {
  const [, sign = ''] = /^[[(]?\s*(\w+(?=::)|\P{ASCII})/u.exec(field) ?? [];
  const name = names.get(sign);
  if (name !== undefined) fields.set(name, dayAtStart(/\d{4}-\d\d-\d\d/.exec(field)?.[0] ?? ''));
}

function daysOf(fields: ReadonlyMap<DayName, Day | undefined>): TaskDays {
  return {
    created: fields.get('created'),
    start: fields.get('start'),
    scheduled: fields.get('scheduled'),
    due: fields.get('due'),
    done: fields.get('done'),
    cancelled: fields.get('cancelled'),
  };
}

const noDays = daysOf(new Map());
