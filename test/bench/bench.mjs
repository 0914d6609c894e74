// `npm run bench`: times the index over generated notes beside the time of only reading them. Nothing timed can fail.
// `--notes N` (10000), `--folder PATH` (an existing workspace instead), `--seed N`, `--smoke` (200 notes, once).
// `npm run bench -- suggest`: how often suggestions hit over the sample, or over any filed folder (`--folder PATH`).
// `--smoke` runs both.
import { build } from 'esbuild';
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { common } from '../../esbuild.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));

const run = async (entry, args) => {
  const outfile = path.join(root, 'out/bench', `${entry}.js`);
  // The sample finds itself from the current folder where its own address is bundled away.
  const options = { entryPoints: [`test/bench/${entry}.ts`], outfile, platform: 'node' };
  await build({ ...common, ...options, logOverride: { 'empty-import-meta': 'silent' } });
  const { status } = spawnSync(process.execPath, ['--expose-gc', outfile, ...args], {
    stdio: 'inherit',
  });
  return status ?? 1;
};

const [part, ...rest] = process.argv.slice(2);
if (part === 'suggest') process.exitCode = await run('suggestBench', rest);
else {
  const args = part === undefined ? [] : [part, ...rest];
  process.exitCode = await run('bench', args);
  if (args.includes('--smoke')) process.exitCode ||= await run('suggestBench', ['--smoke']);
}
