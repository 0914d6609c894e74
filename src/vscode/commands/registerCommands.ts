import * as vscode from 'vscode';
import type { Acting } from '../acting';
import { caught } from '../caught';
import type { CommandId } from '../contributions';
import { commandIds } from '../contributions';
import type { Log } from '../log';

/** Registers every command of the contributions table. What they do is loaded with the first that is asked for. */
export function registerCommands(acting: Acting, log: Log): vscode.Disposable {
  const registered = (commandIds as readonly CommandId[]).map((id) => {
    const run = async (...args: unknown[]): Promise<void> => {
      const { commands } = await acting.actions();
      await (commands[id] as (...given: unknown[]) => unknown)(...args);
    };
    return vscode.commands.registerCommand(id, caught(id, log, run));
  });
  return vscode.Disposable.from(...registered);
}
