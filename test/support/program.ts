import { spawnSync } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import path from 'node:path';
import { buildSync } from 'esbuild';
import { at } from '../host/paths.mjs';
import type { Run } from './commandLine';

/** The command line as a program of its own, in a folder that is gone after `close`. */
export interface Program {
  readonly home: string;
  close(): void;
}

/** Builds the command line. */
export function programIn(scratch: string): Program {
  const home = mkdtempSync(path.join(scratch, 'remit-kill-'));
  // Some of its runs are another user's.
  chmodSync(home, 0o755);
  buildSync({
    entryPoints: [at('src/cli.ts')],
    outfile: path.join(home, 'remit.cjs'),
    bundle: true,
    platform: 'node',
    format: 'cjs',
    logLevel: 'error',
  });
  return { home, close: () => rmSync(home, { recursive: true, force: true }) };
}

/** What is run: arguments in a folder, and the folder that remembers. */
export interface ProgramRun {
  readonly program: Program;
  readonly folder: string;
  readonly state: string;
  readonly args: readonly string[];
  /** Whether it runs as a user who is not root. */
  readonly asNobody?: boolean;
}

/** Runs it to its end, without a fault. */
export function finished(run: ProgramRun): Run {
  const [command = '', ...rest] = commandOf(run);
  const done = spawnSync(command, rest, { cwd: run.folder, env: envOf(run), encoding: 'utf8' });
  if (done.error) throw done.error;
  return { code: done.status ?? -1, stdout: done.stdout, stderr: done.stderr };
}

/** The command and its arguments. */
export function commandOf({ program, args, asNobody = false }: ProgramRun): readonly string[] {
  const isRoot = process.getuid?.() === 0;
  const as = asNobody && isRoot ? ['setpriv', '--reuid=65534', '--regid=65534', '--clear-groups'] : [];
  return [...as, process.execPath, path.join(program.home, 'remit.cjs'), ...args];
}

/** Its environment. One thread for files, so that what it does is done in the same order each time. */
export function envOf({ state }: ProgramRun): NodeJS.ProcessEnv {
  return { ...process.env, XDG_STATE_HOME: state, UV_THREADPOOL_SIZE: '1' };
}
