// The soak: a real editor over 10,000 notes for an hour of work by script. `node test/host/test.mjs soak`; it is in no group.
// REMIT_MINUTES=3  its length, without the warm-up, which is a twelfth of it
// REMIT_SEED=1, REMIT_NOTES=10000
import { build } from 'esbuild';
import { spawnSync } from 'node:child_process';
import { buildAll, common } from '../../esbuild.mjs';
import { ownAddress } from '../host/bundle.mjs';
import { out } from '../host/paths.mjs';

await Promise.all([
  build({
    ...common,
    platform: 'node',
    external: ['vscode', 'esbuild', 'playwright-core'],
    plugins: [ownAddress, ...common.plugins],
    entryPoints: ['test/soak/soak.ts', 'test/soak/inSoak.ts'],
    entryNames: '[name]',
    outdir: out('soak'),
  }),
  buildAll({ production: true }),
]);
const { status } = spawnSync(process.execPath, [out('soak', 'soak.js')], { stdio: 'inherit' });
process.exitCode = status ?? 1;
