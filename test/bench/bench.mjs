// `npm run bench`: times the index over generated notes beside the time of only reading them. Nothing timed can fail.
// `--notes N` (10000), `--folder PATH` (an existing workspace instead), `--seed N`, `--smoke` (200 notes, once).
import { build } from 'esbuild';
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { common } from '../../esbuild.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const outfile = path.join(root, 'out/bench/bench.js');
await build({ ...common, entryPoints: ['test/bench/bench.ts'], outfile, platform: 'node' });
const { status } = spawnSync(process.execPath, ['--expose-gc', outfile, ...process.argv.slice(2)], {
  stdio: 'inherit',
});
process.exitCode = status ?? 1;
