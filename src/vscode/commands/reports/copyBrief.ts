import * as vscode from '../../api';
import { quarterOf } from '../../../core/period/period';
import { messages } from '../../messages';
import { plainMessage } from '../../plainText';
import { today } from '../../today';
import type { CommandContext } from '../context';
import { folderToRead } from '../guards';
import { say } from '../notify';
import { command } from '../context';

/**
 * What Am I Responsible For?: copies the brief report of the current quarter to the clipboard. It writes nothing, so it
 * works in Restricted Mode too.
 */
export const copyBriefCommand = command('remit.copyBrief', copyBrief);

async function copyBrief(context: CommandContext): Promise<void> {
  const folder = await folderToRead(context);
  if (!folder) return;
  const { workspace } = folder;
  const day = today();
  const period = quarterOf(day, workspace.remit.fiscalYearStart);
  const { briefReport } = await context.loadReports();
  const brief = await briefReport(workspace, { period, today: day });
  if (brief.kind === 'refused') {
    const sentence = `${brief.path}: ${messages.refusal(brief.refusal)}`;
    void vscode.window.showWarningMessage(plainMessage(sentence));
    return;
  }
  await vscode.env.clipboard.writeText(brief.form);
  say(vscode.l10n.t('Copied a summary of your responsibilities in {0} to the clipboard.', period.id));
}
