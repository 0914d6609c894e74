import { changeNotes } from '../changeNotes';
import { noteAndPaths } from '../noteAndPaths';
import type { Command } from '../io';

/** `remit file`: files notes and sections under activities. */
export const file: Command = {
  name: 'file',
  summary: 'file notes or sections under activities',
  help: `Usage: remit file NOTE... --to PATH... [--folder F]

Files each NOTE under each PATH and changes nothing else in it. Prints a line per NOTE.

  NOTE          a file, relative to the current folder or to --folder
  NOTE#slug     the section of that heading, written as in a link: notes/a.md#next-steps
  NOTE:LINE     the section that this line (from 1) stands in
  --to PATH     category/activity, or a category alone; what ends in .md is always a NOTE
  --folder F    the folder with the responsibilities; the current one if not given`,
  async run(args, io) {
    const { notes, paths, folder } = noteAndPaths(args, 'to');
    return changeNotes({ deed: 'file', notes, add: paths, remove: [] }, folder, io);
  },
};
