import { spawn } from 'node:child_process';
import type { Files } from './files';
import { forAll } from './files';
import type { Row } from './measure';
import { time } from './measure';
import type { Setting } from './rows';

/** Measures `remit` as a process, from its start to its exit. */
export function commandLineRows(
  cli: string,
  folder: string,
  files: Files,
  { paths, period }: Setting,
): readonly Row[] {
  const run = (...args: readonly string[]): Promise<void> => endOf([cli, ...args]);
  const floor = time('node -e 0, and read all', async () => {
    await endOf(['-e', '0']);
    await forAll(paths, files.read);
  });
  const report = ['report', folder, '--period', period.id, '--output', '-'];
  return [
    { quantity: time('remit tree', () => run('tree', folder)), floor },
    { quantity: time('remit report', () => run(...report)), floor },
  ];
}

function endOf(args: readonly string[]): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, { stdio: ['ignore', 'ignore', 'inherit'] });
    child.once('error', reject);
    child.once('close', (code) => {
      if (code === 0) resolve();
      else reject(new Error(`${args.join(' ')} ended with ${code}`));
    });
  });
}
