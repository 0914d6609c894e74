import type * as vscode from 'vscode';

/** The one log, in the output panel. Names of notes go no further than here (S19). */
export type Log = Pick<vscode.LogOutputChannel, 'debug' | 'info' | 'warn' | 'error' | 'show'>;
