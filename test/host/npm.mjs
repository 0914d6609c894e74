// Runs npm: the same one that started this process, if any.
import { root } from './paths.mjs';
import { run } from './processes.mjs';

const QUIET = ['--ignore-scripts', '--no-audit', '--no-fund', '--no-progress', '--loglevel=error'];

const npmCommand = () => {
  const script = process.env.npm_execpath;
  if (script?.endsWith('npm-cli.js')) return { command: process.execPath, first: [script], shell: false };
  return { command: 'npm', first: [], shell: process.platform === 'win32' };
};

/** A nested npm would mistake the outer project for its own. */
const environment = () => {
  const { npm_config_local_prefix: _outer, ...rest } = process.env;
  return rest;
};

/**
 * Runs npm in a folder, without running scripts of packages.
 * @throws Error with npm's output if it fails
 */
export const npm = async (folder, ...args) => {
  const { command, first, shell } = npmCommand();
  const options = { cwd: folder, shell, env: environment() };
  const { code, output } = await run(command, [...first, ...args, ...QUIET], options);
  if (code !== 0) throw new Error(`npm ${args.join(' ')} failed in ${folder}:\n${output.trim()}`);
};

/**
 * Runs one of the project's own scripts.
 * @returns {Promise<{ succeeded: boolean, output: string }>}
 */
export const npmScript = async (name) => {
  const { command, first, shell } = npmCommand();
  const { code, output } = await run(command, [...first, 'run', '--silent', name], { cwd: root, shell });
  return { succeeded: code === 0, output };
};
