import * as vscode from '../../api';

/** Asks for a title. Undefined: the user cancelled. */
export async function askTitle(title: string, prompt: string, value = ''): Promise<string | undefined> {
  const typed = await vscode.window.showInputBox({
    title,
    prompt,
    value,
    validateInput: (text) => (text.trim() === '' ? vscode.l10n.t('Enter a title.') : undefined),
  });
  return typed?.trim();
}

/** The rules for a new id: it must be valid and free. */
export interface IdRules {
  readonly isId: (id: string) => boolean;
  readonly isFree: (id: string) => boolean;
}

/** Asks for an id, which becomes part of paths in notes. Undefined: the user cancelled. */
export async function askId(title: string, value: string, rules: IdRules): Promise<string | undefined> {
  const typed = await vscode.window.showInputBox({
    title,
    value,
    prompt: vscode.l10n.t('The id that notes use, as in #category/activity: letters, digits, - and _.'),
    validateInput: (text) => whyNot(text.trim(), rules),
  });
  return typed?.trim();
}

function whyNot(id: string, { isId, isFree }: IdRules): string | undefined {
  if (!isId(id)) return vscode.l10n.t('This is not a valid id. Use letters, digits, - and _.');
  return isFree(id) ? undefined : vscode.l10n.t('This id is already taken.');
}
