import type * as vscode from 'vscode';

/** The log, in the output panel. Note names appear nowhere else outside the editor's views (S19). */
export type Log = Pick<vscode.LogOutputChannel, 'debug' | 'info' | 'warn' | 'error' | 'show'>;
