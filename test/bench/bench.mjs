// `npm run bench`: what everything costs beside the least that it could cost. Nothing timed can fail.
// --notes 1000,10000     sizes of the generated workspaces; 100000 where somebody has the time
// --folder PATH          a copy of the notes of any folder instead
// --host plain|node|web  plain Node, the real editor's Node host, its web host; again for another; all, if not given
// --runs 5, --seed 1     how often, of which the medians are shown; which notes
// --write                puts the result into docs/speed.md
// --smoke                few notes, once, in plain Node
// `npm run bench -- suggest`: how often suggestions hit over the sample, or over any filed folder (`--folder PATH`).
// `npm run bench -- reading`: what is read of labelled notes, as labelled or not (test/reading/README.md).
// `npm run bench -- builds --before PATH`: the command line of another build (its `dist/cli.js`) beside that of dist.
// `--smoke` runs all but this.
import { build } from 'esbuild';
import { spawnSync } from 'node:child_process';
import { buildAll, common, forWorker } from '../../esbuild.mjs';
import { ownAddress } from '../host/bundle.mjs';
import { out } from '../host/paths.mjs';

const NODE = {
  platform: 'node',
  external: ['vscode', 'esbuild', 'playwright-core'],
  plugins: [ownAddress, ...common.plugins],
};

// Minified like the shipped code: V8 discards compiled code that was not called for a while and parses its source
// again.
const bundle = async (entries, options = NODE) =>
  build({
    ...common,
    minify: true,
    ...options,
    entryPoints: entries,
    entryNames: '[name]',
    outdir: out('bench'),
  });

const run = (entry, args) => {
  const script = out('bench', `${entry}.js`);
  const { status } = spawnSync(process.execPath, ['--expose-gc', script, ...args], { stdio: 'inherit' });
  return status ?? 1;
};

const suggest = async (args) => {
  await bundle(['test/bench/suggestBench.ts']);
  return run('suggestBench', args);
};

const builds = async (args) => {
  await Promise.all([
    bundle(['buildsBench', 'tellProcessorTime'].map((entry) => `test/bench/${entry}.ts`)),
    buildAll({ production: true }),
  ]);
  return run('buildsBench', args);
};

const reading = async (args) => {
  await Promise.all([
    bundle(['test/bench/readingBench.ts']),
    bundle(['src/cli.ts'], { platform: 'node', sourcemap: false }),
  ]);
  return run('readingBench', args);
};

const bench = async (args) => {
  await Promise.all([
    bundle(['bench', 'inPlainNode', 'inNodeHost'].map((entry) => `test/bench/${entry}.ts`)),
    bundle(
      ['inWebHost', 'inActivation', 'inTyping'].map((entry) => `test/bench/${entry}.ts`),
      {
        ...forWorker,
        plugins: common.plugins,
      },
    ),
    // The production build, which the editor loads too.
    args.includes('--smoke') ? undefined : buildAll({ production: true }),
    bundle(['src/cli.ts'], { platform: 'node', sourcemap: false }),
  ]);
  return run('bench', args);
};

const [part, ...rest] = process.argv.slice(2);
if (part === 'suggest') process.exitCode = await suggest(rest);
else if (part === 'builds') process.exitCode = await builds(rest);
else if (part === 'reading') process.exitCode = await reading(rest);
else {
  const args = part === undefined ? [] : [part, ...rest];
  process.exitCode = await bench(args);
  if (args.includes('--smoke')) {
    process.exitCode ||= await suggest(['--smoke']);
    process.exitCode ||= await reading(['--smoke']);
  }
}
