import * as vscode from '../api';
import type { Folders } from '../folders';
import type { Load } from '../lazy';
import type { Log } from '../log';

/** The language features. */
export interface LanguageCode {
  readonly registerLanguage: (folders: Folders) => vscode.Disposable;
}

/**
 * Loads the language features with the first open markdown document, or else once the folders have been read, since
 * symbol search works without one. This keeps them out of activation.
 */
export function followTexts(loadCode: Load<LanguageCode>, folders: Folders, log: Log): vscode.Disposable {
  let language: Promise<vscode.Disposable | undefined> | undefined;
  const load = (): void => {
    opening.dispose();
    language ??= loadCode()
      .then(({ registerLanguage }) => registerLanguage(folders))
      .catch((error: unknown) => {
        log.error('completion, hover and problems could not be loaded', error);
        return undefined;
      });
  };
  const isMarkdown = ({ languageId }: vscode.TextDocument): boolean => languageId === 'markdown';
  const opening = vscode.workspace.onDidOpenTextDocument((document) => {
    if (isMarkdown(document)) load();
  });
  if (vscode.workspace.textDocuments.some(isMarkdown)) setTimeout(load);
  void folders.ready().then(load);
  return new vscode.Disposable(() => {
    opening.dispose();
    void language?.then((registered) => void registered?.dispose());
  });
}
