import { count, list, notes, some, percent } from './englishCounts';
import type { Method, ReportModel } from '../model';
import type { MethodWords, LabelledLine, RemitWords, AttentionWords } from './words';
import type { Held, HeldGroup, Owned, OwnershipReport } from '../model';

export const englishMethod: MethodWords = { method: 'How this was counted', methodPoints, methodInShort };

function methodPoints(model: ReportModel): readonly string[] {
  const { method, asOf } = model;
  const { from, to } = model.period;
  const { counted, split } = method;
  if (counted === 0) {
    return [
      `No note dated ${from} to ${to} is filed under a responsibility.`,
      ...englishRule(model),
      ...leftOut(model),
    ];
  }
  const shared = split === 0 ? '' : ` ${splitInWords(split, counted)} filed under more than one.`;
  return [
    `${notes(counted)} dated ${from} to ${to} ${counted === 1 ? 'is' : 'are'} filed under a responsibility and counted.${shared}`,
    ...englishRule(model),
    ...(asOf === null
      ? []
      : [
          `Ages are counted up to ${asOf}, ${asOf === to ? 'the last day of the period' : 'the day of the newest note'}.`,
        ]),
    ...toComePoint(method),
    ...privatePoint(method),
    ...leftOut(model),
  ];
}

function splitInWords(split: number, counted: number): string {
  if (counted === 1) return 'It is';
  if (split === counted) return 'All of them are';
  return `${count(split)} of them ${split === 1 ? 'is' : 'are'}`;
}

function toComePoint({ toCome, counted }: Method): readonly string[] {
  if (toCome === 0) return [];
  const those =
    counted === 1
      ? 'The counted note is'
      : toCome === counted
        ? 'All counted notes are'
        : `${count(toCome)} of the counted notes ${toCome === 1 ? 'is' : 'are'}`;
  return [`${those} dated after the day on which this report was made. No age is counted up to such a day.`];
}

function privatePoint({ private: hidden, partlyPrivate: partly }: Method): readonly string[] {
  if (hidden + partly === 0) return ['No counted note is private.'];
  const parts = [
    hidden > 0 ? some(hidden, 'private note', 'private notes') : '',
    partly > 0 ? `the private parts of ${notes(partly)}` : '',
  ].filter((part) => part !== '');
  return [`Counted in every number, but not shown: ${list(parts)}.`];
}

function leftOut({ method, actions }: ReportModel): readonly string[] {
  const { unfiled, undated, broken, notInForce, unfiledDecisions } = method;
  const inSections = [
    unfiledDecisions > 0 ? some(unfiledDecisions, 'decision', 'decisions') : '',
    actions.unfiled > 0 ? some(actions.unfiled, 'action', 'actions') : '',
  ].filter((part) => part !== '');
  const parts = [
    unfiled > 0 ? `${notes(unfiled)} from the period not filed yet` : '',
    undated > 0 ? `${notes(undated)} without a date` : '',
    broken > 0 ? `${some(broken, 'file', 'files')} that cannot be read` : '',
    notInForce > 0 ? `${some(notInForce, 'decision', 'decisions')} rejected or no longer in force` : '',
    inSections.length > 0 ? `${list(inSections)} in sections that are filed nowhere` : '',
  ].filter((part) => part !== '');
  return [`Left out: ${parts.length === 0 ? 'nothing' : list(parts)}.`];
}

function methodInShort(model: ReportModel): readonly string[] {
  const { method } = model;
  if (method.counted === 0) return methodPoints(model);
  const read = englishRemit.notesRead(method);
  return [
    ...(read === undefined ? [] : [read]),
    ...englishWeights(model),
    ...toComePoint(method),
    ...privatePoint(method),
    ...leftOut(model),
  ];
}

export const englishRemit: RemitWords = {
  ownership,
  risks: 'Risks and asks',
  risksComment: (period) =>
    `Risks and asks of ${period}: yours to write. No report ever changes what stands outside of its markers.`,
  sources: 'Sources',
  goneItem: 'No longer on record:',
  notesRead,
};

function ownership({ of, owned, shared, delegated }: OwnershipReport): readonly LabelledLine[] {
  return [
    ...(owned.count === 0 ? [] : [{ label: 'Owned', said: `: ${ownedWords(owned, of)}.` }]),
    ...(shared.count === 0 ? [] : [{ label: 'Shared', said: `: ${heldWords(shared, 'with')}.` }]),
    ...(delegated.count === 0 ? [] : [{ label: 'Delegated', said: `: ${heldWords(delegated, 'to')}.` }]),
  ];
}

function ownedWords({ count: number, whole }: Owned, of: number): string {
  if (number === of) return of === 1 ? 'the one activity' : `all ${count(of)} activities`;
  const all = `${count(number)} of ${count(of)} activities`;
  return whole.length === 0 ? all : `${all}, with all of ${list(whole)}`;
}

function heldWords({ groups }: Held, preposition: 'with' | 'to'): string {
  return groups.map((group) => groupWords(group, preposition)).join('; ');
}

function groupWords({ titles, with: people }: HeldGroup, preposition: string): string {
  return people.length === 0 ? list(titles) : `${list(titles)} (${preposition} ${list(people)})`;
}

function notesRead({ read, counted, unfiled, needless }: Method): string | undefined {
  const inPeriod = counted + unfiled + needless;
  const were = read === 1 ? 'was' : 'were';
  if (read === 0) return undefined;
  if (read === 1 && inPeriod === 0) return '1 note was read, and it is not dated in the period.';
  if (inPeriod === 0) return `${notes(read)} ${were} read, none of them dated in the period.`;
  const parts = [
    counted > 0 ? `${count(counted)} filed` : '',
    unfiled > 0 ? `${count(unfiled)} to file` : '',
    needless > 0 ? `${count(needless)} marked as needing no filing` : '',
  ].filter((part) => part !== '');
  const theirs = inPeriod === read ? (read === 1 ? 'it is' : 'all of them') : `${count(inPeriod)} of them`;
  if (counted === inPeriod && counted > 1)
    return `${notes(read)} ${were} read, ${theirs} dated in the period, all filed.`;
  return `${notes(read)} ${were} read, ${theirs} dated in the period: ${list(parts)}.`;
}

export const englishAttention: AttentionWords = {
  heading: 'Attention',
  category: 'Category',
  activity: 'Activity',
  notes: 'Notes',
  share: { notes: 'Share of notes', hours: 'Share of hours' },
  intended: (differs) => (differs ? 'Intended (difference)' : 'Intended'),
  before: (period, changes) => (changes ? `In ${period} (change)` : `In ${period}`),
  trend: (first, last) => `${first} to ${last}, %`,
  trendNumbers: (shares) => shares.map((share) => (share === null ? '–' : count(share))).join(', '),
  all: 'All',
};

/** Minutes as in a sentence: `45 minutes`, `1 hour`, `1 h 15 min`. */
export function englishTime(minutes: number): string {
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60];
  if (hours === 0) return rest === 1 ? '1 minute' : `${rest} minutes`;
  if (rest === 0) return hours === 1 ? '1 hour' : `${count(hours)} hours`;
  return `${count(hours)} h ${rest} min`;
}

/** The rules for counting shares, as list items; empty if there are no shares. */
function englishRule(model: ReportModel): readonly string[] {
  if (model.notes === 0)
    return model.categories.some(({ shareBefore }) => shareBefore !== null) ? earlierRule(model) : [];
  return [...englishWeights(model), ...finerRules(model), roundingRule(model)];
}

/** What a note weighs, and why; for a period with notes. */
function englishWeights(model: ReportModel): readonly string[] {
  return model.measure === 'hours' ? hoursRule(model) : notesRule(model);
}

// This period has no notes, but the previous one is shown.
function earlierRule({ measure }: ReportModel): readonly string[] {
  return measure === 'hours'
    ? ['Shares are based on hours where at least half of the notes have a duration.']
    : ['Shares are based on the number of notes, not on hours.'];
}

function notesRule(model: ReportModel): readonly string[] {
  const why = whyNotHours(model);
  return [
    `Each note counts as 1, divided equally among the activities it is filed under. Shares are based on the number of notes, not on hours: ${why}.`,
  ];
}

function whyNotHours({ notes: all, time, previous }: ReportModel): string {
  if (time.notes === 0)
    return all === 1 ? 'it does not say how long it took' : 'none of them says how long it took';
  if (2 * time.notes < all)
    return `only ${timed(time.notes, all)}, and hours are counted where at least half of the notes do`;
  const { notes: before, timed: some } = time.previous;
  return `both periods are measured alike, and fewer than half of the notes of ${previous.id} have a duration (${count(some)} of ${notes(before)})`;
}

function hoursRule({ notes: all, time }: ReportModel): readonly string[] {
  const without = all - time.notes;
  const said = without === 0 ? timedAll(all) : timed(time.notes, all);
  return [
    `Shares are based on hours, because at least half of the notes have a duration: ${said}, ${englishTime(time.minutes)} in all.${untimed(without, time.median ?? 0)}`,
    'A note counts by its duration, divided equally among the activities it is filed under.',
  ];
}

// Rules that apply to some reports only.
function finerRules({ measure, time, period }: ReportModel): readonly string[] {
  if (measure !== 'hours') return [];
  return [
    "The minutes of a log line go to the activities of that line; the rest of the note's duration goes to the note's other activities.",
    ...uncompared(time.uncompared, period.id),
  ];
}

function timed(some: number, all: number): string {
  return `${count(some)} of the ${notes(all)} ${some === 1 ? 'says how long it' : 'say how long they'} took`;
}

function timedAll(all: number): string {
  return all === 1 ? 'the note says how long it took' : `all ${count(all)} notes say how long they took`;
}

function untimed(without: number, median: number): string {
  if (without === 0) return '';
  const weighing = without === 1 ? 'it counts as' : 'each counts as';
  return ` ${count(without)} had no duration: ${weighing} ${englishTime(Math.round(median))}, the median of the others.`;
}

function uncompared(periods: ReportModel['time']['uncompared'], now: string): readonly string[] {
  if (periods.length === 0) return [];
  const each = periods.map((one) => `${one.period} (${count(one.timed)} of ${notes(one.notes)})`);
  return [`Not compared with ${now}, because fewer than half of their notes have a duration: ${list(each)}.`];
}

function roundingRule({ categories }: ReportModel): string {
  const isIntended = categories.some(({ intended }) => intended !== null);
  const differences = isIntended ? 'Differences and changes' : 'Changes';
  return `Shares are rounded to whole percentages that add up to ${percent(100)} across the categories and, within a category, to its share. ${differences} are in percentage points.`;
}
