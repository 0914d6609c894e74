import { some } from './englishCounts';
import type { QuietActivity } from './model';
import type { QuietWords } from './quietWords';

export const englishQuiet: QuietWords = {
  quiet: 'Quiet',
  quietIntro: (period) => `Nothing is on record in ${period} for:`,
  quietFor: (activity) =>
    `${withCadence(activity)}: last note ${ago(activity.weeks ?? 0)}${activity.overdue ? ', overdue' : ''}`,
  neverDated: (activities, undated) =>
    `${undated ? 'Only notes without a date' : 'No note yet'}: ${activities.map(withCadence).join('; ')}`,
  lateIntro: (period) => `On record in ${period}, and overdue by now:`,
  isNew: 'On record for the first time.',
};

const ago = (weeks: number): string =>
  weeks === 0 ? 'less than a week ago' : `${some(weeks, 'week', 'weeks')} ago`;

function withCadence({ title, every }: QuietActivity): string {
  return every === null ? title : `${title} (due every ${every})`;
}
