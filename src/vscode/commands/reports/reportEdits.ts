import * as vscode from '../../api';
import type { ReportAhead } from '../../../core/actions/report/write';
import type { OnEdit } from '../../../core/report/file/region';
import { plainMessage } from '../../plainText';
import { setContext } from '../../setContext';
import type { PreviewDocuments } from '../previewDocuments';
import { command } from '../context';

/** A report whose generated parts were edited by hand, and its text without these edits. */
export interface EditedReport extends ReportAhead {
  readonly uri: vscode.Uri;
  /** The period's id. */
  readonly period: string;
}

/**
 * Asks what to do with generated parts that were edited by hand: shows the file beside the newly generated text and
 * offers three answers, as buttons of a notification, in the diff editor's title bar, and in the command palette. One
 * question at a time: a new question leaves the previous file unchanged.
 */
export class ReportEdits {
  #answer: ((onEdit: OnEdit | undefined) => void) | undefined;

  /** Answers the open question; ignored if there is none. */
  answer(onEdit: OnEdit): void {
    if (!this.#answer) return;
    this.#answer(onEdit);
    // A notification cannot be withdrawn: it is hidden, and its buttons no longer do anything.
    void vscode.commands.executeCommand('notifications.hideToasts');
  }

  /** A dismissed question means `keep`; undefined: another question replaced it. */
  async ask(previews: PreviewDocuments, report: EditedReport): Promise<OnEdit | undefined> {
    this.#answer?.(undefined);
    const answered = new Promise<OnEdit | undefined>((resolve) => (this.#answer = resolve));
    const mine = this.#answer;
    const shown = await previews.compare(titleOf(report), report.uri, report.path, withoutMark(report.after));
    setContext('remit.isAskingAboutEdits', true);
    try {
      return await Promise.race([answered, notified(report)]);
    } finally {
      if (this.#answer === mine) this.#answer = undefined;
      setContext('remit.isAskingAboutEdits', this.#answer !== undefined);
      await shown.close();
    }
  }
}

/** The commands for the three answers. */
export const reportEditCommands = (edits: ReportEdits) =>
  [
    command('remit.keepMine', () => edits.answer('keep')),
    command('remit.takeNew', () => edits.answer('take-new')),
    command('remit.keepBoth', () => edits.answer('both')),
  ] as const;

async function notified({ period }: EditedReport): Promise<OnEdit> {
  const mine = vscode.l10n.t('Keep Mine');
  const fresh = vscode.l10n.t('Take New');
  const both = vscode.l10n.t('Keep Both');
  const question = vscode.l10n.t(
    'You edited generated text in the {0} report. Your version is on the left, the newly generated one on the right. Keep Both writes the new version and puts yours below it.',
    plainMessage(period),
  );
  const answer = await vscode.window.showWarningMessage(question, mine, fresh, both);
  return answer === fresh ? 'take-new' : answer === both ? 'both' : 'keep';
}

function titleOf({ path }: EditedReport): string {
  const name = path.slice(path.lastIndexOf('/') + 1);
  return vscode.l10n.t('{0}: Mine ↔ New', name);
}

// Editors hide a file's byte order mark, but would show one in the compared text.
function withoutMark(text: string): string {
  return text.startsWith('\uFEFF') ? text.slice(1) : text;
}
