// Builds what ships: the two editor entries, the command line, and the code that Node loads on first use (src/lazy).
// `--production` minifies; `--watch` rebuilds on every change.
import { build, context } from 'esbuild';
import { mkdir, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { at, common, forWorker } from './esbuild/common.mjs';
import { noticesOf } from './esbuild/notices.mjs';
import { inOneFile } from './esbuild/oneFile.mjs';
import { yamlApart } from './esbuild/yamlApart.mjs';

export { common, forWorker, noticesOf };

const bundles = (production, write) => {
  const shared = { ...common, minify: production, sourcemap: production ? false : 'linked', metafile: true };
  return [
    {
      ...shared,
      entryPoints: ['src/cli.ts', 'src/extension/node.ts', 'src/lazy/*.ts'],
      outbase: 'src',
      outdir: 'dist',
      platform: 'node',
      // Code that is not always needed is in files of its own, to keep activation short.
      external: ['vscode', './lazy/*', '../lazy/*', './word'],
      supported: { 'dynamic-import': false },
      plugins: [...common.plugins, yamlApart],
    },
    {
      ...shared,
      ...forWorker,
      entryPoints: ['src/extension/web.ts'],
      outbase: 'src',
      outdir: 'dist',
      format: 'esm',
      splitting: true,
      sourcemap: production ? false : 'inline',
      write: false,
      plugins: [...common.plugins, inOneFile(write)],
    },
    {
      ...shared,
      ...forWorker,
      entryPoints: ['src/lazy/reports.ts', 'src/lazy/word.ts'],
      outbase: 'src',
      outdir: 'dist/web',
      // src/extension/webCode.ts imports it as a module, and gives it what the host would give to the first file.
      banner: { js: 'export default (require, module) => {' },
      footer: { js: '}' },
      sourcemap: production ? false : 'inline',
    },
  ];
};

/**
 * Builds all bundles, and collects the licenses of what they include. `write: false` builds in memory, for the test of
 * what ships.
 */
export const buildAll = async ({ production = false, write = true } = {}) => {
  await mkdir(at('dist/extension'), { recursive: true });
  const built = await Promise.all(bundles(production, write).map((options) => build({ write, ...options })));
  if (write) await writeFile(at('dist/ThirdPartyNotices.txt'), await noticesOf(built));
  return built;
};

const main = async () => {
  const production = process.argv.includes('--production');
  if (!process.argv.includes('--watch')) return buildAll({ production });
  const contexts = await Promise.all(bundles(production, true).map((options) => context(options)));
  return Promise.all(contexts.map((each) => each.watch()));
};

if (process.argv[1] === fileURLToPath(import.meta.url)) main();
