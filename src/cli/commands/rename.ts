import type { TaxonomyChange } from '../../core/reshape/change';
import { changeTaxonomy, taxonomyArguments } from '../changeTaxonomy';
import type { Command } from '../io';
import { UsageError } from '../io';

/** `remit rename`: another path or title for a category or an activity. */
export const rename: Command = {
  name: 'rename',
  summary: 'rename a category or an activity, and in every note',
  help: `Usage: remit rename OLD NEW [--title T] [--folder F] [--dry-run]
       remit rename OLD --title T [--folder F] [--dry-run]

Gives a category or an activity another path, in its category file and in every note that carries it, and leaves the
old path behind as an alias. Prints a line per file and the numbers. Run again, it does what was left undone.

  OLD         category/activity, or a category alone
  NEW         category/activity, an id in the same category, or for a category its new id
  --title T   another title; without NEW the path stays, and no note is changed
  --folder F  the folder with the responsibilities; the current one if not given
  --dry-run   changes nothing and prints what would be changed`,
  async run(args, io) {
    const given = taxonomyArguments(args, [1, 2], 'title');
    const [path = '', to] = given.paths;
    const { option: title } = given;
    if (to === undefined && title === undefined) throw new UsageError('Name the new path, or a --title.');
    const changes: TaxonomyChange[] = [];
    if (title !== undefined) changes.push({ kind: 'set-title', path, title });
    if (to !== undefined) changes.push({ kind: 'rename', path, to });
    return changeTaxonomy(changes, given, io);
  },
};
