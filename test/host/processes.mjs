// Child processes that end with their parent, however it ends.
import { spawn, spawnSync } from 'node:child_process';

const SIGNALS = { SIGINT: 130, SIGTERM: 143, SIGHUP: 129 };
const ORPHAN_CHECK = 500; // ms
const cleanups = new Set();
let listening = false;

/**
 * npm passes signals to the shell between it and this process, and the shell ends without forwarding them, which leaves
 * an orphan.
 */
const endWithNpm = () => {
  if (process.env.npm_lifecycle_event === undefined) return;
  const parent = process.ppid;
  setInterval(() => process.ppid !== parent && process.exit(SIGNALS.SIGTERM), ORPHAN_CHECK).unref();
};

const listen = () => {
  if (listening) return;
  listening = true;
  endWithNpm();
  process.on('exit', () => cleanups.forEach((cleanup) => cleanup()));
  for (const [signal, code] of Object.entries(SIGNALS)) process.on(signal, () => process.exit(code));
};

/**
 * Runs `cleanup` (synchronously) when this process ends.
 * @param {() => void} cleanup
 * @returns {() => void} cancels it
 */
export const onExit = (cleanup) => {
  listen();
  cleanups.add(cleanup);
  return () => cleanups.delete(cleanup);
};

const killTree = (pid) => {
  if (process.platform === 'win32') {
    spawnSync('taskkill', ['/pid', String(pid), '/T', '/F'], { stdio: 'ignore' });
    return;
  }
  try {
    process.kill(-pid, 'SIGKILL');
  } catch (error) {
    if (error.code !== 'ESRCH') throw error; // already gone, as intended
  }
};

/**
 * Starts a process with its descendants. All of them end together: on `stop`, or when this process ends.
 * @returns {{ child: import('node:child_process').ChildProcess, stop: () => Promise<void> }}
 */
export const spawnTree = (command, args, options) => {
  const child = spawn(command, args, { ...options, detached: process.platform !== 'win32' });
  const closed = new Promise((resolve) => child.once('close', resolve).once('error', resolve));
  const kill = () => (child.pid === undefined ? undefined : killTree(child.pid));
  const forget = onExit(kill);
  const stop = async () => {
    forget();
    kill();
    await closed;
  };
  return { child, stop };
};

/**
 * Kills the descendants of a process of `spawnTree` whose command line holds a text. Not on Windows.
 * @returns {number} how many there were
 */
export const killInTree = ({ pid }, text) => {
  const { stdout } = spawnSync('ps', ['-eo', 'pid=,pgid=,args='], { encoding: 'utf8' });
  const found = stdout
    .split('\n')
    .map((line) => /^\s*(\d+)\s+(\d+)\s+(.*)$/.exec(line))
    .filter((match) => match !== null && Number(match[2]) === pid && match[3].includes(text));
  for (const [, one] of found) process.kill(Number(one), 'SIGKILL');
  return found.length;
};

/**
 * Runs a process to its end.
 * @returns {Promise<{ code: number, output: string }>} output is empty if `stdio` is inherited
 */
export const run = (command, args, options = {}) =>
  new Promise((resolve, reject) => {
    const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'pipe'], ...options });
    const forget = onExit(() => child.kill());
    const chunks = [];
    child.stdout?.on('data', (chunk) => chunks.push(chunk));
    child.stderr?.on('data', (chunk) => chunks.push(chunk));
    child.once('error', reject);
    child.once('close', (code) => {
      forget();
      resolve({ code: code ?? 1, output: Buffer.concat(chunks).toString('utf8') });
    });
  });
