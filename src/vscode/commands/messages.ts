import * as vscode from 'vscode';
import { createMessages } from '../../messages';

/** The core's codes in the words of the editor's language; loaded with the commands, for they alone say all of it. */
export const messages = createMessages(vscode.l10n);
