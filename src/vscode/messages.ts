import * as vscode from './api';
import { createMessages } from '../messages';

/** The core's codes in the words of the editor's language. */
export const messages = createMessages(vscode.l10n);
