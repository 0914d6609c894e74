// The commands that are about notes as they are filed. What they load is a third of all code.
import { file, unfile } from '../cli/commands/file';
import { init } from '../cli/commands/init';
import { tree } from '../cli/commands/tree';
import { undo } from '../cli/commands/undo';
import { commandLineOf } from '../cli/runCli';

export const runCli = commandLineOf([init, tree, file, unfile, undo]);
