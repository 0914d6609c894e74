import { homedir } from 'node:os';
import path from 'node:path';

/** Where the system keeps what programs remember: that of the XDG base directories, or what takes its place. */
export function stateFolder(): string {
  const { XDG_STATE_HOME: named = '', LOCALAPPDATA: local = '' } = process.env;
  if (path.isAbsolute(named)) return named;
  if (process.platform === 'win32') return local === '' ? path.join(homedir(), 'AppData', 'Local') : local;
  return process.platform === 'darwin'
    ? path.join(homedir(), 'Library', 'Application Support')
    : path.join(homedir(), '.local', 'state');
}
