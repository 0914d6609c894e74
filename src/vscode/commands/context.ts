import type { CommandArguments, CommandId } from '../contributions';
import type { Folders } from '../folders';
import type { Host } from '../host';
import type { LastOperation } from '../lastOperation';
import type { Log } from '../log';
import type { Tree } from '../tree/treeView';
import type { PreviewDocuments } from './taxonomy/previewDocuments';
import type { Suggestions } from '../suggestions';
import type { PeriodChooser } from '../tree/periodChooser';

/** What commands work with. */
export interface CommandContext extends GivenContext {
  readonly previews: PreviewDocuments;
}

/** What of it is there from the activation on. */
export interface GivenContext {
  readonly host: Host;
  readonly log: Log;
  readonly folders: Folders;
  readonly period: PeriodChooser;
  readonly lastOperation: LastOperation;
  readonly tree: Tree;
  readonly suggestions: Suggestions;
}

/** The table of what each command does; leaving one out is a compile error. */
export type Commands = {
  readonly [Id in CommandId]: (...args: CommandArguments[Id]) => Promise<void> | void;
};
