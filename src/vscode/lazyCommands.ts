import type { GivenContext, LoadedCommands } from './commands/context';
import type { Load } from './lazy';
import * as vscode from './api';
import { caught } from './catchErrors';
import type { CommandId } from './contributions';
import { commandIds, previewType } from './contributions';
import type { Log } from './log';

/** The code of the commands, as loaded. */
export interface CommandCode {
  readonly createCommands: (context: GivenContext) => LoadedCommands;
}

/** The commands, loaded and created with the first one that runs, to keep activation short. */
export class LazyCommands implements vscode.Disposable {
  readonly #load: Load<CommandCode>;
  readonly #context: () => GivenContext;
  #loaded: Promise<LoadedCommands> | undefined;

  constructor(load: Load<CommandCode>, context: () => GivenContext) {
    this.#load = load;
    this.#context = context;
  }

  loaded(): Promise<LoadedCommands> {
    this.#loaded ??= this.#load().then(({ createCommands }) => createCommands(this.#context()));
    return this.#loaded;
  }

  dispose(): void {
    void this.#loaded?.then((commands) => commands.dispose());
  }
}

/** Registers every command of the contributions table; the implementations are loaded with the first one that runs. */
export function registerCommands(commands: LazyCommands, log: Log): vscode.Disposable {
  const registered = (commandIds as readonly CommandId[]).map((id) => {
    const run = async (...args: unknown[]): Promise<void> => (await commands.loaded()).run(id, args);
    return vscode.commands.registerCommand(id, caught(id, log, run));
  });
  return vscode.Disposable.from(...registered);
}

/** Has the previews of reports filled again that a window restores when it is opened. */
export function restorePreviews(commands: LazyCommands, log: Log): vscode.Disposable {
  return vscode.window.registerWebviewPanelSerializer(previewType, {
    deserializeWebviewPanel: (panel) =>
      caught('remit.previewReport', log, async () => (await commands.loaded()).restorePreview(panel))(),
  });
}
