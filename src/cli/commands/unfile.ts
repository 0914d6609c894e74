import { changeNotes } from '../changeNotes';
import { noteAndPaths } from '../noteAndPaths';
import type { Command } from '../io';

/** `remit unfile`: takes notes and sections from under activities. */
export const unfile: Command = {
  name: 'unfile',
  summary: 'take notes or sections from under activities',
  help: `Usage: remit unfile NOTE... --from PATH... [--folder F]

Takes each NOTE, and its sections, from under each PATH and changes nothing else in it. Prints a line per NOTE.

  NOTE           a file, relative to the current folder or to --folder
  NOTE#slug      the section of that heading, written as in a link: notes/a.md#next-steps
  NOTE:LINE      the section that this line (from 1) stands in
  --from PATH    category/activity, or a category alone; what ends in .md is always a NOTE
  --folder F     the folder with the responsibilities; the current one if not given`,
  async run(args, io) {
    const { notes, paths, folder } = noteAndPaths(args, 'from');
    return changeNotes({ deed: 'unfile', notes, add: [], remove: paths }, folder, io);
  },
};
