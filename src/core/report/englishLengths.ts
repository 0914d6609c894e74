import type { Answer } from './answer';
import { capital, inWords, list, some, someInWords } from './englishCounts';
import type { LengthWords, QuietFacts } from './lengthWords';
import type { QuietActivity } from './model';
import type { OwnershipReport } from './ownership';

/** How many areas one can name in a breath, and how many gaps. */
const namedAreas = 5;
const namedGaps = 3;

export const englishLengths: LengthWords = { quietInShort, briefRemit, briefNews, briefQuiet };

function quietInShort(facts: QuietFacts): string | undefined {
  const { quiet, longest } = facts;
  const none =
    quiet === 0 ? '' : `${someInWords(quiet, 'activity has', 'activities have')} nothing on record`;
  const named = longest ? `, ${longest.title} for the longest (${weeksOf(longest)})` : '';
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
  return longest && `Quiet for the longest: ${longest.title} (${weeksOf(longest)}).`;
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
