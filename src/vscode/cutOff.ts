import type { TextKeeper } from '../core/actions/lastOperation';
import { mayBeCutOff } from '../core/actions/lastOperation';
import type { LazyCommands } from './lazyCommands';
import type { Log } from './log';

/** Loads the commands at the start where they may have to tell of an operation that was cut off. */
export async function followCutOff(lastChange: TextKeeper, commands: LazyCommands, log: Log): Promise<void> {
  try {
    const text = await lastChange.read();
    if (text !== undefined && mayBeCutOff(text)) await (await commands.loaded()).tellCutOff();
  } catch (error) {
    log.warn('the last change is not known', error);
  }
}
