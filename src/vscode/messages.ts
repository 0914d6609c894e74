import * as vscode from 'vscode';
import { createFileMessages } from '../messages/fileMessages';

/** What the core says of files, in the words of the editor's language. What actions say: `commands/messages.ts`. */
export const messages = createFileMessages(vscode.l10n);
