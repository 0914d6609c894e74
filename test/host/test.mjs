// Runs every check and every test, goes on after a failure, and ends with the true sum of all of them.
// `node test/host/test.mjs [unit|editor|ui|<phase>…] [--grep PATTERN]` runs some of them.
import fs from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { npmScript } from './npm.mjs';
import { at, out, root } from './paths.mjs';
import { run } from './processes.mjs';
import { ensureBrowser, ensureDependencies, ensureEditor, ensureNode24, failPlainly } from './setup.mjs';

const UNIT_TIMEOUT = 20_000; // ms; journeys take theirs
const PROPERTY_TIMEOUT = 3_600_000; // a soak tries each law 50,000 times
const JOURNEY_TIMEOUT = 90_000;

const single = (succeeded) => ({ passed: succeeded ? 1 : 0, failed: succeeded ? 0 : 1, skipped: 0 });

const node = async (...args) => {
  const { code } = await run(process.execPath, args, { cwd: root, stdio: 'inherit' });
  return code === 0;
};

const printFailure = ({ title, file, error }) => console.log(`\n  ✗ ${title}\n    ${file}\n${error ?? ''}`);

const count = (results) => {
  const of = (state) => results.filter((result) => result.state === state).length;
  return { passed: of('passed'), failed: of('failed'), skipped: of('skipped') };
};

/** Counts what a runner reported. A runner that reported nothing, or found no test, has failed. */
const sum = (results, grep) => {
  if (results === undefined || (results.length === 0 && grep === undefined)) {
    console.log(
      results === undefined ? '  no result: the run did not come to its end' : '  no tests were found',
    );
    return single(false);
  }
  return count(results);
};

const mochaInNode = async (kind, { env = {}, ...options }) => {
  const { bundleTests } = await import('./bundle.mjs');
  const bundle = await bundleTests(kind);
  const file = out(`${kind}.results.json`);
  fs.rmSync(file, { force: true });
  const args = ['--enable-source-maps', at('test/host/runMocha.mjs'), bundle, file, JSON.stringify(options)];
  await run(process.execPath, args, { cwd: root, stdio: 'inherit', env: { ...process.env, ...env } });
  return sum(fs.existsSync(file) ? JSON.parse(fs.readFileSync(file, 'utf8')) : undefined, options.grep);
};

const inPlainNode =
  (kind, timeout = UNIT_TIMEOUT) =>
  ({ grep }) =>
    mochaInNode(kind, { grep, reporter: 'dot', timeout });

const journeys = ({ grep, ...options }) =>
  mochaInNode('ui', { grep, reporter: 'spec', timeout: JOURNEY_TIMEOUT, ...options });

const SMOKE = 'test/ui/smoke.test.ts';

/** The smoke journey has to pass on its own terms there, so a `--grep` meant for the others does not reach it. */
const smokeJourney = (env) => journeys({ only: SMOKE, env });

const inHost = async (host, { grep }) => {
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
    const tally = sum(results, grep);
    results?.filter(({ state }) => state === 'failed').forEach(printFailure);
    if (tally.failed > 0)
      console.log(['', '  What the tests printed:', ...printed, `  Logs: ${log} ${server.log}`].join('\n'));
    return tally;
  } finally {
    await browser.close();
    await server.stop();
  }
};

const packaged = () => at(`remit-${JSON.parse(fs.readFileSync(at('package.json'), 'utf8')).version}.vsix`);

const check = (script) => async () => {
  const { succeeded, output } = await npmScript(script);
  if (!succeeded) console.log(output);
  return single(succeeded);
};

/**
 * In the order of `npm test`. What runs `beside` the others begins at once and is told of at the end: it keeps one core
 * busy, while the editor's phases mostly wait.
 */
const PHASES = {
  types: { title: 'types', act: check('check:types'), beside: true },
  lint: { title: 'lint', act: check('check:lint'), beside: true },
  build: { title: 'build', act: () => node('esbuild.mjs').then(single) },
  bench: { title: 'bench, small', act: () => node(at('test/bench/bench.mjs'), '--smoke').then(single) },
  unit: { title: 'unit tests', act: inPlainNode('unit') },
  property: { title: 'properties', act: inPlainNode('property', PROPERTY_TIMEOUT) },
  disk: { title: 'tests on a disk', act: inPlainNode('disk') },
  node: { title: 'in-editor tests, Node host', act: (options) => inHost('node', options) },
  web: { title: 'in-editor tests, web worker host', act: (options) => inHost('web', options) },
  ui: { title: 'journeys', act: journeys },
  oldest: {
    title: 'smoke journey on the oldest VS Code',
    act: () => smokeJourney({ REMIT_EDITOR: 'oldest' }),
  },
  package: { title: 'package', act: () => node(at('test/host/package.mjs')).then(single) },
  contents: {
    title: 'what the package holds',
    act: inPlainNode('package'),
  },
  vsix: {
    title: 'smoke journey on the installed package',
    act: () => smokeJourney({ REMIT_VSIX: packaged() }),
  },
};

const GROUPS = {
  all: Object.keys(PHASES),
  check: ['types', 'lint'],
  unit: ['unit', 'property', 'disk'],
  editor: ['build', 'node', 'web'],
  ui: ['build', 'ui'],
};

/** Everything that is fetched is fetched before the first phase, so that none of them fails for the want of it. */
const setUp = async (phases) => {
  const needs = (...names) => names.some((name) => phases.includes(name));
  await ensureDependencies();
  if (needs('node', 'web', 'ui', 'vsix')) await ensureEditor('current');
  if (needs('oldest')) await ensureEditor('oldest');
  if (needs('node', 'web', 'ui', 'oldest', 'vsix')) await ensureBrowser();
  if (needs('package')) await ensureNode24();
};

const inWords = ({ passed, failed, skipped }) =>
  `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;

const runPhase = async ({ title, act }, options) => {
  console.log(`\n── ${title}`);
  const start = performance.now();
  const tally = await act(options).catch((error) => {
    console.log(error instanceof Error ? error.stack : error);
    return single(false);
  });
  console.log(`   ${inWords(tally)} (${((performance.now() - start) / 1000).toFixed(1)} s)`);
  return tally;
};

/** Runs phases one after the other, those that can beside them, and sums up. */
const runAll = async (phases, options) => {
  const beside = phases.filter((name) => PHASES[name].beside);
  const others = phases.filter((name) => !PHASES[name].beside);
  const started = beside.map((name) => {
    const result = PHASES[name].act(options);
    result.catch(() => undefined); // told of when its turn comes
    return { title: PHASES[name].title, act: () => result };
  });
  let total = { passed: 0, failed: 0, skipped: 0 };
  for (const name of others) total = add(total, await runPhase(PHASES[name], options));
  for (const phase of started) total = add(total, await runPhase(phase, options));
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
  const phases = (positionals.length > 0 ? positionals : ['all']).flatMap((name) => GROUPS[name] ?? [name]);
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
