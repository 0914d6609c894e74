import * as vscode from 'vscode';
import { caught } from '../caught';
import { choosePeriod, refresh, showLog } from './viewCommands';
import type { CommandContext, Commands } from './context';
import { fileNote } from './fileNote';
import { fileSection } from './fileSection';
import { generateReport } from './generateReport';
import { initializeFolder } from './initialize';
import { moveSection } from './moveSection';
import { needsNoFiling } from './needsNoFiling';
import { newNote, newNoteHere } from './newNote';
import { QuickLog } from './quickLog';
import { undoChange } from './undoLastChange';
import { unfile } from './unfile';

/** Registers every command of the contributions table. */
export function registerCommands(context: CommandContext): vscode.Disposable {
  const quickLog = new QuickLog();
  const commands: Commands = {
    'remit.initialize': (folder) => initializeFolder(context, folder),
    'remit.fileNote': (target, selected) => fileNote(context, target, selected),
    'remit.fileSection': () => fileSection(context),
    'remit.needsNoFiling': (target, selected) => needsNoFiling(context, target, selected),
    'remit.newNote': () => newNote(context),
    'remit.newNoteHere': (row) => newNoteHere(context, row),
    'remit.moveSection': (row) => moveSection(context, 'move', row),
    'remit.copySection': (row) => moveSection(context, 'copy', row),
    'remit.quickLog': (begun) => quickLog.run(context, begun),
    'remit.unfile': (row, selected) => unfile(context, row, selected),
    'remit.undoLastChange': () => undoChange(context),
    'remit.generateReport': () => generateReport(context),
    'remit.choosePeriod': () => choosePeriod(context),
    'remit.refresh': () => refresh(context),
    'remit.showLog': () => showLog(context),
  };
  const registered = Object.entries(commands).map(([id, run]) =>
    vscode.commands.registerCommand(id, caught(id, context.log, run as (...args: unknown[]) => unknown)),
  );
  return vscode.Disposable.from(...registered);
}
