import { pathsOf } from '../../core/actions/journal';
import { undoLastChange } from '../../core/actions/undoLastChange';
import { createMessages } from '../../messages';
import { plainEnglish } from '../../messages/l10n';
import { parse, folderOf } from '../arguments';
import type { Command } from '../io';
import { lastOperationOf } from '../lastOperation';
import { existingFolder, openForFiles } from '../openWorkspace';
import { printOutcomes } from '../printOutcomes';

/** `remit undo`: takes back the last operation of the command line in a folder. */
export const undo: Command = {
  name: 'undo',
  summary: 'take back all that the last command changed',
  help: `Usage: remit undo [folder]

Takes back all that the last file, unfile, rename, merge or retire command changed in the folder, even one that was cut
off. A file that has changed since is named and left alone. Prints one line per file. Undoing again does not go further
back.

The editor's Undo Last Change is separate: each knows only its own last change.`,
  async run(args, io) {
    const { positionals } = parse(args, {});
    const folder = await existingFolder(folderOf(positionals), io);
    // Operations of the command line change one folder.
    const [last] = await (await lastOperationOf(folder, io)).entriesByFolder();
    if (!last) {
      io.stdout('There is no change to undo.\n');
      return 0;
    }
    const paths = (await last.journal.load()).flatMap(pathsOf);
    const outcomes = await undoLastChange(await openForFiles(paths, folder), last.journal);
    const { outcome: sentence } = createMessages(plainEnglish);
    return printOutcomes(outcomes, (outcome) => sentence('reshape', outcome), io);
  },
};
