import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseDay } from '../../src/core/period/day';
import { runCli } from '../../src/lazy/allCommands';

/** The result of one run of the command line. */
export interface Run {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

// Of all runs: each folder has a file of its own there.
const state = mkdtempSync(path.join(tmpdir(), 'remit-state-'));
process.on('exit', () => rmSync(state, { recursive: true, force: true }));

/** Runs the command line in this process, in the folder `cwd`, on 2026-11-20. */
export async function remit(cwd: string, ...args: readonly string[]): Promise<Run> {
  return remitWithState(cwd, state, args);
}

/** The same with a folder of its own for what is remembered between runs. */
export async function remitWithState(cwd: string, kept: string, args: readonly string[]): Promise<Run> {
  const written = { stdout: '', stderr: '' };
  const code = await runCli(args, {
    stdout: (text) => void (written.stdout += text),
    stderr: (text) => void (written.stderr += text),
    cwd,
    state: () => kept,
    today: () => {
      const day = parseDay('2026-11-20');
      if (!day) throw new RangeError('no such day');
      return day;
    },
  });
  return { code, ...written };
}
