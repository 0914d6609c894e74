import * as vscode from './api';
import { createMessages } from '../messages';

/** The messages in the editor's display language. */
export const messages = createMessages(vscode.l10n);
