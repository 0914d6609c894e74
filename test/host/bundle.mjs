// Bundles the tests: each kind becomes one file in out/ that exports `run`.
import { build } from 'esbuild';
import fs from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { common, forWorker } from '../../esbuild.mjs';
import { at, out, root } from './paths.mjs';

/** All test files below the given folders, relative to the repository, sorted. */
export const testFiles = (folders) =>
  folders
    .filter((folder) => fs.existsSync(at(folder)))
    .flatMap((folder) =>
      fs.readdirSync(at(folder), { recursive: true }).map((file) => path.posix.join(folder, file)),
    )
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => file.endsWith('.test.ts'))
    .sort();

/**
 * An entry that passes the files to a runner; each is loaded by a function, so that the runner can attribute its tests.
 */
const entry = (runner, files) => {
  const pairs = files.map(
    (file) => `[${JSON.stringify(file)}, () => require(${JSON.stringify(`./${file}`)})]`,
  );
  const name = path.basename(runner, '.ts').replace(/^in/, 'runIn');
  return `import { ${name} } from './test/host/mocha/${runner}';
export const run = (options) => ${name}([${pairs.join(',\n')}], options);`;
};

/** Scripts of this folder locate files by `import.meta.url`, which bundling would change. */
export const ownAddress = {
  name: 'own-address',
  setup(bundler) {
    bundler.onLoad({ filter: /[\\/](test|esbuild)[\\/].*\.mjs$|[\\/]esbuild\.mjs$/ }, async (args) => {
      const text = await fs.promises.readFile(args.path, 'utf8');
      return { contents: text.replaceAll('import.meta.url', JSON.stringify(pathToFileURL(args.path).href)) };
    });
  },
};

/**
 * Tests compare the product's YAML results with the complete package, of which the product's bundles leave parts out.
 */
const wholeYaml = {
  name: 'whole-yaml',
  setup(bundler) {
    bundler.onResolve({ filter: /^yaml$/ }, ({ importer }) =>
      /[\\/]test[\\/]/.test(importer) ? { path: 'yaml', external: true } : undefined,
    );
  },
};

/** The web worker host has neither Node's assert nor mocha's Node build. */
const forWorkers = {
  name: 'for-workers',
  setup(bundler) {
    bundler.onResolve({ filter: /^node:assert\/strict$/ }, () => ({
      path: at('test/host/mocha/assertInWorker.ts'),
    }));
    bundler.onResolve({ filter: /^mocha$/ }, () => ({ path: 'mocha', namespace: 'worker' }));
    bundler.onLoad({ filter: /^mocha$/, namespace: 'worker' }, () => ({
      contents: `require('mocha/mocha.js'); module.exports = globalThis.Mocha;`,
      resolveDir: root,
    }));
  },
};

/** Bundles all tests of a kind, or those in `only`, into a file of their own. */
const bundle = async ({ runner, folders, plugins = [], outfile: whole, ...options }, only) => {
  const files = testFiles(folders).filter((file) => only?.includes(file) !== false);
  const outfile = only === undefined ? whole : out('only', path.basename(whole));
  await build({
    ...common,
    outfile,
    stdin: { contents: entry(runner, files), resolveDir: root, sourcefile: `${runner}.entry.js` },
    plugins: [...plugins, ownAddress, wholeYaml, ...common.plugins],
    ...options,
  });
  return outfile;
};

const NODE = {
  platform: 'node',
  external: ['vscode', 'mocha', 'esbuild', 'eslint', 'playwright-core'],
};

const KINDS = {
  unit: { runner: 'inNode.ts', folders: ['test/unit'], outfile: out('unit.cjs'), ...NODE },
  property: { runner: 'inNode.ts', folders: ['test/property'], outfile: out('property.cjs'), ...NODE },
  disk: { runner: 'inNode.ts', folders: ['test/disk'], outfile: out('disk.cjs'), ...NODE },
  ui: { runner: 'inNode.ts', folders: ['test/ui'], outfile: out('ui.cjs'), ...NODE },
  package: { runner: 'inNode.ts', folders: ['test/package'], outfile: out('package.cjs'), ...NODE },
  node: { runner: 'inEditor.ts', folders: ['test/editor'], outfile: out('editor.node.js'), ...NODE },
  web: {
    runner: 'inEditor.ts',
    folders: ['test/editor'],
    outfile: out('editor.web.js'),
    ...forWorker,
    plugins: [forWorkers],
  },
};

/** Parallel phases share bundles: none is written while another process reads it. */
const bundles = new Map();

/**
 * @param {'unit' | 'property' | 'disk' | 'ui' | 'package' | 'node' | 'web'} kind the first five run in plain Node, node and web in the editor's two hosts
 * @param {readonly string[]} [only] test files, the same for all kinds of one run
 * @returns {Promise<string>} the bundle's path
 */
export const bundleTests = (kind, only) => {
  const made = bundles.get(kind) ?? bundle(KINDS[kind], only);
  bundles.set(kind, made);
  return made;
};
