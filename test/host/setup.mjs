// Sets up everything that the project needs on a machine with Node and npm. Each step is skipped if it is done already.
// Only Node's built-in modules are used here, since this runs before anything is installed.
// On the command line: node test/host/setup.mjs [dependencies|node22|node24|current|oldest|browser]… (default: all)
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { findBrowser } from './findProgram.mjs';
import { npm } from './npm.mjs';
import { at, cache, root } from './paths.mjs';
import { run } from './processes.mjs';

const HOUR = 3_600_000; // ms
const NODE_OF = { current: 24, oldest: 22 };

const say = (line) => console.log(`set-up: ${line}`);
const readJson = (file) => JSON.parse(fs.readFileSync(file, 'utf8'));

/** npm writes its hidden lockfile last, so an interrupted installation never looks complete. */
const dependenciesAreInstalled = () => {
  const hidden = at('node_modules', '.package-lock.json');
  if (!fs.existsSync(hidden)) return false;
  const installed = readJson(hidden).packages;
  const wanted = Object.entries(readJson(at('package-lock.json')).packages);
  return wanted.every(([name, { version, optional, devOptional }]) => {
    if (name === '') return true;
    const found = installed[name];
    return found === undefined ? optional === true || devOptional === true : found.version === version;
  });
};

/** Installs the dependencies of the lockfile. esbuild needs no install script: its binary is a package. */
export const ensureDependencies = async () => {
  if (dependenciesAreInstalled()) return;
  say('installing the dependencies');
  await npm(root, 'ci');
};

const removeAbandoned = (name) => {
  const partial = fs.readdirSync(cache()).filter((entry) => entry.startsWith(`${name}.partial-`));
  for (const folder of partial.map((entry) => cache(entry))) {
    if (Date.now() - fs.statSync(folder).mtimeMs > HOUR) fs.rmSync(folder, { recursive: true, force: true });
  }
};

const moveIntoPlace = (partial, target) => {
  fs.rmSync(target, { recursive: true, force: true });
  fs.renameSync(partial, target);
};

const sameFile = (one, other) => fs.existsSync(other) && fs.readFileSync(one).equals(fs.readFileSync(other));

/**
 * Installs the lockfile of test/host/editors/<name> beside the target and then renames it: an interrupted installation
 * leaves no target, and an outdated one is replaced.
 */
const ensureLocked = async (name, what, finish = async () => {}) => {
  const source = at('test', 'host', 'editors', name);
  const target = cache(name);
  if (sameFile(path.join(source, 'package-lock.json'), path.join(target, 'package-lock.json'))) return;
  say(`installing ${what}`);
  const partial = cache(`${name}.partial-${process.pid}`);
  fs.mkdirSync(partial, { recursive: true });
  removeAbandoned(name);
  for (const file of ['package.json', 'package-lock.json']) {
    fs.copyFileSync(path.join(source, file), path.join(partial, file));
  }
  await npm(partial, 'ci');
  await finish(partial);
  moveIntoPlace(partial, target);
};

const serverOf = (folder) => path.join(folder, 'node_modules', 'code-server', 'lib', 'vscode');

/** The npm packages with Node's binary, one per platform, of which npm installs the matching one. */
const installedNode = (name) => {
  const { optionalDependencies } = readJson(at('test', 'host', 'editors', name, 'package.json'));
  const folders = Object.keys(optionalDependencies).map((platform) => cache(name, 'node_modules', platform));
  const folder = folders.find((candidate) => fs.existsSync(candidate));
  if (folder === undefined)
    throw new Error(`the npm registry has no ${name} for ${process.platform} ${process.arch}`);
  return path.join(folder, readJson(path.join(folder, 'package.json')).bin.node);
};

const ensureNode = async (major) => {
  if (Number(process.versions.node.split('.')[0]) === major) return process.execPath;
  await ensureLocked(`node${major}`, `Node ${major}`);
  return installedNode(`node${major}`);
};

/** @returns {Promise<string>} the path of a Node 24 binary */
export const ensureNode24 = () => ensureNode(24);

/**
 * VS Code's server, from the npm package code-server: 'current', or 'oldest' for the oldest version supported.
 * The modules it compiles at installation are left out; it logs that they are missing and works without them.
 * @param {'current' | 'oldest'} name
 * @returns {Promise<{ node: string, main: string }>} the binary that runs it, and its script
 */
export const ensureEditor = async (name) => {
  const node = await ensureNode(NODE_OF[name]);
  await ensureLocked(name, `VS Code (${name}, 620 MB)`, async (folder) => {
    await npm(serverOf(folder), 'install', '--omit=dev');
    await npm(path.join(serverOf(folder), 'extensions'), 'install', '--omit=dev');
  });
  return { node, main: path.join(serverOf(cache(name)), 'out', 'server-main.js') };
};

const installDebianBrowser = async () => {
  say('installing Chromium from Debian');
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  for (const args of [['update'], ['install', '-y', 'chromium-headless-shell']]) {
    const { code, output } = await run('apt-get', args, { env });
    if (code !== 0) throw new Error(`apt-get ${args.join(' ')} failed:\n${output.trim()}`);
  }
};

/** @returns {Promise<string>} the path of a browser of Chromium's family */
export const ensureBrowser = async () => {
  const found = findBrowser();
  if (found !== undefined) return found;
  const named = process.env.REMIT_BROWSER;
  if (named) throw new Error(`REMIT_BROWSER is ${named}, and there is no such program`);
  if (process.getuid?.() === 0 && fs.existsSync('/etc/debian_version')) await installDebianBrowser();
  const installed = findBrowser();
  if (installed !== undefined) return installed;
  throw new Error(
    'no browser found: install Chromium, Chrome or Edge, or set REMIT_BROWSER to the path of one',
  );
};

const STEPS = {
  dependencies: ensureDependencies,
  node22: () => ensureNode(22),
  node24: ensureNode24,
  current: () => ensureEditor('current'),
  oldest: () => ensureEditor('oldest'),
  browser: ensureBrowser,
};

/** Prints an error in one line instead of a stack, and sets the exit code to 1. */
export const failPlainly = (error) => {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
};

const main = async (names) => {
  const unknown = names.find((name) => STEPS[name] === undefined);
  if (unknown !== undefined)
    throw new Error(`no such step: ${unknown} (there are ${Object.keys(STEPS).join(', ')})`);
  for (const name of names.length > 0 ? names : Object.keys(STEPS)) await STEPS[name]();
};

if (process.argv[1] === fileURLToPath(import.meta.url)) main(process.argv.slice(2)).catch(failPlainly);
