import type { TaxonomyChange } from '../../core/reshape/taxonomyChange';
import { changeTaxonomy, taxonomyArguments } from '../changeTaxonomy';
import type { Command } from '../io';
import { UsageError } from '../io';
import type { Day } from '../../core/period/day';
import { parseDay } from '../../core/period/day';

/** `remit rename`: changes the path or title of a category or activity. */
export const rename: Command = {
  name: 'rename',
  summary: 'rename a category or an activity, also in every note',
  help: `Usage: remit rename OLD NEW [--title T] [--folder F] [--dry-run]
       remit rename OLD --title T [--folder F] [--dry-run]

Changes the path of a category or an activity, in its category file and in every note filed under it, and keeps the
old path as an alias. Prints one line per file and a summary. Run it again to finish what was left undone.

  OLD         category/activity, or a category alone
  NEW         category/activity, an id in the same category, or a new id for a category
  --title T   a new title; without NEW the path stays, and no note is changed
  --folder F  the folder with the responsibilities; default: the current folder
  --dry-run   prints what would be changed, and changes nothing`,
  async run(args, io) {
    const given = taxonomyArguments(args, [1, 2], 'title');
    const [path = '', to] = given.paths;
    const { option: title } = given;
    if (to === undefined && title === undefined)
      throw new UsageError('Name the new path, or give a --title.');
    const changes: TaxonomyChange[] = [];
    if (title !== undefined) changes.push({ kind: 'set-title', path, title });
    if (to !== undefined) changes.push({ kind: 'rename', path, to });
    return changeTaxonomy(changes, given, io);
  },
};

/** `remit merge`: merges two categories or activities. */
export const merge: Command = {
  name: 'merge',
  summary: 'merge a category or an activity into another',
  help: `Usage: remit merge OLD INTO [--folder F] [--dry-run]

Files every note of OLD under INTO, once each, removes OLD and keeps its path as an alias of INTO. If both are
categories, the activities of OLD move to INTO, and those that both have are merged. Prints one line per file and a
summary.

  OLD         category/activity, or a category alone
  INTO        the one that stays: category/activity, or a category alone
  --folder F  the folder with the responsibilities; default: the current folder
  --dry-run   prints what would be changed, and changes nothing`,
  async run(args, io) {
    const given = taxonomyArguments(args, [2, 2]);
    const [path = '', into = ''] = given.paths;
    return changeTaxonomy([{ kind: 'merge', path, into }], given, io);
  },
};

/** `remit retire`: ends the author's responsibility for a category or activity. */
export const retire: Command = {
  name: 'retire',
  summary: 'mark a category or an activity as no longer yours',
  help: `Usage: remit retire PATH [--on DAY] [--folder F] [--dry-run]

Marks PATH as retired in its category file. PATH keeps its notes and its place in old reports.

  PATH        category/activity, or a category alone
  --on DAY    YYYY-MM-DD, the first day it is no longer yours; today if not given
  --folder F  the folder with the responsibilities; default: the current folder
  --dry-run   prints what would be changed, and changes nothing`,
  async run(args, io) {
    const given = taxonomyArguments(args, [1, 1], 'on');
    const [path = ''] = given.paths;
    const day = given.option === undefined ? io.today() : dayNamed(given.option);
    return changeTaxonomy([{ kind: 'retire', path, day }], given, io);
  },
};

function dayNamed(text: string): Day {
  const day = parseDay(text);
  if (!day) throw new UsageError(`"${text}" is not a date. Write YYYY-MM-DD.`);
  return day;
}
