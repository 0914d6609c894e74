// Runs checks and tests, goes on after a failure, and ends with the true sum of all of them.
// `node test/host/test.mjs [soon|all|unit|editor|ui|<phase>…] [--grep PATTERN]`: what is done in six minutes, if nothing is
// said; all there are; or some of them.
// Phases run side by side where they can, and each prints what it has to say when it is over.
import fs from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { runInLanes } from './lanes.mjs';
import { npmScript } from './npm.mjs';
import { at, out, root } from './paths.mjs';
import { run } from './processes.mjs';
import { ensureBrowser, ensureDependencies, ensureEditor, ensureNode24, failPlainly } from './setup.mjs';

const UNIT_TIMEOUT = 20_000; // ms; journeys take theirs
const JOURNEY_TIMEOUT = 180_000;
const PROPERTY_TIMEOUT = 3_600_000; // a soak tries each law 50,000 times
/** Two cores are kept busy by two: an editor with its browser, and beside it what needs neither. */
const LANES = 2;
const BROWSER = 'browser';

const single = (succeeded) => ({ passed: succeeded ? 1 : 0, failed: succeeded ? 0 : 1, skipped: 0 });

/** Runs a script of Node; what it prints goes to `say`, or straight on where the phase has the terminal to itself. */
const runNode = async (args, { say, alone }, env = {}) => {
  const options = { cwd: root, env: { ...process.env, ...env }, ...(alone ? { stdio: 'inherit' } : {}) };
  const { code, output } = await run(process.execPath, args, options);
  if (output.trim() !== '') say(output.trimEnd());
  return code === 0;
};

const script =
  (...args) =>
  async (options) =>
    single(await runNode(args, options));

const failureText = ({ title, file, error }) => `\n  ✗ ${title}\n    ${file}\n${error ?? ''}`;

const count = (results) => {
  const of = (state) => results.filter((result) => result.state === state).length;
  return { passed: of('passed'), failed: of('failed'), skipped: of('skipped') };
};

/** Counts what a runner reported. A runner that reported nothing, or found no test, has failed. */
const sum = (results, { grep, say }) => {
  if (results === undefined || (results.length === 0 && grep === undefined)) {
    say(results === undefined ? '  no result: the run did not come to its end' : '  no tests were found');
    return single(false);
  }
  return count(results);
};

let runsOfMocha = 0;

const mochaInNode = async (kind, options, { env = {}, ...mocha }) => {
  const { bundleTests } = await import('./bundle.mjs');
  const bundle = await bundleTests(kind);
  const file = out(`${kind}.${(runsOfMocha += 1)}.results.json`);
  fs.rmSync(file, { force: true });
  const args = ['--enable-source-maps', at('test/host/runMocha.mjs'), bundle, file, JSON.stringify(mocha)];
  await runNode(args, options, env);
  const results = fs.existsSync(file) ? JSON.parse(fs.readFileSync(file, 'utf8')) : undefined;
  return sum(results, { ...options, grep: mocha.grep });
};

const inPlainNode =
  (kind, timeout = UNIT_TIMEOUT, env = {}) =>
  (options) =>
    mochaInNode(kind, options, { grep: options.grep, reporter: 'dot', timeout, env });

/** The first of the cases that all runs try. */
const SOME_CASES = { REMIT_RUNS: '100', REMIT_SEED: '1' };

/** Where days, case and reports have to come out the same: three sides of the world, half an hour, and İ. */
const ZONES = ['UTC', 'America/Los_Angeles', 'Pacific/Kiritimati', 'Asia/Kolkata'];
const TURKISH = { LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8' };

/** What depends on days, letters or numbers. */
const PLACED = ['locale', 'period', 'format', 'taxonomy', 'report', 'tree', 'index'];

const inZones = (zones) => async (options) => {
  const { testFiles } = await import('./bundle.mjs');
  const only = testFiles(PLACED.map((name) => `test/unit/${name}`));
  let total = { passed: 0, failed: 0, skipped: 0 };
  for (const zone of zones) {
    const env = { ...TURKISH, TZ: zone, REMIT_ZONE: zone };
    const mocha = { grep: options.grep, only, reporter: 'dot', timeout: UNIT_TIMEOUT };
    total = add(total, await mochaInNode('unit', options, { env, ...mocha }));
  }
  return total;
};

const journeys = (options, mocha) =>
  mochaInNode('ui', options, { reporter: 'spec', timeout: JOURNEY_TIMEOUT, ...mocha });

const SMOKE = 'test/ui/smoke.test.ts';

/** The smoke journey has to pass on its own terms there, so a `--grep` meant for the others does not reach it. */
const smokeJourney = (env) => (options) => journeys(options, { only: [SMOKE], env });

/** The journeys in two halves of about the same length, so that the first is told of before the second ends. */
const halfOfJourneys = (half) => async (options) => {
  const { testFiles } = await import('./bundle.mjs');
  const lengthOf = (file) => fs.readFileSync(at(file), 'utf8').match(/\bjourney\(/g)?.length ?? 0;
  const halves = [
    { length: 0, files: [] },
    { length: 0, files: [] },
  ];
  const files = testFiles(['test/ui']).map((file) => ({ file, length: lengthOf(file) }));
  for (const { file, length } of files.sort((one, other) => other.length - one.length)) {
    const shorter = halves[0].length <= halves[1].length ? halves[0] : halves[1];
    shorter.length += length;
    shorter.files.push(file);
  }
  return journeys(options, { grep: options.grep, only: halves[half].files });
};

const inHost = (host) => async (options) => {
  const { grep, say } = options;
  const [{ bundleTests }, { runEditorTests }, { startServer }, { launchBrowser }] = await Promise.all([
    import('./bundle.mjs'),
    import('./editorTests.mjs'),
    import('./server.mjs'),
    import('./browser.mjs'),
  ]);
  const bundle = await bundleTests(host);
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

const packaged = () => at(`remit-${JSON.parse(fs.readFileSync(at('package.json'), 'utf8')).version}.vsix`);

const check =
  (name) =>
  async ({ say }) => {
    const { succeeded, output } = await npmScript(name);
    if (!succeeded) say(output);
    return single(succeeded);
  };

/** In the order of `npm test`: what takes longest begins first. */
const PHASES = {
  // As it ships: what minifying breaks, journeys have to see.
  build: { title: 'build', act: script(at('esbuild.mjs'), '--production') },
  unit: { title: 'unit tests', act: inPlainNode('unit') },
  journeys1: { alone: BROWSER, title: 'journeys, one half', needs: ['build'], act: halfOfJourneys(0) },
  journeys2: { alone: BROWSER, title: 'journeys, the other half', needs: ['build'], act: halfOfJourneys(1) },
  node: { alone: BROWSER, title: 'in-editor tests, Node host', needs: ['build'], act: inHost('node') },
  web: { alone: BROWSER, title: 'in-editor tests, web worker host', needs: ['build'], act: inHost('web') },
  property: { title: 'properties', act: inPlainNode('property', PROPERTY_TIMEOUT) },
  someProperties: {
    title: 'properties, some cases of each',
    act: inPlainNode('property', PROPERTY_TIMEOUT, SOME_CASES),
  },
  zones: {
    title: 'days, case and reports in four time zones, in Turkish',
    needs: ['unit'],
    act: inZones(ZONES),
  },
  oneZone: {
    title: 'days, case and reports in one time zone, in Turkish',
    needs: ['unit'],
    act: inZones(ZONES.slice(-1)),
  },
  disk: { title: 'tests on a disk', act: inPlainNode('disk') },
  lint: { title: 'lint', act: check('check:lint') },
  types: { title: 'types', act: check('check:types') },
  bench: { title: 'bench, small', act: script(at('test/bench/bench.mjs'), '--smoke') },
  smoke: { alone: BROWSER, title: 'smoke journey', needs: ['build'], act: smokeJourney({}) },
  oldest: {
    alone: BROWSER,
    title: 'smoke journey on the oldest VS Code',
    needs: ['build'],
    act: smokeJourney({ REMIT_EDITOR: 'oldest' }),
  },
  // It builds anew: whatever looks at the other build has to be over.
  package: {
    title: 'package',
    needs: ['build', 'journeys1', 'journeys2', 'node', 'web', 'oldest', 'disk'],
    act: script(at('test/host/package.mjs')),
  },
  contents: { title: 'what the package holds', needs: ['package'], act: inPlainNode('package') },
  vsix: {
    alone: BROWSER,
    title: 'smoke journey on the installed package',
    needs: ['package'],
    act: smokeJourney({ REMIT_VSIX: packaged() }),
  },
};

/** Parts of others. */
const PARTS = ['someProperties', 'oneZone', 'smoke'];

const GROUPS = {
  all: Object.keys(PHASES).filter((name) => !PARTS.includes(name)),
  /** For who waits for it: the web host's tests, the journeys, the oldest editor and the package come with all. */
  soon: ['build', 'unit', 'node', 'smoke', 'someProperties', 'oneZone', 'disk', 'lint', 'types'],
  check: ['types', 'lint'],
  unit: ['unit', 'zones', 'property', 'disk'],
  editor: ['build', 'node', 'web'],
  ui: ['build', 'journeys1', 'journeys2'],
};

/** Everything that is fetched is fetched before the first phase, so that none of them fails for the want of it. */
const setUp = async (phases) => {
  const needs = (...names) => names.some((name) => phases.includes(name));
  await ensureDependencies();
  if (needs('node', 'web', 'journeys1', 'journeys2', 'smoke', 'vsix')) await ensureEditor('current');
  if (needs('oldest')) await ensureEditor('oldest');
  if (phases.some((name) => PHASES[name].alone === BROWSER)) await ensureBrowser();
  if (needs('package')) await ensureNode24();
};

const inWords = ({ passed, failed, skipped }) =>
  `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;

const runPhase = async ({ title, act }, options) => {
  const said = [`\n── ${title}`];
  const say = (text) => (options.alone ? console.log(text) : said.push(text));
  if (options.alone) console.log(said.pop());
  const start = performance.now();
  const tally = await act({ ...options, say }).catch((error) => {
    say(error instanceof Error ? error.stack : String(error));
    return single(false);
  });
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  console.log([...said, `   ${inWords(tally)} (${seconds} s)`].join('\n'));
  return tally;
};

/** Runs phases side by side and sums up. Where only one can be running it talks as it goes. */
const runAll = async (phases, options) => {
  const lanes = phases.length <= 2 ? 1 : LANES;
  let total = { passed: 0, failed: 0, skipped: 0 };
  const jobs = phases.map((name) => ({
    name,
    needs: PHASES[name].needs,
    alone: PHASES[name].alone,
    run: async () => {
      const tally = await runPhase(PHASES[name], { ...options, alone: lanes === 1 });
      total = add(total, tally);
    },
  }));
  await runInLanes(jobs, lanes);
  return total;
};

const add = (one, other) => ({
  passed: one.passed + other.passed,
  failed: one.failed + other.failed,
  skipped: one.skipped + other.skipped,
});

const main = async () => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { grep: { type: 'string' } },
  });
  const phases = (positionals.length > 0 ? positionals : ['soon']).flatMap((name) => GROUPS[name] ?? [name]);
  const unknown = phases.find((name) => PHASES[name] === undefined);
  if (unknown !== undefined)
    throw new Error(`no such tests: ${unknown} (there are ${Object.keys(PHASES).join(', ')})`);
  await setUp(phases);
  fs.mkdirSync(out(), { recursive: true });
  const total = await runAll(phases, values);
  if (total.failed > 0) process.exitCode = 1;
  console.log(`\n${inWords(total)}`);
};

main().catch(failPlainly);
