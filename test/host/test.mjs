// Runs checks and tests, goes on after a failure, and ends with the true sum of all of them.
// `node test/host/test.mjs [soon|all|fast|plain|editor|ui|<phase>…]`: what is done in six minutes, if nothing is said; all there
// are; or some of them. `--grep PATTERN`: only tests whose title matches. `--only PATH`, as often as needed: only the tests of
// this file or folder, whichever phase runs them. `--watch`: again on every change, until Ctrl+C.
// Phases run side by side where they can, and each prints what it has to say when it is over.
import fs from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { runInLanes } from './lanes.mjs';
import { filesAt, phasesFor, testFolders } from './only.mjs';
import { out } from './paths.mjs';
import { BROWSER, PHASES, phasesNamed } from './phases.mjs';
import { run } from './processes.mjs';
import { ensureBrowser, ensureDependencies, ensureEditor, ensureNode24, failPlainly } from './setup.mjs';
import { add, closingLines, inWords, nothing, single } from './tally.mjs';
import { whenChanged } from './watch.mjs';

/** Two lanes keep two cores busy: one with an editor and its browser, one with phases that need neither. */
const LANES = 2;

/** Downloads everything before the first phase, so that none fails for lack of it. */
const setUp = async (phases) => {
  const needs = (...names) => names.some((name) => phases.includes(name));
  await ensureDependencies();
  if (needs('node', 'web', 'journeys1', 'journeys2', 'smoke', 'vsix', 'soak')) await ensureEditor('current');
  if (needs('oldest')) await ensureEditor('oldest');
  if (phases.some((name) => PHASES[name].alone === BROWSER)) await ensureBrowser();
  if (needs('package')) await ensureNode24();
};

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

/** Runs phases in parallel and sums up. A phase that can only run alone prints as it goes. */
const runAll = async (phases, options) => {
  const startable = phases.filter((name) => !PHASES[name].needs?.some((other) => phases.includes(other)));
  const lanes = startable.length === 1 ? 1 : LANES;
  let total = nothing;
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

/** The phases to run, and the files if not all. */
const chosen = async (names, { only, grep }) => {
  const phases = phasesNamed(names);
  if (only === undefined) return { phases, options: { grep } };
  const { testFiles } = await import('./bundle.mjs');
  const files = filesAt(only, testFiles(testFolders));
  return { phases: phasesFor(files, phases, (name) => PHASES[name].folder), options: { grep, only: files } };
};

const runOnce = async (names, values) => {
  if (values.only !== undefined) await ensureDependencies();
  const { phases, options } = await chosen(names, values);
  await setUp(phases);
  fs.mkdirSync(out(), { recursive: true });
  const total = await runAll(phases, options);
  if (total.failed > 0) process.exitCode = 1;
  console.log(closingLines(total));
};

/** Each run is a separate process, so that changes of the test scripts take effect too. */
const runAgainAndAgain = () => {
  const args = process.argv.slice(2).filter((arg) => arg !== '--watch');
  return whenChanged(() =>
    run(process.execPath, [fileURLToPath(import.meta.url), ...args], { stdio: 'inherit' }),
  );
};

const main = async () => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      grep: { type: 'string' },
      only: { type: 'string', multiple: true },
      watch: { type: 'boolean', default: false },
    },
  });
  const names = positionals.length > 0 ? positionals : ['soon'];
  await (values.watch ? runAgainAndAgain() : runOnce(names, values));
};

main().catch(failPlainly);
