import * as vscode from 'vscode';
import { caught } from '../caught';
import { choosePeriod, refresh, showLog } from './viewCommands';
import type { CommandContext, Commands } from './context';
import { alsoFileUnder, fileNote } from './fileNote';
import { fileSection } from './fileSection';
import { generateReport } from './generateReport';
import { initializeFolder } from './initialize';
import { moveSection } from './moveSection';
import { needsNoFiling } from './needsNoFiling';
import { NextToFile } from './nextToFile';
import { newNote, newNoteHere } from './newNote';
import { QuickLog } from './quickLog';
import { addActivity } from './taxonomy/addActivity';
import { addCategory } from './taxonomy/addCategory';
import { mergeInto } from './taxonomy/mergeInto';
import { moveActivity } from './taxonomy/moveActivity';
import { rename } from './taxonomy/rename';
import { retire } from './taxonomy/retire';
import { splitOff } from './taxonomy/splitOff';
import { adoptPath, declarePath, restorePath } from './taxonomy/unknownPaths';
import { undoChange } from './undoLastChange';
import { unfile } from './unfile';

/** Registers every command of the contributions table. */
export function registerCommands(context: CommandContext): vscode.Disposable {
  const quickLog = new QuickLog();
  const nextToFile = new NextToFile();
  const commands: Commands = {
    'remit.initialize': (folder) => initializeFolder(context, folder),
    'remit.fileNote': (target, selected) => fileNote(context, target, selected),
    'remit.fileSection': () => fileSection(context),
    'remit.alsoFileUnder': (target, selected) => alsoFileUnder(context, target, selected),
    'remit.nextToFile': () => nextToFile.run(context),
    'remit.stepInWalk': (step) => nextToFile.step(step),
    'remit.needsNoFiling': (target, selected) => needsNoFiling(context, target, selected),
    'remit.newNote': () => newNote(context),
    'remit.newNoteHere': (row) => newNoteHere(context, row),
    'remit.moveSection': (row) => moveSection(context, 'move', row),
    'remit.copySection': (row) => moveSection(context, 'copy', row),
    'remit.quickLog': (begun) => quickLog.run(context, begun),
    'remit.unfile': (row, selected) => unfile(context, row, selected),
    'remit.addCategory': () => addCategory(context),
    'remit.addActivity': (row) => addActivity(context, row),
    'remit.rename': (row) => rename(context, row === 'selected' ? context.tree.selection()[0] : row),
    'remit.moveActivity': (row, target) => moveActivity(context, row, target),
    'remit.mergeInto': (row) => mergeInto(context, row),
    'remit.splitOff': (row) => splitOff(context, row),
    'remit.retire': (row) => retire(context, row),
    'remit.declarePath': (folder, path) => declarePath(context, folder, path),
    'remit.adoptPath': (folder, path) => adoptPath(context, folder, path),
    'remit.restorePath': (folder, path) => restorePath(context, folder, path),
    'remit.undoLastChange': () => undoChange(context),
    'remit.generateReport': () => generateReport(context),
    'remit.choosePeriod': () => choosePeriod(context),
    'remit.refresh': () => refresh(context),
    'remit.showLog': () => showLog(context),
  };
  const registered = Object.entries(commands).map(([id, run]) =>
    vscode.commands.registerCommand(id, caught(id, context.log, run as (...args: unknown[]) => unknown)),
  );
  return vscode.Disposable.from(nextToFile, ...registered);
}
