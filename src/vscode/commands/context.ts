import type * as vscode from 'vscode';
import type { FilePath } from '../../core/store/store';
import type { CommandArguments, CommandId, FolderedNode } from '../contributions';
import type { Folder, Folders } from '../folders';
import type { LastOperation } from '../lastOperation';
import type { Load, ReportCode } from '../lazy';
import type { Log } from '../log';
import type { Suggestions } from '../suggestions';
import type { PeriodChooser } from '../tree/periodChooser';
import type { PreviewDocuments } from './previewDocuments';

/** What commands work with, as it is there from the activation on. */
export interface GivenContext {
  readonly loadReports: Load<ReportCode>;
  readonly log: Log;
  readonly folders: Folders;
  readonly period: PeriodChooser;
  readonly lastOperation: LastOperation;
  readonly suggestions: Suggestions;
  /** The rows selected in the tree. */
  readonly selection: () => readonly FolderedNode[];
}

/** What commands work with. */
export interface CommandContext extends GivenContext {
  readonly previews: PreviewDocuments;
}

/** A command of the contributions table, and what it does. */
export interface Command<Id extends CommandId> {
  readonly id: Id;
  readonly run: (context: CommandContext, ...args: CommandArguments[Id]) => Promise<void> | void;
}

export function command<Id extends CommandId>(id: Id, run: Command<Id>['run']): Command<Id> {
  return { id, run };
}

/** All that is done on request. */
export interface LoadedCommands {
  /** Whatever the editor hands over for the command's arguments; see `CommandArguments`. */
  readonly run: (id: CommandId, args: readonly unknown[]) => Promise<void>;
  /** What was dragged is dropped onto a row of the tree; `target` is undefined beside the rows. */
  readonly drop: (target: FolderedNode | undefined, dropped: vscode.DataTransfer) => Promise<void>;
  /** A file or folder was given another path in the explorer. */
  readonly followRename: (folder: Folder, from: FilePath, to: FilePath) => Promise<void>;
  readonly dispose: () => void;
}
