import type * as vscode from 'vscode';

/** The log, in the output panel. Note names are logged here and sent nowhere (S19). */
export type Log = Pick<vscode.LogOutputChannel, 'debug' | 'info' | 'warn' | 'error' | 'show'>;
