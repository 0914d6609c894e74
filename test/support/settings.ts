import * as vscode from 'vscode';

/**
 * Sets settings of the window by their full names, and returns a function that restores them. Language-specific
 * settings go under the language in brackets: `{ '[markdown]': { 'editor.formatOnSave': true } }`.
 */
export async function withSettings(
  settings: Readonly<Record<string, unknown>>,
): Promise<() => Promise<void>> {
  await update(settings);
  return () => update(Object.fromEntries(Object.keys(settings).map((name) => [name, undefined])));
}

async function update(settings: Readonly<Record<string, unknown>>): Promise<void> {
  const configuration = vscode.workspace.getConfiguration();
  for (const [name, value] of Object.entries(settings))
    await configuration.update(name, value, vscode.ConfigurationTarget.Workspace);
}
