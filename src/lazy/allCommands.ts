// Every command of the command line, loaded when one of them needs what reads and writes reports, or for its help.
import { check } from '../cli/commands/check';
import { file, unfile } from '../cli/commands/file';
import { init } from '../cli/commands/init';
import { merge, rename, retire } from '../cli/commands/rename';
import { reportCommand } from '../cli/commands/report';
import { suggest } from '../cli/commands/suggest';
import { tree } from '../cli/commands/tree';
import { undo } from '../cli/commands/undo';
import { commandLineOf } from '../cli/runCli';

export const runCli = commandLineOf([
  init,
  tree,
  file,
  unfile,
  suggest,
  reportCommand(() => import('./word')),
  check,
  rename,
  merge,
  retire,
  undo,
]);
