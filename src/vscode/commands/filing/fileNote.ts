import * as vscode from '../../api';
import type { CommandArguments } from '../../contributions';
import type { CommandContext } from '../context';
import { fileSubjects } from './fileSubjects';
import { mayWrite, whenRead } from '../guards';
import type { Subject } from './subjects';
import { activeSubject, subjectsOf } from './subjects';
import { command } from '../context';

/** File Under…: for the active editor's note, the explorer's selection, or rows of the tree. */
export const fileNoteCommand = command('remit.fileNote', fileNote);

async function fileNote(
  context: CommandContext,
  ...[target, selected]: CommandArguments['remit.fileNote']
): Promise<void> {
  if (!mayWrite()) return;
  await whenRead(context);
  const subjects =
    target === 'selected'
      ? subjectsOf(context.folders, undefined, context.selection())
      : subjectsOf(context.folders, target, selected);
  await file(context, subjects, 'file');
}

/** Also File Under…: the same, but only adds activities and never removes any. */
export const alsoFileUnderCommand = command('remit.alsoFileUnder', alsoFileUnder);

async function alsoFileUnder(
  context: CommandContext,
  ...[target, selected]: CommandArguments['remit.alsoFileUnder']
): Promise<void> {
  if (!mayWrite()) return;
  await whenRead(context);
  const subjects = target
    ? subjectsOf(context.folders, target, selected)
    : await activeSubject(context.folders);
  await file(context, subjects, 'also');
}

async function file(
  context: CommandContext,
  subjects: readonly Subject[],
  mode: 'file' | 'also',
): Promise<void> {
  if (subjects.length > 0) return fileSubjects(context, subjects, mode);
  void vscode.window.showInformationMessage(
    vscode.l10n.t('Open a note in this workspace, or select notes in the Explorer, then file them.'),
  );
}
