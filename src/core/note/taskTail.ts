import type { Day } from '../period/day';
import { addDays } from '../period/day';
import { isWeekday } from '../period/dayWords';
import { dayWithoutYear } from '../period/shortDay';
import { daysIn } from '../period/writtenDay';
import { likeliestReading } from './taskDue';

/** What an action's text says, and what stands behind it of who does it and until when. */
export interface TaskTail {
  /** Without what was read off its end. */
  readonly text: string;
  readonly owner: string | undefined;
  readonly due: Day | undefined;
}

/** What is known of an action's surroundings. */
export interface TailContext {
  /** The day of its note: a day without a year, or one that can be read in two ways, is seldom before it. */
  readonly near: Day | undefined;
}

// Parts: a text ends in so many of them at most.
const mostParts = 4;
// Characters at the end of a text: no part is longer.
const longest = 90;

// Quick to say no, in two steps: most actions end in plain words.
const holdsMark = /[)）\]\d–—→>@:：,，;；]|- /;
const mayHaveTail = /[)）\]]\s*[.。]?\s*$|[–—→>@:：,，;；]|\d|- /u;
const mayBeSoon =
  /(?:today|heute|hoy|hui|oggi|vandaag|hoje|tomorrow|morgen|mañana|demain|domani|amanhã)!*$/iu;
// Letters by which one of these words ends.
const endsAsSoon = /[yeiwngaãYEIWNGAÃ]!*$/;

/**
 * Reads who does an action and until when off the end of its text: `(Ana, 15 December)`, `– Ana, by 2026-12-15`, `→ Ana`,
 * `(verantwortlich: Ana, bis 15.12.)`, `——负责人：周恺，截止：12月4日`. What else is said there stays.
 */
export function readTaskTail(written: string, context: TailContext): TaskTail {
  let read: TaskTail = { text: written, owner: undefined, due: undefined };
  if (!mayEndInMore(written)) return read;
  for (let part = 0; part < mostParts; part++) {
    const next = withoutLast(read, context);
    if (!next || !/\p{L}{2}|\p{Script=Han}/u.test(next.text)) break;
    read = next;
  }
  return read.text === written ? read : { ...read, text: read.text.replace(ends, '') };
}

function mayEndInMore(text: string): boolean {
  if (holdsMark.test(text) && mayHaveTail.test(text)) return true;
  return endsAsSoon.test(text) && mayBeSoon.test(text);
}

/** Whether a text says nothing but until when or by whom something is done: `Until 15 December`, `Owner: Ana`. */
export function isTaskDetail(text: string): boolean {
  return detailStart.test(text) && readTaskTail(`Do (${text})`, { near: anyDay }).text === 'Do';
}

// A note's day says only in which year a day lies.
const anyDay = '2024-01-01' as Day;

const ends = /[\s,，;；、·|–—-]+$/u;

function withoutLast(read: TaskTail, context: TailContext): TaskTail | undefined {
  const text = read.text.replace(/[\s,，;；、]+$/u, '');
  const from = Math.max(0, text.length - longest);
  const end = text.slice(from).replace(/(?<!(?<!\d)\d{1,2})[.。]$/u, '');
  const head = (index: number): string => text.slice(0, from + index);
  const soon = read.due === undefined ? dueSoon(end, context) : undefined;
  if (soon) return { ...read, text: head(soon.start), due: soon.due };
  const dated = dueAtEnd(end, context);
  if (dated) return { ...read, text: head(dated.start), due: read.due ?? dated.due };
  const linked = end.endsWith(']]') ? linkedName(end) : undefined;
  if (linked && read.owner === undefined) return { ...read, text: head(linked.start), owner: linked.name };
  for (const { holds, pattern, kind } of forms) {
    const found = holds.test(end) ? pattern.exec(end) : null;
    if (!found) continue;
    const said = partsSaid(found[1] ?? '', kind, context);
    if (!said || (said.owner !== undefined && read.owner !== undefined)) continue;
    return { text: head(found.index), owner: read.owner ?? said.owner, due: read.due ?? said.due };
  }
  return undefined;
}

type PartKind = 'group' | 'arrow' | 'dash' | 'comma';

// `holds`: a test that is quick to say no.
const forms: readonly { readonly kind: PartKind; readonly holds: RegExp; readonly pattern: RegExp }[] = [
  { kind: 'group', holds: /[)\]）]$/u, pattern: /\s*[([（]([^()[\]（）]{1,80})[)\]）]$/u },
  { kind: 'arrow', holds: /[>→➔]/u, pattern: /\s*(?:->|→|=>|➔)\s*([^→>]{1,80})$/u },
  { kind: 'dash', holds: /\s[–—-]\s|——/u, pattern: /(?:\s+[–—-]\s+|——)([^–—]{1,60})$/u },
  { kind: 'comma', holds: /[,，;；]/u, pattern: /\s*[,，;；]\s*([^,，;；]{1,60})$/u },
  { kind: 'group', holds: /@/u, pattern: /\s+@(\p{Lu}[\p{L}\p{M}'’-]*(?: \p{Lu}[\p{L}\p{M}'’-]*){0,2})$/u },
];

interface Said {
  readonly owner: string | undefined;
  readonly due: Day | undefined;
}

function partsSaid(content: string, kind: PartKind, context: TailContext): Said | undefined {
  const whole = dueOf(content, kind !== 'comma' && kind !== 'dash', context);
  if (whole !== undefined) return { owner: undefined, due: whole };
  const parts = content.split(/\s*(?:[,，;；、]|(?<!\d)\/)\s*|\s+[–—-]\s+/u).filter((part) => part !== '');
  const dues = parts.map((part) => dueOf(part, kind !== 'comma' && kind !== 'dash', context));
  const isVague = (part: string): boolean => parts.length > 1 && kind !== 'comma' && vagueDue.test(part);
  const others = parts.filter(
    (part, at) => dues[at] === undefined && !timeOfTalk.test(part) && !isVague(part),
  );
  const due = dues.find((day) => day !== undefined);
  if (others.length === 0) return { owner: undefined, due };
  const owner = ownerOf(others.join(', '), kind, due !== undefined);
  return owner === undefined ? undefined : { owner, due };
}

// What a note-taker puts behind a task: when in the recording it was said.
const timeOfTalk = /^\d{1,2}:\d{2}(?::\d{2})?$/u;

const untilWords = String.raw`(?:due(?: date| on| by)?|by|until|till|before|deadline|eta|bis(?: zum| spätestens)?|fällig(?: am)?|frist|spätestens|vence(?: el)?|antes del?|para el|hasta el|plazo|avant le|pour le|d['’]ici le|échéance|entro(?: il)?|scadenza|voor|vóór|uiterlijk|tegen|até|prazo|截止(?:日期|时间)?|期限)`;
const dueLabel = new RegExp(String.raw`^${untilWords}\s*[:：]?\s*(?:the |le |el |il |o )?(?:d[ií]a )?`, 'iu');
const behindDue = /\s*(?:之前|以前|前|截止)$/u;

// `bis zur nächsten Retro`: until when, but no day.
const vagueDue = new RegExp(String.raw`^(?:${untilWords} (?=\S)(?!.*\d)|asap$|next week$)`, 'iu');

/** The day of a part that says nothing else. `isBare`: it needs no word such as `by`. */
function dueOf(part: string, isBare: boolean, { near }: TailContext): Day | undefined {
  const labelled = part.replace(dueLabel, '').replace(behindDue, '').trim();
  const [day] = daysIn(labelled);
  if (day && isWeekdayOrNothing(labelled.slice(0, day.start))) {
    const isWhole = /^[\s\].]*$/u.test(labelled.slice(day.end));
    return isWhole ? likeliestReading(day.readings, near) : undefined;
  }
  return near !== undefined && (isBare || labelled !== part.trim())
    ? dayWithoutYear(labelled, near)
    : undefined;
}

function isWeekdayOrNothing(head: string): boolean {
  const word = head.replace(/[\s[.,]+/gu, '');
  return word === '' || isWeekday(word);
}

const until = new RegExp(String.raw`(?<=\S\s+)(?<![\p{L}\p{M}])${untilWords}(?![\p{L}\p{M}])`, 'giu');

// `send it by 4 December`: the last word of the kind, and a day behind it.
function dueAtEnd(
  end: string,
  context: TailContext,
): { readonly due: Day; readonly start: number } | undefined {
  if (!/\d/.test(end)) return undefined;
  const last = [...end.matchAll(until)].at(-1);
  const due = last && dueOf(end.slice(last.index), false, context);
  return last && due !== undefined ? { due, start: last.index } : undefined;
}

const today =
  /(?<=\S)\s+(?:(today|heute|hoy|aujourd['’]hui|oggi|vandaag|hoje)|(?:tomorrow|morgen|mañana|demain|domani|amanhã))!*$/u;

// `call the bank today`, of the note's day.
function dueSoon(
  end: string,
  { near }: TailContext,
): { readonly due: Day; readonly start: number } | undefined {
  const found = near && today.exec(end);
  return found ? { due: found[1] === undefined ? addDays(near, 1) : near, start: found.index } : undefined;
}

const endsInLink = /\s(\S+)\s+\[\[([^[\]|/]{2,40})\]\]$/u;
// Words behind which a link is a part of what is to be done.
const leadsOn =
  /^(?:to|with|about|for|from|in|on|at|of|by|via|into|and|or|see|the|a|an|our|his|her|their|mit|von|für|an|zu|bei|über|der|die|das|den|dem|und|oder|con|a|de|del|la|el|y|sobre|para|avec|pour|à|du|le|les|et|sur|di|il|per|met|van|voor|het|en|com|o|os|as|da|do)$/iu;

// Logseq's authors link who does it: `invite the data team [[Ana]]`.
function linkedName(end: string): { readonly name: string; readonly start: number } | undefined {
  const [whole, before = '', name = ''] = endsInLink.exec(end) ?? [];
  if (whole === undefined || leadsOn.test(before) || !(pronoun.test(name) || fullName.test(name)))
    return undefined;
  return { name, start: end.length - whole.length + whole.indexOf('[[') };
}

const ownerLabel =
  /^(?:owners?|who|assignee|assigned to|dri|lead|resp(?:onsible)?|wer|verantwortlich\p{L}*|zuständig\p{L}*|responsables?|resp|responsabile|responsável|chi|quién|quien|qui|wie|verantwoordelijke?|负责人|责任人|負責人|责任|负责)\.?\s*[:：]{1,2}\s*/iu;
const pronoun =
  /^(?:me|myself|i|ich|moi|je|yo|io|eu|ik|mij|我|本人|we|us|wir|alle|all|everyone|everybody|tous|todos|tutti|iedereen|大家|所有人)$/iu;
const nameWord = String.raw`@?\p{Lu}[\p{L}\p{M}.'’-]*`;
const fullName = new RegExp(
  String.raw`^(?:@[\p{L}\p{N}_.-]+|${nameWord}(?: (?:van|von|de|der|da|del|di|du|la|le|${nameWord})){0,3})$`,
  'u',
);
const joins = /\s*[,/&+、]\s*| (?:and|und|y|et|e|en|i|with|mit|con) |[和与]/u;
const noName =
  /^(?:tbd|tba|unassigned|nobody|none|offen|n\/a|optional|urgent|high|low|medium|wip|done|open|new|hidden|draft|ok|v\d.*|q[1-4].*|可选|必做|紧急|暂定|待定|完成|已完成|进行中|重要)$/iu;

const detailStart = new RegExp(`(?:${dueLabel.source})|(?:${ownerLabel.source})`, 'iu');

/** Who is named by what stands behind an action; undefined where it says something else. */
function ownerOf(words: string, kind: PartKind, isBesideDue: boolean): string | undefined {
  const bare = words.replace(ownerLabel, '').trim();
  const isLabelled = bare !== words.trim();
  const names = bare.split(joins).filter((name) => name !== '');
  if (names.length === 0 || names.length > 5 || bare.length > 60) return undefined;
  if (names.some((name) => noName.test(name))) return undefined;
  const mayBe = (name: string): boolean =>
    pronoun.test(name) ||
    fullName.test(name) ||
    ((kind === 'group' || isLabelled) && /^\p{Script=Han}{2,4}$/u.test(name)) ||
    // Lower-case names and groups, where a day or a sign beside them says that they are who does it.
    ((isLabelled || kind === 'arrow' || (kind === 'group' && isBesideDue)) &&
      /^\p{L}+(?: \p{L}+){0,2}$/u.test(name));
  if (kind === 'comma' && !isLabelled) return undefined;
  return names.every(mayBe) ? bare.replace(/@/gu, '') : undefined;
}
