import { changeTaxonomy, taxonomyArguments } from '../changeTaxonomy';
import type { Command } from '../io';

/** `remit merge`: makes one of two categories or activities. */
export const merge: Command = {
  name: 'merge',
  summary: 'merge a category or an activity into another',
  help: `Usage: remit merge OLD INTO [--folder F] [--dry-run]

Files every note of OLD under INTO, once each, removes OLD and leaves its path behind as an alias of INTO. Of two
categories, the activities of OLD move over; those that both have are merged. Prints a line per file and the numbers.

  OLD         category/activity, or a category alone
  INTO        the one that stays: category/activity, or a category alone
  --folder F  the folder with the responsibilities; the current one if not given
  --dry-run   changes nothing and prints what would be changed`,
  async run(args, io) {
    const given = taxonomyArguments(args, [2, 2]);
    const [path = '', into = ''] = given.paths;
    return changeTaxonomy([{ kind: 'merge', path, into }], given, io);
  },
};
