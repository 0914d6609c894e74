import type { QuietFacts } from './lengthWords';
import type { QuietActivity, ReportModel } from './model';

/** What the shorter lengths say of the quiet activities of all categories; equals stand in taxonomy order. */
export function quietFactsOf({ categories }: ReportModel): QuietFacts {
  const quiet = categories.flatMap((category) => category.quiet);
  const late = categories.flatMap((category) => category.late);
  const byWeeks = (a: QuietActivity, b: QuietActivity): number => (b.weeks ?? 0) - (a.weeks ?? 0);
  return {
    quiet: quiet.length,
    overdue: [...quiet, ...late].filter(({ overdue }) => overdue).sort(byWeeks),
    longest: quiet.filter(({ overdue, weeks }) => !overdue && weeks !== null).sort(byWeeks)[0],
  };
}
