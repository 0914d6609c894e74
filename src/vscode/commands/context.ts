import type * as vscode from 'vscode';
import type { FilePath } from '../../core/store/store';
import type { CommandArguments, CommandId, FolderedNode } from '../contributions';
import type { Folder, Folders } from '../folders';
import type { LastOperation, TextKeeper } from '../../core/actions/lastOperation';
import type { Load, ReportCode, WordCode } from '../lazy';
import type { Log } from '../log';
import type { Suggestions } from '../suggestions';
import type { PeriodChooser } from '../tree/periodChooser';
import type { PreviewDocuments } from './previewDocuments';

/** The part of a command's context that exists since activation. */
export interface GivenContext {
  readonly loadReports: Load<ReportCode>;
  readonly loadWord: Load<WordCode>;
  readonly log: Log;
  readonly folders: Folders;
  readonly period: PeriodChooser;
  /** Keeps the last operation. */
  readonly lastChange: TextKeeper;
  /** What the window remembers from one session to the next. */
  readonly state: vscode.Memento;
  readonly suggestions: Suggestions;
  /** The selected rows of the tree. */
  readonly selection: () => readonly FolderedNode[];
}

/** What commands have access to. */
export interface CommandContext extends GivenContext {
  readonly previews: PreviewDocuments;
  readonly lastOperation: LastOperation;
}

/** A command of the contributions table, and its implementation. */
export interface Command<Id extends CommandId> {
  readonly id: Id;
  readonly run: (context: CommandContext, ...args: CommandArguments[Id]) => Promise<void> | void;
}

export function command<Id extends CommandId>(id: Id, run: Command<Id>['run']): Command<Id> {
  return { id, run };
}

/** Everything that is loaded and run on request. */
export interface LoadedCommands {
  /** `args`: the arguments that the editor passes, unchecked; see `CommandArguments`. */
  readonly run: (id: CommandId, args: readonly unknown[]) => Promise<void>;
  /** Handles a drop on a row of the tree; `target` is undefined for a drop beside the rows. */
  readonly drop: (target: FolderedNode | undefined, dropped: vscode.DataTransfer) => Promise<void>;
  /** Handles a file or folder renamed in the explorer. */
  readonly followRename: (folder: Folder, from: FilePath, to: FilePath) => Promise<void>;
  /** Tells of an operation that was cut off in an earlier session, if one was. */
  readonly tellCutOff: () => Promise<void>;
  /** Fills the panel of a report's preview that the window has restored. */
  readonly restorePreview: (panel: vscode.WebviewPanel) => Promise<void>;
  readonly dispose: () => void;
}
