// VS Code's server with the web workbench, on a port and with data of its own.
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { at, out, root } from './paths.mjs';
import { killInTree, onExit, spawnTree } from './processes.mjs';
import { ensureEditor } from './setup.mjs';

const READY_WITHIN = 180_000; // ms
const READY = /Extension host agent listening on (\d+)/;

/** Settings for a quiet editor and clean pictures: no welcome page, telemetry, chat or suggestions of its own. */
const SETTINGS = {
  'chat.commandCenter.enabled': false,
  'chat.disableAIFeatures': true,
  'extensions.ignoreRecommendations': true,
  'git.openRepositoryInParentFolders': 'never',
  'security.workspace.trust.banner': 'always',
  'security.workspace.trust.startupPrompt': 'never',
  'telemetry.telemetryLevel': 'off',
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'workbench.startupEditor': 'none',
  'workbench.tips.enabled': false,
};

const manifest = () => JSON.parse(fs.readFileSync(at('package.json'), 'utf8'));

/**
 * In the browser, an extension with both entries runs in the server's Node host unless a setting says otherwise. (Only
 * the desktop editor reads the payload's `extensionDevelopmentKind`.)
 */
const hostSettings = (host) => {
  const { publisher, name } = manifest();
  return host === 'web' ? { 'remote.extensionKind': { [`${publisher}.${name}`]: ['web'] } } : {};
};

const flags = ({ data, port, trust, tests, vsix }) => [
  ...['--host', '127.0.0.1', '--port', String(port), '--without-connection-token'],
  ...['--server-data-dir', data, '--extensions-dir', path.join(data, 'extensions')],
  ...['--accept-server-license-terms', '--disable-telemetry'],
  ...(tests ? ['--enable-smoke-test-driver'] : []),
  ...(trust ? [] : ['--disable-workspace-trust']),
  ...(vsix === undefined ? [] : ['--install-extension', vsix, '--start-server']),
];

/**
 * A terminal inside VS Code passes on variables of its own editor, which would confuse this one. On Linux the sockets
 * go into the data folder too, so that none are left behind (elsewhere its path may be too long for a socket).
 */
const environment = (data) => {
  const kept = Object.entries(process.env).filter(
    ([name]) => !/^(VSCODE_|ELECTRON_|NODE_OPTIONS$)/.test(name),
  );
  return { ...Object.fromEntries(kept), ...(process.platform === 'linux' ? { XDG_RUNTIME_DIR: data } : {}) };
};

/**
 * Links the repository as an installed extension: then the page needs no payload, and the editor hides nothing from it.
 */
const linkExtension = (extensions) => {
  const { publisher, name, version } = manifest();
  fs.symlinkSync(root, path.join(extensions, `${publisher}.${name}-${version}`), 'junction');
};

const newDataFolder = ({ settings, linked }) => {
  const data = fs.mkdtempSync(path.join(os.tmpdir(), 'remit-editor-'));
  fs.mkdirSync(path.join(data, 'data', 'User'), { recursive: true });
  fs.mkdirSync(path.join(data, 'extensions'));
  const text = JSON.stringify({ ...SETTINGS, ...settings }, undefined, 2);
  fs.writeFileSync(path.join(data, 'data', 'User', 'settings.json'), text);
  if (linked) linkExtension(path.join(data, 'extensions'));
  return data;
};

/** A file path in URI form: with `/`, also before a drive letter. */
const uriPath = (file) => {
  const slashed = file.replaceAll('\\', '/');
  return slashed.startsWith('/') ? slashed : `/${slashed}`;
};

/** Resolves with the port when the server listens; rejects with the end of its log when it exits or times out. */
const listening = (child, log) =>
  new Promise((resolve, reject) => {
    const fail = (what) =>
      reject(new Error(`${what}; the end of ${log}:\n${fs.readFileSync(log, 'utf8').slice(-2000)}`));
    const timer = setTimeout(() => fail('the editor does not start'), READY_WITHIN);
    let seen = '';
    child.stdout.on('data', (chunk) => {
      seen += chunk;
      const port = READY.exec(seen)?.[1];
      if (port === undefined) return;
      clearTimeout(timer);
      resolve(Number(port));
    });
    child.once('error', ({ message }) => fail(`the editor does not start: ${message}`));
    child.once('close', (code) => {
      clearTimeout(timer);
      fail(`the editor ended with ${code}`);
    });
  });

const logTo = (file, child) => {
  fs.mkdirSync(path.dirname(file), { recursive: true });
  fs.writeFileSync(file, '');
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk) => fs.appendFileSync(file, chunk));
};

const inQuery = (opened) => {
  if (opened === undefined) return { ew: 'true' };
  return { [opened.endsWith('.code-workspace') ? 'workspace' : 'folder']: uriPath(opened) };
};

const addresses = (port) => {
  const base = `http://127.0.0.1:${port}`;
  const remote = (file) => `vscode-remote://127.0.0.1:${port}${encodeURI(uriPath(file))}`;
  const url = (opened, payload = {}) => {
    const query = new URLSearchParams(inQuery(opened));
    if (Object.keys(payload).length > 0) query.set('payload', JSON.stringify(Object.entries(payload)));
    return `${base}/?${query}`;
  };
  return { remote, url };
};

/**
 * Starts the server and waits until it listens. It ends, with all it started, on `stop` and when this process ends. The
 * extension is there, from this folder or from a package; for `tests` it is not: there the page's payload names it, which the
 * editor reads only where its test driver is on, and then it shows no notifications.
 * @param {import('./server.d.mts').ServerOptions} [options]
 * @returns {Promise<import('./server.d.mts').EditorServer>}
 */
export const startServer = async (options = {}) => {
  const {
    editor = 'current',
    host = 'node',
    trust = false,
    tests = false,
    vsix,
    port = 0,
    settings = {},
    logging = false,
  } = options;
  const { node, main } = await ensureEditor(editor);
  const linked = !tests && vsix === undefined;
  const data = newDataFolder({ settings: { ...hostSettings(host), ...settings }, linked });
  const removeData = () => fs.rmSync(data, { recursive: true, force: true, maxRetries: 5 });
  const log = out('logs', `${editor}-${path.basename(data)}.log`);
  const forget = onExit(removeData);
  const preloaded = logging ? ['--import', pathToFileURL(at('test/host/editorLog.mjs')).href] : [];
  const args = [...preloaded, main, ...flags({ data, port, trust, tests, vsix })];
  const { child, stop: end } = spawnTree(node, args, { env: environment(data) });
  logTo(log, child);
  const stop = async () => {
    await end();
    forget();
    removeData();
  };
  try {
    const killExtensionHosts = () => killInTree(child, '--type=extensionHost');
    const logs = path.join(data, 'data', 'logs');
    return { ...addresses(await listening(child, log)), log, logs, killExtensionHosts, stop };
  } catch (error) {
    await stop();
    throw error;
  }
};
