import { LastOperation } from '../../core/actions/lastOperation';
import type { CommandId } from '../contributions';
import type { CommandContext, GivenContext, LoadedCommands } from './context';
import { tellCutOff } from './cutOff';
import { dropOnRow } from './filing/dropOnRow';
import { alsoFileUnderCommand, fileNoteCommand } from './filing/fileNote';
import { fileSectionCommand } from './filing/fileSection';
import { markHighlightCommand, markPrivateCommand } from './filing/markAs';
import { needsNoFilingCommand } from './filing/needsNoFiling';
import { NextToFile, nextToFileCommands } from './filing/nextToFile';
import { setDateCommand } from './filing/setDate';
import { unfileCommand } from './filing/unfile';
import { copySectionCommand, moveSectionCommand } from './notes/moveSection';
import { newNoteCommand, newNoteHereCommand } from './notes/newNote';
import { QuickLog, quickLogCommand } from './notes/quickLog';
import { whenRead } from './guards';
import { PreviewDocuments } from './previewDocuments';
import { checkReportCommand } from './reports/checkReport';
import { copyBriefCommand } from './reports/copyBrief';
import { exportReportCommand } from './reports/exportReport';
import { generateReportCommand } from './reports/generateReport';
import { openSourceCommand } from './reports/openSource';
import { previewReportCommand, tellRefused } from './reports/previewReport';
import { ReportChecks } from './reports/reportChecks';
import { discardEditsCommand } from './reports/discardEdits';
import { ReportPreviews } from './reports/reportPreviews';
import { addActivityCommand } from './taxonomy/addActivity';
import { addCategoryCommand } from './taxonomy/addActivity';
import { followRename } from './taxonomy/followRename';
import { initializeCommand } from './taxonomy/initialize';
import { mergeIntoCommand } from './taxonomy/mergeInto';
import { moveActivityCommand } from './taxonomy/moveActivity';
import { renameCommand } from './taxonomy/rename';
import { retireCommand } from './taxonomy/retire';
import { splitOffCommand } from './taxonomy/splitOff';
import { adoptPathCommand, declarePathCommand, restorePathCommand } from './taxonomy/unknownPaths';
import { choosePeriodCommand } from './choosePeriod';
import { finishLastChangeCommand, undoLastChangeCommand } from './lastChange';
import { refreshCommand, showLogCommand } from './treeCommands';

/** State that a window keeps between commands. */
interface Kept {
  readonly nextToFile: NextToFile;
  readonly quickLog: QuickLog;
  readonly checks: ReportChecks;
  readonly reportPreviews: ReportPreviews;
}

const commandsWith = ({ nextToFile, quickLog, checks, reportPreviews }: Kept) =>
  [
    ...nextToFileCommands(nextToFile),
    ...[fileNoteCommand, alsoFileUnderCommand, fileSectionCommand, needsNoFilingCommand, unfileCommand],
    ...[newNoteCommand, newNoteHereCommand, moveSectionCommand, copySectionCommand],
    quickLogCommand(quickLog),
    ...[generateReportCommand, discardEditsCommand],
    ...[checkReportCommand(checks), copyBriefCommand, openSourceCommand],
    ...[previewReportCommand(reportPreviews), exportReportCommand(reportPreviews)],
    ...[initializeCommand, addCategoryCommand, addActivityCommand, renameCommand, moveActivityCommand],
    ...[mergeIntoCommand, splitOffCommand, retireCommand],
    ...[setDateCommand, markPrivateCommand, markHighlightCommand],
    ...[declarePathCommand, adoptPathCommand, restorePathCommand],
    ...[undoLastChangeCommand, finishLastChangeCommand, choosePeriodCommand, refreshCommand, showLogCommand],
  ] as const;

type Made = ReturnType<typeof commandsWith>[number]['id'];

/** Creates the commands of the contributions table, and the handlers that no command invokes. */
export function createCommands(given: GivenContext): LoadedCommands {
  const previews = new PreviewDocuments();
  const lastOperation = new LastOperation(given.lastChange);
  const context: CommandContext = { ...given, previews, lastOperation };
  const nextToFile = new NextToFile();
  const checks = new ReportChecks();
  const reportPreviews = new ReportPreviews(context);
  const made = commandsWith({ nextToFile, quickLog: new QuickLog(), checks, reportPreviews });
  // A command that is missing in the list is a compile error: `Made` then does not cover all ids.
  const runs = new Map<Made, (context: CommandContext, ...args: never[]) => unknown>(
    made.map(({ id, run }) => [id, run]),
  );
  return {
    run: async (id: CommandId, args) => {
      await runs.get(id)?.(context, ...(args as never[]));
    },
    drop: (target, dropped) => dropOnRow(context, target, dropped),
    followRename: (folder, from, to) => followRename(context, folder, from, to),
    tellCutOff: () => tellCutOff(lastOperation),
    restorePreview: async (panel) => {
      await whenRead(context);
      tellRefused(await reportPreviews.restore(panel));
    },
    dispose: () => {
      nextToFile.dispose();
      previews.dispose();
      checks.dispose();
      reportPreviews.dispose();
    },
  };
}
