import type { Day } from '../../core/period/day';
import { parseDay } from '../../core/period/day';
import { changeTaxonomy, taxonomyArguments } from '../changeTaxonomy';
import type { Command } from '../io';
import { UsageError } from '../io';

/** `remit retire`: a category or an activity is no longer the author's. */
export const retire: Command = {
  name: 'retire',
  summary: 'say that a category or an activity is yours no longer',
  help: `Usage: remit retire PATH [--on DAY] [--folder F] [--dry-run]

Writes into the category file that PATH is retired. It keeps its path, its notes and its place in old reports.

  PATH        category/activity, or a category alone
  --on DAY    YYYY-MM-DD, the first day it is yours no longer; today if not given
  --folder F  the folder with the responsibilities; the current one if not given
  --dry-run   changes nothing and prints what would be changed`,
  async run(args, io) {
    const given = taxonomyArguments(args, [1, 1], 'on');
    const [path = ''] = given.paths;
    const day = given.option === undefined ? io.today() : dayNamed(given.option);
    return changeTaxonomy([{ kind: 'retire', path, day }], given, io);
  },
};

function dayNamed(text: string): Day {
  const day = parseDay(text);
  if (!day) throw new UsageError(`There is no day "${text}". Write YYYY-MM-DD.`);
  return day;
}
