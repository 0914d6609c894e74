// Runs the in-editor tests in one of the editor's two extension hosts, through a page of the workbench.
import fs from 'node:fs';
import { SourceMap } from 'node:module';
import os from 'node:os';
import path from 'node:path';
import { out, root } from './paths.mjs';
import { copySample } from '../support/sample.mjs';

const DAY = '2026-11-20'; // the day that the sample's dates count from in every test
const ENDS_WITHIN = 1_800_000; // ms; a busy machine takes four times as long as an idle one, and a test that hangs five minutes

const WINDOW = 'tests.code-workspace';

/**
 * A folder with the sample as `workspace`; the host reads its options and writes its results beside it. The window
 * opens a workspace file, since adding a folder to a single-folder window would restart it.
 */
export const newTestFolder = (options) => {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'remit-tests-'));
  copySample(path.join(folder, 'workspace'), DAY);
  fs.writeFileSync(path.join(folder, WINDOW), JSON.stringify({ folders: [{ path: 'workspace' }] }));
  fs.writeFileSync(path.join(folder, 'options.json'), JSON.stringify(options));
  return folder;
};

/** The path that the editor opens in such a folder. */
export const windowOf = (folder) => path.join(folder, WINDOW);

/** The host's report: which host it was, and its test results; undefined if there is none. */
export const readReport = (folder) => {
  const file = path.join(folder, 'results.json');
  return fs.existsSync(file) ? JSON.parse(fs.readFileSync(file, 'utf8')) : undefined;
};

/**
 * A stack frame's position in the bundle: Node gives its path; the worker gives the wrapper function, which adds two
 * lines.
 */
const PLACES = {
  node: { pattern: /(?:\(|(?<=at ))[^()\n]*editor\.node\.js:(\d+):(\d+)\)?/g, added: 0 },
  web: { pattern: /\(eval at _loadCommonJSModule \(.*?\), <anonymous>:(\d+):(\d+)\)/g, added: 2 },
};

/** Maps a stack from the bundle to the sources, without mocha's own frames. */
const inSources = (stack, { bundle, host }) => {
  const map = new SourceMap(JSON.parse(fs.readFileSync(`${bundle}.map`, 'utf8')));
  const { pattern, added } = PLACES[host];
  const mapped = stack.replace(pattern, (whole, line, column) => {
    const { fileName, lineNumber, columnNumber } = map.findOrigin(Number(line) - added, Number(column));
    if (fileName === undefined) return whole;
    return `(${path.relative(root, path.resolve(path.dirname(bundle), fileName))}:${lineNumber}:${columnNumber})`;
  });
  const lines = mapped.split('\n');
  return lines.filter((line) => !/^\s+at .*(node_modules.mocha|node:internal)/.test(line)).join('\n');
};

const withSources = ({ error, secondTry, ...result }, bundled) => ({
  ...result,
  ...(error === undefined ? {} : { error: inSources(error, bundled) }),
  ...(secondTry === undefined ? {} : { secondTry: inSources(secondTry, bundled) }),
});

/**
 * The workbench calls a function that it finds in the page when the extension host has ended.
 * @param {import('playwright-core').Page} page
 * @param {number} [endsWithin] ms
 * @returns {Promise<() => Promise<string | undefined>>} waits for the end; what it returns is what went wrong
 */
export const hostEnd = async (page, endsWithin = ENDS_WITHIN) => {
  let end;
  const ended = new Promise((resolve) => (end = resolve));
  await page.exposeFunction('codeAutomationExit', () => end());
  const timer = setTimeout(() => end(`no end within ${endsWithin / 1000} s`), endsWithin);
  page.once('crash', () => end('the page crashed'));
  return () => ended.finally(() => clearTimeout(timer));
};

/** Errors of the editor itself: missing network, and modules that were not compiled. */
const NOISE = /node_modules.code-server|Failed to load resource|workbench\.js/;

/**
 * Logs everything that the workbench prints to a file, and returns what it prints between the test runner's markers.
 */
const collectPrinted = (page, log) => {
  fs.mkdirSync(path.dirname(log), { recursive: true });
  fs.writeFileSync(log, '');
  const printed = [];
  let inTests = false;
  page.on('console', (message) => {
    const text = message.text();
    fs.appendFileSync(log, `${text}\n`);
    if (text.includes('[tests end]')) inTests = false;
    if (inTests && !NOISE.test(text)) printed.push(text.replace(/^%c *(\w+ )?color: #\w+ /, ''));
    if (text.includes('[tests begin]')) inTests = true;
  });
  return printed;
};

/**
 * @param {object} options
 * @param {object} options.server one whose extensions run in `host`
 * @param {'node' | 'web'} options.host
 * @param {string} options.bundle the tests
 * @returns {Promise<{ results: object[] | undefined, printed: string[], log: string }>} no results where the tests did not
 *   come to their end in that host; `printed` is what they printed, and `log` the file with all that the workbench printed
 */
export const runEditorTests = async ({ server, browser, host, bundle, options }) => {
  const folder = newTestFolder(options);
  const log = out('logs', `editor.${host}.console.log`);
  const context = await browser.newContext();
  try {
    const page = await context.newPage();
    const printed = collectPrinted(page, log);
    const ended = await hostEnd(page);
    const payload = {
      extensionDevelopmentPath: server.remote(root),
      extensionTestsPath: server.remote(bundle),
    };
    await page.goto(server.url(windowOf(folder), payload));
    const trouble = await ended();
    if (trouble !== undefined) printed.push(trouble);
    const report = readReport(folder);
    if (report === undefined) return { results: undefined, printed, log };
    if (report.host !== host)
      throw new Error(`the tests ran in the ${report.host} host instead of the ${host} host`);
    return { results: report.results.map((result) => withSources(result, { bundle, host })), printed, log };
  } finally {
    await context.close();
    fs.rmSync(folder, { recursive: true, force: true });
  }
};
