import type { Day } from '../period/day';
import { dayAtStart } from '../period/day';
import { collapsed } from '../text/lines';
import { markSign, withoutMarkSigns } from '../text/standIns';

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
  /**
   * On one line, without the fields and the block id (`^id`). Hashtags are kept, also those between fields, and so are
   * words behind `🔁` or `🏁` that say no rule.
   */
  readonly text: string;
  readonly days: TaskDays;
}

/**
 * Takes the fields of Obsidian Tasks, written as emoji or as Dataview's inline fields, off the end of a task; what stands
 * elsewhere in it is its author's text, and so is all up to the last mark of Markdown. As in Obsidian Tasks (its
 * `DefaultTaskSerializer`, 8.3), fields are read from the end backwards, hashtags may stand between them, and the leftmost
 * of two fields wins. A day may be a link here (`📅 [[2026-11-20]]`). `written`: plain text without the box, with a
 * `markSign` for each mark. It may have several lines, separated by `\n`: fields at the end of the first one count too,
 * because the plugin reads that line alone.
 */
export function readTaskFields(written: string): ReadTaskFields {
  if (!isPlain.test(written) && mayHoldFields.test(written)) return readFrom(written);
  return { text: shown(written), days: noDays };
}

// Quick to say that there are no fields: most tasks are plain words.
const isPlain = /^[\x20-\x39\x3b-\x5d_`a-z]*$/;

function readFrom(written: string): ReadTaskFields {
  const fields = new Map<DayName, Day | undefined>();
  const whole = takeFromEnd(written, fields);
  const firstEnd = whole.indexOf('\n');
  const text =
    firstEnd === -1 ? whole : takeFromEnd(whole.slice(0, firstEnd), fields) + whole.slice(firstEnd);
  return { text: shown(text), days: daysOf(fields) };
}

function shown(text: string): string {
  return collapsed(withoutMarkSigns(text));
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
const words = '[a-zA-Z0-9,!]+(?: +[a-zA-Z0-9,!]+)*';
const inline = [
  String.raw`(?:${keyOf})::\s*${day}`,
  String.raw`priority::\s*(?:highest|high|medium|low|lowest)`,
  String.raw`repeat::\s*${words}`,
  String.raw`onCompletion::\s*[a-zA-Z]+`,
  String.raw`id::\s*${id}`,
  String.raw`dependsOn::\s*${ids}`,
].join('|');
const emoji = [
  String.raw`(?:${emojiOf})\uFE0F?\s*${day}`,
  String.raw`[🔺⏫🔼🔽⏬]\uFE0F?`,
  String.raw`🔁\uFE0F?\s*${words}`,
  String.raw`🏁\uFE0F?\s*[a-zA-Z]+`,
  String.raw`🆔\uFE0F?\s*${id}`,
  String.raw`⛔\uFE0F?\s*${ids}`,
].join('|');
const hashtag = String.raw`(?<=^|\s)#[^\s!@#$%^&*(),.?":{}|<>${markSign}]+`;
const lastField = new RegExp(
  String.raw`(?:${emoji}|${hashtag}|(?:\[\s*(?:${inline})\s*\]|\(\s*(?:${inline})\s*\))(?:\s*,)?)$`,
  'u',
);

// Obsidian Tasks takes off whatever stands behind these, as in `Give 🔁 the talks`; here words of the author stay.
const saysWords = /^[[(]?\s*(?:🔁|🏁|repeat::|onCompletion::)/u;
const rule =
  /^[[(]?\s*(?:(?:🔁\uFE0F?|repeat::)\s*every(?:(?:week)?days?|weeks?|months?|years?)?(?![a-z])|(?:🏁\uFE0F?|onCompletion::)\s*(?:delete|keep)(?![a-z]))/iu;

function isKept(field: string): boolean {
  return field.startsWith('#') || (saysWords.test(field) && !rule.test(field));
}

function takeFromEnd(written: string, fields: Map<DayName, Day | undefined>): string {
  const kept: string[] = [];
  let text = withoutBlockId(written).trimEnd();
  for (;;) {
    const start = startOfLastField(text);
    if (start === undefined) break;
    const field = text.slice(start);
    if (isKept(field)) kept.push(field);
    else takeDay(field, fields);
    text = text.slice(0, start).trimEnd();
  }
  return [text, ...kept.reverse()].join(' ');
}

// Characters: only a list of many ids is longer.
const usualField = 200;

// Each reach is twice the one before, and what is found is taken off: the whole stays linear.
function startOfLastField(text: string): number | undefined {
  for (let reach = usualField; ; reach *= 2) {
    const from = Math.max(0, text.length - reach);
    const found = lastField.exec(text.slice(from));
    if (found && (found.index > 0 || from === 0)) return from + found.index;
    if (from === 0) return undefined;
  }
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
