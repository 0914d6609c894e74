import { englishList } from '../format/list';
import { englishNumbers } from '../format/numbers';
import type { Answer } from './answer';
import { englishAttention, englishTime } from './attentionWords';
import { count, list, notes, percent, some, someInWords } from './englishCounts';
import { englishActions } from './englishActions';
import { englishEdits } from './englishEdits';
import { englishLengths } from './englishLengths';
import { englishMethod } from './englishMethod';
import { englishQuiet } from './englishQuiet';
import { englishRemit } from './englishRemit';
import type { Words } from './words';

/** How many categories the first sentence names behind the first. */
const namedAfterFirst = 3;

export const english: Words = {
  ...englishRemit,
  ...englishQuiet,
  ...englishLengths,
  ...englishMethod,
  ...englishEdits,
  language: 'en',
  numbers: englishNumbers,
  list: englishList,
  title: (period) => `Responsibilities, ${period}`,
  imprint: (role, { from, to }, asOf) =>
    [role, `${from} to ${to}`, asOf === null ? null : `as of ${asOf}`]
      .filter((part) => part !== null)
      .join(' · '),
  answer,
  attention: englishAttention,
  gotAttention,
  figure: (measure, period, previous) =>
    `${englishAttention.share[measure]} in ${period} (filled), and in ${previous} (outlined)`,
  shareThenBefore: (share, before) => `${share}, before ${before}`,
  noShare: 'nothing',
  general: 'General',
  privateNotes: (number) => `${some(number, 'private note', 'private notes')} counted, not shown.`,
  highlights: 'Highlights',
  decisions: 'Decisions',
  actions: englishActions,
  decisionsAndActions: 'Decisions and actions',
};

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
  // In hours, what has only notes without a duration is on record and has no share.
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
