import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import type { ProgramRun } from './program';
import { commandOf, envOf } from './program';

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

/** Whether this system has a tracer, and lets it stop a process at a call. */
export function canKill(): boolean {
  if (process.platform !== 'linux') return false;
  return spawnSync('strace', ['-qq', '-o', '/dev/null', '-e', 'trace=openat', 'true']).status === 0;
}

/** A run, with faults of the system that stay all the while. */
export interface Traced extends ProgramRun {
  /** `link,linkat:error=EPERM`, as strace takes it. */
  readonly faults?: readonly string[];
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

/** Puts a folder in place of another, with its links, times and owners; nothing where there is none. */
export function copyAs(from: string, to: string): void {
  rmSync(to, { recursive: true, force: true });
  if (!existsSync(from)) return;
  const { status, stderr } = spawnSync('cp', ['-a', from, to], { encoding: 'utf8' });
  if (status !== 0) throw new Error(stderr);
}
