import type * as vscode from 'vscode';
import type { FilePath } from '../../core/store/store';
import type { FolderedNode } from '../contributions';
import type { Folder } from '../folders';
import { choosePeriod, refresh, showLog } from './viewCommands';
import type { CommandContext, Commands, GivenContext } from './context';
import { alsoFileUnder, fileNote } from './fileNote';
import { checkReport } from './checkReport';
import { copyBrief } from './copyBrief';
import { dropOnRow } from './dropOnRow';
import { exportReport } from './exportReport';
import { fileSection } from './fileSection';
import { generateReport } from './generateReport';
import { initializeFolder } from './initialize';
import { moveSection } from './moveSection';
import { needsNoFiling } from './needsNoFiling';
import { NextToFile } from './nextToFile';
import { newNote, newNoteHere } from './newNote';
import { openSource } from './openSource';
import { previewReport } from './previewReport';
import { QuickLog } from './quickLog';
import { ReportEdits } from './reportEdits';
import { ReportChecks } from './reportChecks';
import { ReportPreviews } from './reportPreviews';
import { addActivity } from './taxonomy/addActivity';
import { addCategory } from './taxonomy/addCategory';
import { followRename } from './taxonomy/followRename';
import { mergeInto } from './taxonomy/mergeInto';
import { moveActivity } from './taxonomy/moveActivity';
import { PreviewDocuments } from './taxonomy/previewDocuments';
import { rename } from './taxonomy/rename';
import { retire } from './taxonomy/retire';
import { splitOff } from './taxonomy/splitOff';
import { adoptPath, declarePath, restorePath } from './taxonomy/unknownPaths';
import { undoChange } from './undoLastChange';
import { unfile } from './unfile';

/** All that is done on request. */
export interface Actions {
  readonly commands: Commands;
  /** What was dragged is dropped onto a row of the tree; `target` is undefined beside the rows. */
  readonly drop: (target: FolderedNode | undefined, dropped: vscode.DataTransfer) => Promise<void>;
  /** A file or folder was given another path in the explorer. */
  readonly followRename: (folder: Folder, from: FilePath, to: FilePath) => Promise<void>;
  readonly dispose: () => void;
}

/** Makes everything of the contributions table, and what is done without a command. */
export function createActions(given: GivenContext): Actions {
  const previews = new PreviewDocuments();
  const context: CommandContext = { ...given, previews };
  const quickLog = new QuickLog();
  const nextToFile = new NextToFile();
  const edits = new ReportEdits();
  const checks = new ReportChecks();
  const reportPreviews = new ReportPreviews(context);
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
    'remit.generateReport': () => generateReport(context, edits),
    'remit.keepMine': () => edits.answer('keep'),
    'remit.takeNew': () => edits.answer('take-new'),
    'remit.keepBoth': () => edits.answer('both'),
    'remit.checkReport': () => checkReport(context, checks),
    'remit.previewReport': (report) => previewReport(context, reportPreviews, report),
    'remit.exportReport': () => exportReport(context, reportPreviews),
    'remit.openSource': (folder, path, anchor) => openSource(context, folder, path, anchor),
    'remit.copyBrief': () => copyBrief(context),
    'remit.choosePeriod': () => choosePeriod(context),
    'remit.refresh': () => refresh(context),
    'remit.showLog': () => showLog(context),
  };
  return {
    commands,
    drop: (target, dropped) => dropOnRow(context, target, dropped),
    followRename: (folder, from, to) => followRename(context, folder, from, to),
    dispose: () => {
      nextToFile.dispose();
      previews.dispose();
      checks.dispose();
      reportPreviews.dispose();
    },
  };
}
