import type { QuietFacts } from '../facts/answer';
import { englishList } from '../../format/list';
import { englishNumbers } from '../../format/numbers';
import type { Answer } from '../facts/answer';
import { englishAttention, englishTime, englishMethod, englishRemit } from './englishMethod';
import { count, list, notes, percent, some, someInWords, capital, inWords } from './englishCounts';
import type { Words, ActionWords, QuietWords, LengthWords } from './words';
import type { Actions, QuietActivity } from '../model';
import type { OwnershipReport } from '../model';

/** How many more categories the first sentence names after the leading ones. */
const namedAfterFirst = 3;

function answer(facts: Answer): string {
  if (facts.categories === 0) return `No responsibilities are declared for ${facts.period}.`;
  const areas = someInWords(facts.categories, 'area', 'areas');
  const activities = someInWords(facts.activities, 'activity', 'activities');
  const mine = facts.activities === 0 ? areas : `${areas} and ${activities}`;
  const subject = facts.role === null ? 'I am' : `As ${facts.role} I am`;
  return `${subject} responsible for ${mine}; ${gotAttention(facts)}.`;
}

function gotAttention(facts: Answer): string {
  const {
    attention: [first, ...others],
    notes: total,
    period,
  } = facts;
  if (!first) return `nothing is on record for ${period}`;
  if (others.length === 0) {
    return total === 1
      ? `in ${period} one note is on record, about ${first.title}${gaps(facts)}`
      : `in ${period} all ${count(total)} notes on record were about ${first.title}${gaps(facts)}`;
  }
  if (total === 1) {
    return `in ${period} one note is on record, about ${list([first, ...others].map(({ title }) => title))}${gaps(facts)}`;
  }
  return `in ${period} ${ranking(facts)}${gaps(facts)}`;
}

function ranking({ attention: all, notes: total, minutes }: Answer): string {
  const whole = minutes === null ? notes(total) : englishTime(minutes);
  const most = all[0]?.share ?? 0;
  const leaders = all.filter(({ share }) => share === most);
  // A category may have notes and yet round to nothing.
  const rest = all.filter(({ share }) => share > 0).slice(leaders.length, leaders.length + namedAfterFirst);
  const titles = list(leaders.map(({ title }) => title));
  if (rest.length === 0 && leaders.length === 1)
    return `attention went to ${titles} (${percent(most)} of ${whole})`;
  if (rest.length === 0)
    return `attention was divided equally between ${titles} (${percent(most)} each of ${whole})`;
  const share = `(${percent(most)} ${leaders.length > 1 ? 'each ' : ''}of ${whole})`;
  const followers = list(rest.map(({ title, share: part }) => `${title} (${percent(part)})`));
  return `most attention went to ${titles} ${share}, followed by ${followers}`;
}

function gaps({ silent, quiet, activities }: Answer): string {
  if (silent.length > 0) return `, and nothing is on record for ${list(silent)}`;
  if (quiet === 0 || activities === 0) return '';
  return `, and ${someInWords(quiet, 'activity has', 'activities have')} nothing on record`;
}

const englishActions: ActionWords = {
  title: 'Actions',
  numbers,
  stillOpen: 'Still open',
  closed: 'Closed',
  age: (weeks, due) => {
    const age = weeks === 0 ? 'open less than a week' : `open ${some(weeks, 'week', 'weeks')}`;
    return due === null ? age : `${age}, due ${due}`;
  },
  cancelled: 'canceled',
  more: (number) => `and ${count(number)} more`,
  longestOpen: ({ text, weeks }) => [
    `Open longest (${some(weeks ?? 0, 'week', 'weeks')}): ${text}, in `,
    '.',
  ],
};

function numbers({ opened, closed, carriedOver, open, overdue, private: hidden }: Actions): string {
  const parts = [
    opened > 0 ? `${count(opened)} opened` : '',
    closed > 0 ? `${count(closed)} closed` : '',
    carriedOver > 0 ? `${count(carriedOver)} carried over` : '',
  ].filter((part) => part !== '');
  const left = open === 0 ? '' : `; ${count(open)} still open`;
  const late =
    overdue === 0 ? '' : `, ${overdue === open && open > 1 ? 'all' : count(overdue)} of them overdue`;
  const all = `${parts.join(', ')}${left}${open === 1 && overdue === 1 ? ' and overdue' : late}.`;
  if (hidden === 0) return all;
  return `${all} Of these, ${count(hidden)} ${hidden === 1 ? 'is' : 'are'} private: counted, not shown.`;
}

const englishQuiet: QuietWords = {
  quiet: 'Quiet',
  quietIntro: (period) => `Nothing is on record in ${period} for:`,
  quietFor: (activity) =>
    `${withCadence(activity)}: last note ${ago(activity.weeks ?? 0)}${activity.overdue ? ', overdue' : ''}`,
  neverDated: (activities, undated) =>
    `${undated ? 'Only notes without a date' : 'No notes yet'}: ${activities.map(withCadence).join('; ')}`,
  lateIntro: (period) => `On record in ${period}, but now overdue:`,
  isNew: 'On record for the first time.',
};

const ago = (weeks: number): string =>
  weeks === 0 ? 'less than a week ago' : `${some(weeks, 'week', 'weeks')} ago`;

function withCadence({ title, every }: QuietActivity): string {
  return every === null ? title : `${title} (due every ${every})`;
}

/** How many areas, and how many gaps, a sentence can name in one breath. */
const namedAreas = 5;
const namedGaps = 3;

const englishLengths: LengthWords = { quietInShort, briefRemit, briefNews, briefQuiet };

function quietInShort(facts: QuietFacts): string | undefined {
  const { quiet, longest } = facts;
  const none =
    quiet === 0 ? '' : `${someInWords(quiet, 'activity has', 'activities have')} nothing on record`;
  const named = longest ? `, ${longest.title} the longest (${weeksOf(longest)})` : '';
  const sentences = [
    none === '' ? '' : facts.overdue.length > 0 ? `${none}.` : `${none}${named}.`,
    overdueWords(facts.overdue, facts.overdue.length),
  ].filter((sentence) => sentence !== '');
  return sentences.length === 0 ? undefined : sentences.map(capital).join(' ');
}

function briefRemit(
  { role, categories, activities, period }: Answer,
  titles: readonly string[],
  ownership: OwnershipReport | null,
): string {
  if (categories === 0) return `No responsibilities are declared for ${period}.`;
  const areas = someInWords(categories, 'area', 'areas');
  const mine = activities === 0 ? areas : `${areas} and ${someInWords(activities, 'activity', 'activities')}`;
  const named = titles.length > 0 && titles.length <= namedAreas ? `: ${list(titles)}` : '';
  return `${role === null ? 'I am' : `As ${role} I am`} responsible for ${mine}${heldWords(ownership)}${named}.`;
}

function heldWords(ownership: OwnershipReport | null): string {
  const shared = ownership?.shared.count ?? 0;
  const delegated = ownership?.delegated.count ?? 0;
  const parts = [
    shared > 0 ? `${inWords(shared)} of them shared` : '',
    delegated > 0 ? `${inWords(delegated)} ${shared > 0 ? '' : 'of them '}delegated` : '',
  ].filter((part) => part !== '');
  return parts.length === 0 ? '' : `, ${list(parts)}`;
}

function briefNews(category: string, title: string, line: string): string {
  return `In ${category}, “${title}”: ${/[.!?…]$/u.test(line) ? line : `${line}.`}`;
}

function briefQuiet({ overdue, longest }: QuietFacts): string | undefined {
  if (overdue.length > 0) return capital(overdueWords(overdue, namedGaps));
  return longest && `Quiet longest: ${longest.title} (${weeksOf(longest)}).`;
}

function overdueWords(overdue: readonly QuietActivity[], most: number): string {
  if (overdue.length === 0) return '';
  const named = overdue.slice(0, most).map((one) => `${one.title} (every ${one.every}, ${weeksOf(one)})`);
  const rest = overdue.length - named.length;
  const parts = rest > 0 ? [...named, `${inWords(rest)} more`] : named;
  return `overdue by ${overdue.length === 1 ? 'its' : 'their'} own cadence: ${list(parts)}.`;
}

const weeksOf = ({ weeks }: QuietActivity): string =>
  weeks === null || weeks === 0 ? 'less than a week' : some(weeks, 'week', 'weeks');

export const english: Words = {
  ...englishRemit,
  ...englishQuiet,
  ...englishLengths,
  ...englishMethod,
  language: 'en',
  numbers: englishNumbers,
  list: englishList,
  title: (period) => `Responsibilities, ${period}`,
  imprint: (role, { from, to }, asOf) =>
    [role, `${from} to ${to}`, asOf === null ? null : `as of ${asOf}`]
      .filter((part) => part !== null)
      .join(' · '),
  answer,
  undated: (undated, of) =>
    `${count(undated)} of the ${notes(of)} that ${of === 1 ? 'is' : 'are'} filed ${undated === 1 ? 'has' : 'have'} no date and ${undated === 1 ? 'counts' : 'count'} in no period.`,
  attention: englishAttention,
  gotAttention,
  figure: (measure, period, previous) =>
    `${englishAttention.share[measure]} in ${period} (filled), and in ${previous} (outlined)`,
  shareThenBefore: (share, before) => `${share}, previously ${before}`,
  noShare: 'nothing',
  general: 'General',
  saysNothing: 'says nothing yet',
  privateNotes: (number) => `${some(number, 'private note', 'private notes')} counted, not shown.`,
  highlights: 'Highlights',
  decisions: 'Decisions',
  states: {
    proposed: 'proposed',
    rejected: 'rejected',
    superseded: 'superseded',
    deprecated: 'no longer in force',
  },
  actions: englishActions,
  decisionsAndActions: 'Decisions and actions',
  footnotes: 'Footnotes',
};
