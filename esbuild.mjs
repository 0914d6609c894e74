// Builds what ships: the two editor entries, the code that the Node entry loads on first use (reports, suggestions, …), and
// the command line. How each is done stands in the folder esbuild.
// `--production` minifies; `--watch` rebuilds on every change.
import { build, context } from 'esbuild';
import { writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { common, forWorker } from './esbuild/common.mjs';
import { dataApart } from './esbuild/data.mjs';
import { editorByName } from './esbuild/editor.mjs';
import { noticesOf } from './esbuild/notices.mjs';
import { inOneFile } from './esbuild/oneFile.mjs';
import { grayMatterFence, native } from './esbuild/packages.mjs';
import { at } from './esbuild/paths.mjs';
import { yamlApart } from './esbuild/yaml.mjs';

export { common, dataApart, forWorker, grayMatterFence, noticesOf };

/** The Node entry loads what is not always needed from files of their own, so that activation does not pay for it. */
const loadedApart = {
  name: 'loaded-apart',
  setup(bundler) {
    bundler.onResolve(
      { filter: /^\.\/(acting|language|remembering|reporting|suggesting)$/ },
      ({ path: module, kind }) =>
        kind === 'dynamic-import' ? { path: `${module}.js`, external: true } : undefined,
    );
  },
};

const bundles = (production, write) => {
  const shared = { ...common, minify: production, sourcemap: production ? false : 'linked', metafile: true };
  return [
    {
      ...shared,
      entryPoints: [
        'src/extension.node.ts',
        'src/acting.ts',
        'src/language.ts',
        'src/remembering.ts',
        'src/reporting.ts',
        'src/suggesting.ts',
        'src/yaml.ts',
      ],
      outdir: 'dist',
      platform: 'node',
      plugins: [yamlApart, ...common.plugins, native, editorByName, loadedApart],
    },
    {
      ...shared,
      ...forWorker,
      entryPoints: ['src/extension.web.ts'],
      outdir: 'dist',
      format: 'esm',
      splitting: true,
      // Packages call by such names what is their own affair; the one that is left is also asked for by its text.
      ...(production && { mangleProps: /^_[a-z]/i, reserveProps: /^_hiddenFootnoteSupport$/ }),
      sourcemap: production ? false : 'inline',
      write: false,
      logOverride: { 'import-is-undefined': 'error' },
      plugins: [...common.plugins, native, editorByName, dataApart, inOneFile(write)],
    },
    {
      ...shared,
      entryPoints: ['src/cli/cli.ts'],
      outfile: 'dist/cli.js',
      platform: 'node',
      banner: { js: '#!/usr/bin/env node' },
    },
  ];
};

/**
 * Builds all bundles, and the licenses of what is in them; without `write` into memory, for the test that looks at what
 * ships.
 */
export const buildAll = async ({ production = false, write = true } = {}) => {
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

if (process.argv[1] === fileURLToPath(import.meta.url))
  main().catch(({ message }) => {
    console.error(message);
    process.exitCode = 1;
  });
