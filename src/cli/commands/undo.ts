import type { JournalEntry } from '../../core/actions/journal';
import { undoLastChange } from '../../core/actions/undoLastChange';
import { createMessages } from '../../messages';
import { plainEnglish } from '../../messages/l10n';
import { parse, folderOf } from '../arguments';
import type { Command } from '../io';
import { lastOperationOf } from '../lastOperation';
import { existingFolder, openToUndo } from '../openWorkspace';
import { printOutcomes } from '../printOutcomes';

/** `remit undo`: takes back the last operation of the command line in a folder. */
export const undo: Command = {
  name: 'undo',
  summary: 'take back all that the last command changed',
  help: `Usage: remit undo [folder]

Takes back all that the last file, unfile, rename, merge or retire changed in the folder, also after that command was cut
off, in every file that has not changed since. The others are named and left alone. Prints one line per file. A second
undo does not go further back.

What the editor's own Undo Last Change takes back is kept apart: each knows its own last change.`,
  async run(args, io) {
    const { positionals } = parse(args, {});
    const folder = await existingFolder(folderOf(positionals), io);
    const journal = await lastOperationOf(folder, io);
    const entries = await journal.load();
    const outcomes = await undoLastChange(await openToUndo(entries.flatMap(pathsOf), folder), journal);
    if (outcomes.length === 0) {
      io.stdout('There is no change to undo.\n');
      return 0;
    }
    const { outcome: sentence } = createMessages(plainEnglish);
    return printOutcomes(outcomes, (outcome) => sentence('reshape', outcome), io);
  },
};

function pathsOf(entry: JournalEntry): readonly string[] {
  return entry.kind === 'moved' ? [entry.path, entry.from] : [entry.path];
}
