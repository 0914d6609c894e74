import * as vscode from '../../api';
import { fileStem } from '../../../core/store/filePath';
import { plainMessage } from '../../plainText';
import { uriIn } from '../../store/paths';
import { today } from '../../today';
import type { CommandContext } from '../context';
import { command } from '../context';
import { mayWrite, whenRead } from '../guards';
import { say, tell } from '../notify';
import { chooseReport } from './chooseReport';

/**
 * Discard My Edits to Report…: takes a report's generated parts back to what is generated, after a comparison and a
 * question. Undo Last Change brings the edits back.
 */
export const discardEditsCommand = command('remit.discardReportEdits', async (context) => {
  if (!mayWrite()) return;
  await whenRead(context);
  const report = await chooseReport(context, vscode.l10n.t('Discard the Edits to Which Report?'));
  if (!report) return;
  const { folder, path } = report;
  const { periodOfReport, reportTakenBack, takeBackReport } = await context.loadReports();
  const document = await vscode.workspace.openTextDocument(uriIn(folder.uri, path));
  const period = periodOfReport(document.getText(), folder.workspace.remit);
  const options = period && { period, today: today(), output: path };
  const ahead = options && (await reportTakenBack(folder.workspace, options));
  if (!options || !ahead) {
    const unfit = vscode.l10n.t(
      '{0} cannot be generated anew: its markers name no period, or are incomplete.',
      path,
    );
    void vscode.window.showWarningMessage(plainMessage(unfit));
  } else if (ahead.before === ahead.after)
    say(vscode.l10n.t('{0} says just what is generated.', fileStem(path)));
  else if (await isAgreed(context, document.uri, ahead.path, ahead.after)) {
    const name = vscode.l10n.t('Discard My Edits to Report');
    const outcome = await takeBackReport(
      folder.workspace,
      options,
      context.lastOperation.begin(name)(folder),
    );
    tell(vscode.l10n.t('Your edits to the report were discarded. Undo Last Change brings them back.'), [
      outcome,
    ]);
  }
});

async function isAgreed(
  { previews }: CommandContext,
  report: vscode.Uri,
  path: string,
  after: string,
): Promise<boolean> {
  const title = vscode.l10n.t('{0}: Mine ↔ Generated', `${fileStem(path)}.md`);
  const shown = await previews.compare(title, report, path, after.replace(/^\uFEFF/, ''));
  const discard = vscode.l10n.t('Discard My Edits');
  const question = vscode.l10n.t(
    'Discard what you wrote, reworded or deleted between the markers of {0}? Your version is on the left, what is generated on the right. Your words outside of the markers stay.',
    fileStem(path),
  );
  const answer = await vscode.window.showWarningMessage(plainMessage(question), discard);
  await shown.close();
  return answer === discard;
}
