// Builds what ships: the two editor entries, the code that the Node entry loads on first use (reports, suggestions, …), and
// the command line.
// `--production` minifies; `--watch` rebuilds on every change.
import { build, context } from 'esbuild';
import { writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import path from 'node:path';

const root = path.dirname(fileURLToPath(import.meta.url));
const at = (...parts) => path.join(root, ...parts);

/**
 * gray-matter ships engines that evaluate code and a YAML parser of another dialect, and reads files by itself.
 * None of the three may reach a bundle: its engines file and `fs` are replaced when it is resolved.
 */
export const grayMatterFence = {
  name: 'gray-matter-fence',
  setup(bundler) {
    const inGrayMatter = (importer) => importer.split(path.sep).includes('gray-matter');
    bundler.onResolve({ filter: /engines$/ }, ({ importer }) =>
      inGrayMatter(importer) ? { path: at('src/core/frontMatter/grayMatterEngines.ts') } : undefined,
    );
    bundler.onResolve({ filter: /^fs$/ }, ({ importer }) =>
      inGrayMatter(importer) ? { path: 'fs', namespace: 'absent' } : undefined,
    );
    bundler.onLoad({ filter: /.*/, namespace: 'absent' }, () => ({ contents: 'module.exports = {};' }));
  },
};

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

/** The values that a module of nothing but data exports. */
const valuesOf = async (file) => {
  const { outputFiles } = await build({
    ...common,
    entryPoints: [file],
    format: 'esm',
    sourcemap: false,
    write: false,
  });
  const code = Buffer.from(outputFiles[0].contents).toString('base64');
  return { ...(await import(`data:text/javascript;base64,${code}`)) };
};

/** Modules that are tables and nothing else: of HTML's characters, elements and attributes, of markdown's, and our own. */
const DATA = [
  /character-entities(-html4|-legacy)?[\\/]index\.js$/,
  /(html-void-elements|micromark-util-html-tag-name)[\\/]index\.js$/,
  /github-slugger[\\/]regex\.js$/,
  /hast-util-sanitize[\\/]lib[\\/]schema\.js$/,
  /mdast-util-to-markdown[\\/]lib[\\/]unsafe\.js$/,
  /property-information[\\/]lib[\\/](aria|html|svg|xlink|xml|xmlns)\.js$/,
  /suggest[\\/]vocabulary[\\/]\w+\.ts$/,
  /taxonomy[\\/]defaultCategories\.ts$/,
  /report[\\/]html[\\/](style|previewStyle)\.ts$/,
];

/** JSON knows no patterns: they are held as their two texts, and made again where they stood. */
const plainly = (value) => {
  if (value instanceof RegExp) return [value.source, value.flags];
  if (Array.isArray(value)) return value.map(plainly);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([key, held]) => [key, plainly(held)]));
};

const patternsIn = (value, place) =>
  value === null || typeof value !== 'object'
    ? []
    : value instanceof RegExp
      ? [place]
      : Object.entries(value).flatMap(([key, held]) => patternsIn(held, `${place}[${JSON.stringify(key)}]`));

/** property-information's records say by their class what they do not say by a field: they get it back. */
const isSchema = (value) => value?.constructor?.name === 'Schema';
const schemaAgain = (key) => [
  `for (const name in ${key}.property) Object.setPrototypeOf(${key}.property[name], DefinedInfo.prototype);`,
  `${key} = new Schema(${key}.property, ${key}.normal, ${key}.space);`,
];
const schemaClasses = [
  "import { DefinedInfo } from './util/defined-info.js';",
  "import { Schema } from './util/schema.js';",
];

/** A module that exports what stands in the JSON file under its name. */
const moduleOver = (name, exported) =>
  [
    `import { dataOf } from ${JSON.stringify(at('src/webData.ts'))};`,
    ...(Object.values(exported).some(isSchema) ? schemaClasses : []),
    ...Object.entries(exported).flatMap(([key, value]) => [
      `export let ${key} = dataOf(${JSON.stringify(name)}, ${JSON.stringify(key)});`,
      ...patternsIn(value, key).map((place) => `${place} = new RegExp(...${place});`),
      ...(isSchema(value) ? schemaAgain(key) : []),
    ]),
  ].join('\n');

/** The browser's host loads one file of code; the modules that are data go into a JSON file beside it (src/webData.ts). */
export const dataApart = {
  name: 'data-apart',
  setup(bundler) {
    const modules = new Map();
    bundler.onStart(() => modules.clear());
    bundler.onLoad(
      { filter: new RegExp(DATA.map(({ source }) => source).join('|')) },
      async ({ path: file }) => {
        const name = path.relative(root, file).split(path.sep).slice(-3).join('/');
        const exported = await valuesOf(file);
        modules.set(name, plainly(exported));
        return { contents: moduleOver(name, exported), loader: 'js', resolveDir: path.dirname(file) };
      },
    );
    bundler.onEnd(async (result) => {
      const file = at('dist/extension.web.json');
      const sorted = [...modules].sort(([one], [other]) => (one < other ? -1 : 1));
      const text = JSON.stringify(Object.fromEntries(sorted));
      if (result.outputFiles) result.outputFiles.push({ path: file, text });
      else if (result.errors.length === 0) await writeFile(file, text);
    });
  },
};

/** What every bundle of the project shares, the tests' own included. */
export const common = {
  absWorkingDir: root,
  bundle: true,
  format: 'cjs',
  target: 'es2023',
  sourcemap: 'linked',
  logLevel: 'warning',
  plugins: [grayMatterFence],
};

/**
 * What a bundle for the web worker host needs on top. A worker has no `document`: packages that know the difference
 * offer a build for workers. It has no `Buffer` either, which gray-matter asks for.
 */
export const forWorker = {
  platform: 'browser',
  conditions: ['worker'],
  external: ['vscode'],
  define: { Buffer: 'globalThis.Uint8Array' },
};

/** Every editor that this runs in clones values by itself. */
const nativeClone = {
  name: 'native-clone',
  setup(bundler) {
    bundler.onResolve({ filter: /^@ungap\/structured-clone$/ }, ({ path: name }) => ({
      path: name,
      namespace: 'native',
    }));
    bundler.onLoad({ filter: /.*/, namespace: 'native' }, () => ({
      contents: 'export default structuredClone;',
    }));
  },
};

/**
 * The browser's host loads one file, of which reports and commands are evaluated on first use. Built at once, each of a
 * thousand modules would be wrapped to be evaluated by itself; so it is built in files that load each other, and these
 * are put into one.
 */
const inOneFile = (write) => ({
  name: 'in-one-file',
  setup(bundler) {
    const { entryPoints, outdir, format, splitting, plugins, ...shared } = bundler.initialOptions;
    bundler.onEnd(async (result) => {
      if (result.errors.length > 0) return;
      const parts = new Map(result.outputFiles.map((file) => [file.path, file]));
      const { outputFiles, metafile } = await build({
        ...shared,
        entryPoints: [at('dist/extension.web.js')],
        outfile: 'dist/extension.web.js',
        allowOverwrite: true,
        format: 'cjs',
        banner: { js: '"use strict";' },
        sourcemap: shared.sourcemap && 'linked',
        plugins: [fromMemory(parts)],
      });
      const [whole] = Object.values(metafile.outputs).filter(({ entryPoint }) => entryPoint);
      const inputs = Object.values(result.metafile.outputs).map((output) => output.inputs);
      result.metafile.outputs = {
        'dist/extension.web.js': { ...whole, inputs: Object.assign({}, ...inputs) },
      };
      result.outputFiles = [...outputFiles, parts.get(at('dist/extension.web.json'))];
      if (write) await Promise.all(result.outputFiles.map(({ path: file, text }) => writeFile(file, text)));
    });
  },
});

const fromMemory = (files) => ({
  name: 'from-memory',
  setup(bundler) {
    bundler.onResolve({ filter: /\.js$/ }, ({ path: file, resolveDir, kind }) => {
      const found = kind === 'entry-point' ? file : path.join(resolveDir, file);
      return files.has(found) ? { path: found } : undefined;
    });
    bundler.onLoad({ filter: /\.js$/ }, ({ path: file }) =>
      files.has(file) ? { contents: files.get(file).text, resolveDir: path.dirname(file) } : undefined,
    );
  },
});

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
      ],
      outdir: 'dist',
      platform: 'node',
      external: ['vscode'],
      plugins: [grayMatterFence, loadedApart],
    },
    {
      ...shared,
      ...forWorker,
      entryPoints: ['src/extension.web.ts'],
      outdir: 'dist',
      format: 'esm',
      splitting: true,
      sourcemap: production ? false : 'inline',
      write: false,
      plugins: [grayMatterFence, nativeClone, dataApart, inOneFile(write)],
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

/** Builds all bundles; without `write` into memory, for the test that looks at what ships. */
export const buildAll = ({ production = false, write = true } = {}) =>
  Promise.all(bundles(production, write).map((options) => build({ write, ...options })));

const main = async () => {
  const production = process.argv.includes('--production');
  if (!process.argv.includes('--watch')) return buildAll({ production });
  const contexts = await Promise.all(bundles(production, true).map((options) => context(options)));
  return Promise.all(contexts.map((each) => each.watch()));
};

if (process.argv[1] === fileURLToPath(import.meta.url)) main().catch(() => (process.exitCode = 1));
