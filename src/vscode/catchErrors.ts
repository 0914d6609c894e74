import * as vscode from './api';
import type { Log } from './log';
import { plainMessage } from './plainText';

/** The one place where an error that nobody foresaw is caught: logged in full, said in one sentence. `id` names what ran. */
export function caught(
  id: string,
  log: Log,
  run: (...args: unknown[]) => unknown,
): (...args: unknown[]) => Promise<void> {
  return async (...args) => {
    try {
      await run(...args);
    } catch (error) {
      log.error(id, error);
      const message = error instanceof Error ? error.message : String(error);
      const show = vscode.l10n.t('Show Log');
      const answer = await vscode.window.showErrorMessage(
        vscode.l10n.t('Remit could not do this: {0}', plainMessage(message)),
        show,
      );
      if (answer === show) log.show();
    }
  };
}
