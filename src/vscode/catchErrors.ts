import * as vscode from './api';
import type { Log } from './log';
import { plainMessage } from './plainText';

/**
 * Handles unexpected errors: logs them in full and shows one sentence. `id` names the command or feature that failed.
 */
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
