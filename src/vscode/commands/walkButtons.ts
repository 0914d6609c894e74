import * as vscode from 'vscode';
import type { WalkKey } from '../contributions';
import type { AnswerButton } from './activityPick';

/** The buttons of a walk, with the keys that do the same. */
export function walkButtons(canGoBack: boolean): readonly AnswerButton<WalkKey>[] {
  const back: AnswerButton<WalkKey> = {
    iconPath: new vscode.ThemeIcon('arrow-left'),
    tooltip: vscode.l10n.t('Back (Alt+Left)'),
    answer: 'back',
  };
  const forward: readonly AnswerButton<WalkKey>[] = [
    {
      iconPath: new vscode.ThemeIcon('check'),
      tooltip: vscode.l10n.t('Needs No Filing (Alt+Down)'),
      answer: 'needs-none',
    },
    {
      iconPath: new vscode.ThemeIcon('arrow-right'),
      tooltip: vscode.l10n.t('Skip (Alt+Right)'),
      answer: 'skip',
    },
  ];
  return canGoBack ? [back, ...forward] : forward;
}
