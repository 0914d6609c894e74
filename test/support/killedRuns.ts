import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { buildSync } from 'esbuild';
import { at } from '../host/paths.mjs';
import type { Run } from './commandLine';

/** The calls to the system that change something, by their names on Linux. */
const changing = [
  ...['openat', 'write', 'writev', 'pwrite64', 'ftruncate', 'fsync', 'fdatasync', 'fchmod', 'fchown'],
  ...['rename', 'renameat', 'renameat2', 'link', 'linkat', 'unlink', 'unlinkat', 'mkdir', 'mkdirat'],
  ...['copy_file_range', 'sendfile'],
];

/** One moment at which a run is killed: before the `nth` call of that name in one of its threads. */
export interface Point {
  readonly call: string;
  readonly nth: number;
}

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

/** Whether this system has a tracer, and lets it stop a process at a call. */
export function canKill(): boolean {
  if (process.platform !== 'linux') return false;
  return spawnSync('strace', ['-qq', '-o', '/dev/null', '-e', 'trace=openat', 'true']).status === 0;
}

/** What is run: arguments in a folder, the folder that remembers, and faults of the system that stay all the while. */
export interface Traced {
  readonly program: Program;
  readonly folder: string;
  readonly state: string;
  readonly args: readonly string[];
  /** `link,linkat:error=EPERM`, as strace takes it. */
  readonly faults?: readonly string[];
  /** Whether it runs as a user who is not root. */
  readonly asNobody?: boolean;
}

/** Every moment of a run at which something changes in its folder or in what it remembers, in order. */
export function pointsOf(run: Traced): readonly Point[] {
  const log = path.join(run.program.home, 'calls');
  trace(run, log, []);
  const counts = new Map<string, number>();
  const points = new Map<string, Point>();
  for (const line of readFileSync(log, 'utf8').split('\n')) {
    const [, thread = '', call = ''] = /^(\d+) +(\w+)\(/.exec(line) ?? [];
    if (call === '') continue;
    const nth = (counts.get(`${thread} ${call}`) ?? 0) + 1;
    counts.set(`${thread} ${call}`, nth);
    if (changes(line, call, run)) points.set(`${call} ${nth}`, { call, nth });
  }
  return [...points.values()];
}

function changes(line: string, call: string, { folder, state }: Traced): boolean {
  if (call === 'openat' && !/O_CREAT|O_WRONLY|O_RDWR|O_TRUNC/.test(line)) return false;
  return line.includes(`${folder}/`) || line.includes(`${state}/`);
}

/** Runs it until it is killed at a point. False: it came to its end, since no thread reached that call. */
export function killedAt(run: Traced, { call, nth }: Point): boolean {
  return trace(run, '/dev/null', [`${call}:signal=KILL:when=${nth}`]) !== 0;
}

/** Runs it to its end, without a fault. */
export function finished(run: Traced): Run {
  const [command = '', ...rest] = commandOf(run);
  const done = spawnSync(command, rest, { cwd: run.folder, env: envOf(run), encoding: 'utf8' });
  if (done.error) throw done.error;
  return { code: done.status ?? -1, stdout: done.stdout, stderr: done.stderr };
}

function trace(run: Traced, log: string, kill: readonly string[]): number | null {
  const { folder, faults = [] } = run;
  const injected = [...faults, ...kill].flatMap((fault) => ['-e', `inject=${fault}`]);
  const traced = ['-f', '-qq', '-y', '-s', '0', '-o', log, '-e', `trace=${changing.join(',')}`, ...injected];
  const { status, error } = spawnSync('strace', [...traced, ...commandOf(run)], {
    cwd: folder,
    env: envOf(run),
  });
  if (error) throw error;
  return status;
}

function commandOf({ program, args, asNobody = false }: Traced): readonly string[] {
  const isRoot = process.getuid?.() === 0;
  const as = asNobody && isRoot ? ['setpriv', '--reuid=65534', '--regid=65534', '--clear-groups'] : [];
  return [...as, process.execPath, path.join(program.home, 'remit.cjs'), ...args];
}

// One thread for files, so that what it does is done in the same order each time.
function envOf({ state }: Traced): NodeJS.ProcessEnv {
  return { ...process.env, XDG_STATE_HOME: state, UV_THREADPOOL_SIZE: '1' };
}

/** Puts a folder in place of another, with its links, times and owners; nothing where there is none. */
export function copyAs(from: string, to: string): void {
  rmSync(to, { recursive: true, force: true });
  if (!existsSync(from)) return;
  const { status, stderr } = spawnSync('cp', ['-a', from, to], { encoding: 'utf8' });
  if (status !== 0) throw new Error(stderr);
}
