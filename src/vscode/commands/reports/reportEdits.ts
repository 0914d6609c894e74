import * as vscode from '../../api';
import type { ReportAhead } from '../../../core/actions/report/write';
import type { OnEdit } from '../../../core/report/file/region';
import { plainMessage } from '../../plainText';
import { setContext } from '../../setContext';
import type { PreviewDocuments } from '../previewDocuments';
import { command } from '../context';

/** A report of which generated parts were edited by hand, and what it would be without these edits. */
export interface EditedReport extends ReportAhead {
  readonly uri: vscode.Uri;
  /** The period's id. */
  readonly period: string;
}

/**
 * Asks what becomes of generated parts that were edited by hand: the file beside what is generated now, and three
 * answers, by a notification's buttons, on the comparison's own bar or from the palette. One question at a time: a new
 * one leaves the file of the one before as it is.
 */
export class ReportEdits {
  #answer: ((onEdit: OnEdit | undefined) => void) | undefined;

  /** Answers what is asked at the moment; nothing where nothing is. */
  answer(onEdit: OnEdit): void {
    if (!this.#answer) return;
    this.#answer(onEdit);
    // The notification cannot be taken back: it goes out of sight, and its buttons do nothing any more.
    void vscode.commands.executeCommand('notifications.hideToasts');
  }

  /** Dismissed is kept; undefined: something else was asked in the meantime. */
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

/** The three answers, by command. */
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
    'You edited generated text of the {0} report. Your version is on the left, the newly generated one on the right. Keep Both writes the new version and puts yours below it.',
    plainMessage(period),
  );
  const answer = await vscode.window.showWarningMessage(question, mine, fresh, both);
  return answer === fresh ? 'take-new' : answer === both ? 'both' : 'keep';
}

function titleOf({ path }: EditedReport): string {
  const name = path.slice(path.lastIndexOf('/') + 1);
  return vscode.l10n.t('{0}: Mine ↔ New', name);
}

// An editor shows no byte order mark of a file, and would show that of a text.
function withoutMark(text: string): string {
  return text.startsWith('\uFEFF') ? text.slice(1) : text;
}
