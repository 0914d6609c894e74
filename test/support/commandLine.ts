import { parseDay } from '../../src/core/period/day';
import { runCli } from '../../src/lazy/allCommands';

/** The result of one run of the command line. */
export interface Run {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs the command line in this process, in the folder `cwd`, on 2026-11-20. */
export async function remit(cwd: string, ...args: readonly string[]): Promise<Run> {
  const written = { stdout: '', stderr: '' };
  const code = await runCli(args, {
    stdout: (text) => void (written.stdout += text),
    stderr: (text) => void (written.stderr += text),
    cwd,
    today: () => {
      const day = parseDay('2026-11-20');
      if (!day) throw new RangeError('no such day');
      return day;
    },
  });
  return { code, ...written };
}
