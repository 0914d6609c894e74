import { count, list, notes, percent } from './englishCounts';
import type { Measure } from './measure';
import type { ReportModel } from './model';

/** What is said of shares of attention, in one language. */
export interface AttentionWords {
  readonly heading: string;
  readonly category: string;
  readonly activity: string;
  readonly notes: string;
  readonly share: Readonly<Record<Measure, string>>;
  /** What the category file intends and, if there is a difference to tell, how far the share is from it. */
  intended(differs: boolean): string;
  /** The share in the period before and, if there is a change to tell, how far this period's is from it. */
  before(period: string, changes: boolean): string;
  trend(first: string, last: string): string;
  /** Whole percent, oldest first; null: not known. */
  trendNumbers(shares: readonly (number | null)[]): string;
  readonly all: string;
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

/** Minutes as they are read in a sentence: `45 minutes`, `1 hour`, `1 h 15 min`. */
export function englishTime(minutes: number): string {
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60];
  if (hours === 0) return rest === 1 ? '1 minute' : `${rest} minutes`;
  if (rest === 0) return hours === 1 ? '1 hour' : `${count(hours)} hours`;
  return `${count(hours)} h ${rest} min`;
}

/** The rule by which shares were counted, as points of a list; none where there are no shares. */
export function englishRule(model: ReportModel): readonly string[] {
  if (model.notes === 0)
    return model.categories.some(({ shareBefore }) => shareBefore !== null) ? earlierRule(model) : [];
  return [...englishWeights(model), ...finerRules(model), roundingRule(model)];
}

/** What a note weighs, and why; of a period with notes. */
export function englishWeights(model: ReportModel): readonly string[] {
  return model.measure === 'hours' ? hoursRule(model) : notesRule(model);
}

// Nothing was counted in this period, but the one before is shown.
function earlierRule({ measure }: ReportModel): readonly string[] {
  return measure === 'hours'
    ? ['Shares are shares of hours, as wherever at least half of the notes have a duration.']
    : ['Shares are shares of notes, not of hours.'];
}

function notesRule({ notes: all, time }: ReportModel): readonly string[] {
  const why =
    time.notes === 0
      ? all === 1
        ? 'it does not say how long it took'
        : 'none of them says how long it took'
      : `only ${timed(time.notes, all)}, and hours are counted where at least half of the notes do`;
  return [
    `Each note weighs 1, divided equally among the activities it is filed under. Shares are shares of notes, not of hours: ${why}.`,
  ];
}

function hoursRule({ notes: all, time }: ReportModel): readonly string[] {
  const without = all - time.notes;
  const said = without === 0 ? timedAll(all) : timed(time.notes, all);
  return [
    `Shares are shares of hours, as wherever at least half of the notes have a duration: ${said}, ${englishTime(time.minutes)} in all.${untimed(without)}`,
    'A note weighs its duration, divided equally among the activities it is filed under.',
  ];
}

// Rules for what not every report has.
function finerRules({ measure, time, period }: ReportModel): readonly string[] {
  if (measure !== 'hours') return [];
  return [
    "A log line with minutes of its own gives them to its own activities; they are taken off the note's duration, which goes to the note's other activities.",
    ...uncompared(time.uncompared, period.id),
  ];
}

function timed(some: number, all: number): string {
  return `${count(some)} of the ${notes(all)} ${some === 1 ? 'says how long it' : 'say how long they'} took`;
}

function timedAll(all: number): string {
  return all === 1 ? 'the note says how long it took' : `all ${count(all)} notes say how long they took`;
}

function untimed(without: number): string {
  if (without === 0) return '';
  const weighing = without === 1 ? 'it is counted and weighs' : 'they are counted and weigh';
  return ` ${count(without)} had no duration: ${weighing} nothing in the shares.`;
}

function uncompared(periods: ReportModel['time']['uncompared'], now: string): readonly string[] {
  if (periods.length === 0) return [];
  const each = periods.map((one) => `${one.period} (${count(one.timed)} of ${notes(one.notes)})`);
  return [`Not compared with ${now}, because fewer than half of their notes have a duration: ${list(each)}.`];
}

function roundingRule({ categories }: ReportModel): string {
  const isIntended = categories.some(({ intended }) => intended !== null);
  const differences = isIntended ? 'Differences and changes' : 'Changes';
  return `Shares are rounded to whole percent that add up to ${percent(100)} over the categories, and within a category to its share. ${differences} are in percentage points.`;
}
