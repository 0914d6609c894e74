// Runs the tests of a phase: in plain Node, in one of the extension hosts, or by another script.
import fs from 'node:fs';
import { bundledOnly } from './only.mjs';
import { npmScript } from './npm.mjs';
import { at, out, root } from './paths.mjs';
import { run } from './processes.mjs';
import { add, count, nothing, single } from './tally.mjs';

/**
 * Milliseconds after which a test counts as hanging. This is no speed limit, since a busy machine takes many times as
 * long; tests of speed measure CPU time themselves.
 */
const HANGS_AFTER = 300_000;
const JOURNEY_HANGS_AFTER = 600_000;
const SOAK_HANGS_AFTER = 3_600_000; // checks each law 50,000 times

/** Room for the many small objects of notes and reports, and garbage collection in the thread itself. */
export const LEAN = ['--max-semi-space-size=64', '--single-threaded-gc'];

/** Runs a Node script; its output goes to `say`, or straight to the terminal if the phase runs alone. */
const runNode = async (args, { say, alone }, env = {}) => {
  const options = { cwd: root, env: { ...process.env, ...env }, ...(alone ? { stdio: 'inherit' } : {}) };
  const { code, output } = await run(process.execPath, args, options);
  if (output.trim() !== '') say(output.trimEnd());
  return code === 0;
};

export const script =
  (...args) =>
  async (options) =>
    single(await runNode(args, options));

const failureText = ({ title, file, error }) => `\n  ✗ ${title}\n    ${file}\n${error ?? ''}`;

/** Sums a runner's results. A runner without results, or without tests, has failed. */
const sum = (results, { grep, say }) => {
  if (results === undefined || (results.length === 0 && grep === undefined)) {
    say(results === undefined ? '  no result: the run did not come to its end' : '  no tests were found');
    return single(false);
  }
  return count(results);
};

let runsOfMocha = 0;

/** `files`: the phase's files, if it does not run all tests of the kind. */
const mochaInNode = async (kind, options, { env = {}, files, ...mocha }) => {
  const { bundleTests } = await import('./bundle.mjs');
  const only = bundledOnly(files, options.only);
  if (only?.length === 0) return nothing;
  const bundle = await bundleTests(kind, options.only);
  const file = out(`${kind}.${process.pid}.${(runsOfMocha += 1)}.results.json`);
  const how = { ...mocha, only, runsOnce: kind === 'unit' };
  const args = [
    '--enable-source-maps',
    ...LEAN,
    at('test/host/runMocha.mjs'),
    bundle,
    file,
    JSON.stringify(how),
  ];
  await runNode(args, options, env);
  const results = fs.existsSync(file) ? JSON.parse(fs.readFileSync(file, 'utf8')) : undefined;
  fs.rmSync(file, { force: true });
  return sum(results, { ...options, grep: mocha.grep });
};

const inNode =
  (kind, timeout, env = {}) =>
  (options) =>
    mochaInNode(kind, options, { grep: options.grep, reporter: 'dot', timeout, env });

export const inPlainNode = (kind, env) => inNode(kind, HANGS_AFTER, env);

export const laws = (env) => inNode('property', SOAK_HANGS_AFTER, env);

/** Tests that depend on dates, case mapping or number formats. */
const PLACED = ['locale', 'period', 'format', 'taxonomy', 'report', 'tree', 'workspace'];
const TURKISH = { LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8' };

export const inZones = (zones) => async (options) => {
  const { testFiles } = await import('./bundle.mjs');
  const files = testFiles(PLACED.map((name) => `test/unit/${name}`));
  let total = nothing;
  for (const zone of zones) {
    const env = { ...TURKISH, TZ: zone, REMIT_ZONE: zone };
    const mocha = { grep: options.grep, files, reporter: 'dot', timeout: HANGS_AFTER };
    total = add(total, await mochaInNode('unit', options, { env, ...mocha }));
  }
  return total;
};

const journeys = (options, mocha) =>
  mochaInNode('ui', options, { reporter: 'spec', timeout: JOURNEY_HANGS_AFTER, ...mocha });

export const SMOKE = 'test/ui/smoke.test.ts';

/** The smoke journey runs with its own options, not with those for the other journeys. */
export const smokeJourney = (env) => (options) =>
  journeys({ ...options, only: undefined }, { files: [SMOKE], env });

/** The journeys in two halves of similar length, so that the first is reported before the second ends. */
export const halfOfJourneys = (half) => async (options) => {
  const { testFiles } = await import('./bundle.mjs');
  const lengthOf = (file) => fs.readFileSync(at(file), 'utf8').match(/\bjourney\(/g)?.length ?? 0;
  const halves = [
    { length: 0, files: [] },
    { length: 0, files: [] },
  ];
  const files = bundledOnly(testFiles(['test/ui']), options.only);
  const measured = files.map((file) => ({ file, length: lengthOf(file) }));
  for (const { file, length } of measured.sort((one, other) => other.length - one.length)) {
    const shorter = halves[0].length <= halves[1].length ? halves[0] : halves[1];
    shorter.length += length;
    shorter.files.push(file);
  }
  return journeys(options, { grep: options.grep, files: halves[half].files });
};

export const inHost = (host) => async (options) => {
  const { grep, only, say } = options;
  const [{ bundleTests }, { runEditorTests }, { startServer }, { launchBrowser }] = await Promise.all([
    import('./bundle.mjs'),
    import('./editorTests.mjs'),
    import('./server.mjs'),
    import('./browser.mjs'),
  ]);
  const bundle = await bundleTests(host, only);
  const [server, browser] = await Promise.all([startServer({ host, tests: true }), launchBrowser()]);
  try {
    const { results, printed, log } = await runEditorTests({
      server,
      browser,
      host,
      bundle,
      options: { grep },
    });
    const tally = sum(results, options);
    results?.filter(({ state }) => state === 'failed').forEach((result) => say(failureText(result)));
    if (tally.failed > 0)
      say(['', '  What the tests printed:', ...printed, `  Logs: ${log} ${server.log}`].join('\n'));
    return tally;
  } finally {
    await browser.close();
    await server.stop();
  }
};

export const check =
  (name) =>
  async ({ say }) => {
    const { succeeded, output } = await npmScript(name);
    if (!succeeded) say(output);
    return single(succeeded);
  };
