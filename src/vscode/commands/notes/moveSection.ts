import * as vscode from '../../api';
import type { SectionRequest } from '../../../core/actions/moveSection';
import { partAtLine } from '../../../core/actions/currentFilings';
import { referenceTo } from '../../../core/filing/request';
import type { FiledPart } from '../../../core/note/note';
import type { FolderedNode } from '../../contributions';
import type { FileInFolder } from '../../folders';
import { messages } from '../../messages';
import { plainMessage } from '../../plainText';
import { today } from '../../today';
import type { CommandContext } from '../context';
import { hasResponsibilities, mayWrite, whenRead } from '../guards';
import { pickNote } from './pickNote';
import { tell } from '../notify';
import { command } from '../context';

export const moveSectionCommand = command('remit.moveSection', (context, row) =>
  moveSection(context, 'move', row),
);

export const copySectionCommand = command('remit.copySection', (context, row) =>
  moveSection(context, 'copy', row),
);

type Mode = SectionRequest['mode'];

/** Move or Copy Section…: appends the section at the cursor, or that of a row, to another note. */
async function moveSection(context: CommandContext, mode: Mode, row?: FolderedNode): Promise<void> {
  if (!mayWrite()) return;
  await whenRead(context);
  const found = row ? sectionOfRow(context, row) : await sectionAtCursor(context);
  if (!found || !(await hasResponsibilities(found.file.folder))) return;
  const { file, part } = found;
  const { folder, path } = file;
  if (part.kind === 'note') {
    const sentence = messages.refusal({ code: 'section-is-note', args: [] });
    void vscode.window.showInformationMessage(plainMessage(sentence));
    return;
  }
  const to = await pickNote(folder.workspace, path, {
    title: titleFor(mode, part.title),
    newTitle: part.title,
  });
  if (!to) return;
  const target: SectionRequest['to'] = to.kind === 'note' ? to : { ...to, today: today() };
  const { moveSection: move } = await context.loadReports();
  const request: SectionRequest = { from: path, section: referenceTo(part), to: target, mode };
  const outcomes = await move(
    folder.workspace,
    request,
    context.lastOperation.begin(vscode.l10n.t('Move Section'))(folder),
  );
  tell(doneText(mode, part.title, outcomes[0]?.path ?? ''), outcomes);
}

interface FoundSection {
  readonly file: FileInFolder;
  readonly part: FiledPart;
}

function sectionOfRow({ folders }: CommandContext, row: FolderedNode): FoundSection | undefined {
  const folder = folders.get(row.folder);
  const { node } = row;
  return folder && node.kind === 'note' ? { file: { folder, path: node.path }, part: node.part } : undefined;
}

async function sectionAtCursor({ folders }: CommandContext): Promise<FoundSection | undefined> {
  const editor = vscode.window.activeTextEditor;
  const file = editor && folders.locate(editor.document.uri);
  const found = file && (await partAtLine(file.folder.workspace, file.path, editor.selection.active.line));
  if (found) return { file, part: found.part };
  void vscode.window.showInformationMessage(vscode.l10n.t('Open a note and put the cursor in a section.'));
  return undefined;
}

function titleFor(mode: Mode, title: string): string {
  return mode === 'move'
    ? vscode.l10n.t('Move Section "{0}" To', title)
    : vscode.l10n.t('Copy Section "{0}" To', title);
}

function doneText(mode: Mode, title: string, path: string): string {
  return mode === 'move'
    ? vscode.l10n.t('Section "{0}" moved to {1}.', title, path)
    : vscode.l10n.t('Section "{0}" copied to {1}.', title, path);
}
