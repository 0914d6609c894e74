// Builds what ships: the two editor entries, the code that the Node entry loads on first use (reports, suggestions, …), and
// the command line.
// `--production` minifies; `--watch` rebuilds on every change.
import { minify } from '@swc/core';
import { build, context } from 'esbuild';
import { readFile, readdir, writeFile } from 'node:fs/promises';
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
  return { ...(await moduleOf(outputFiles[0].contents)) };
};

/** What a text of code exports. */
const moduleOf = (code) => import(`data:text/javascript;base64,${Buffer.from(code).toString('base64')}`);

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
  /report[\\/](html[\\/](style|previewStyle)|line[\\/]vocabularyTables)\.ts$/,
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

/** What commands say is in no hurry either: they are evaluated only once the JSON file was read (src/extension.web.ts). */
const SPEAKING_LATE =
  /src[\\/](vscode[\\/](commands[\\/].+|language[\\/](hover|completion|navigation))|messages[\\/](finding|outcome|reason|refusal|reshape)Sentence)\.ts$/;

/** These among them are evaluated at activation, and keep their sentences. */
const SPEAKING_EARLY = /commands[\\/]targets\.ts$/;

/** A sentence, written at the call so that it can be collected. */
const SENTENCE = /(?<=\bl10n\.t\(\s*)(?:'(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*")/g;

const lateSentences = async () => {
  const files = (await readdir(at('src'), { recursive: true })).map((file) => at('src', file));
  const late = files.filter((file) => SPEAKING_LATE.test(file) && !SPEAKING_EARLY.test(file));
  const texts = await Promise.all(late.map((file) => readFile(file, 'utf8')));
  return [...new Set(texts.flatMap((text) => text.match(SENTENCE) ?? []))].sort();
};

/** Puts the sentences of late modules into `modules`, and in their places where they stand there. */
const sentencesApart = (bundler, modules) => {
  let literals = [];
  bundler.onStart(async () => {
    literals = await lateSentences();
    modules.set('sentences', { all: (await moduleOf(`export default [${literals.join()}];`)).default });
  });
  bundler.onResolve({ filter: /^sentences$/ }, () => ({ path: 'all', namespace: 'sentences' }));
  bundler.onLoad({ filter: /.*/, namespace: 'sentences' }, () => ({
    contents: moduleOver('sentences', { all: [] }),
    resolveDir: root,
  }));
  bundler.onLoad({ filter: SPEAKING_LATE }, async ({ path: file }) => {
    if (SPEAKING_EARLY.test(file)) return undefined;
    const text = await readFile(file, 'utf8');
    const contents = text.replace(SENTENCE, (literal) => `sentencesApart[${literals.indexOf(literal)}]`);
    return contents === text
      ? undefined
      : { contents: `import { all as sentencesApart } from 'sentences'; ${contents}`, loader: 'ts' };
  });
};

/** The browser's host loads one file of code; the modules that are data go into a JSON file beside it (src/webData.ts). */
export const dataApart = {
  name: 'data-apart',
  setup(bundler) {
    const modules = new Map();
    bundler.onStart(() => modules.clear());
    sentencesApart(bundler, modules);
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

/**
 * What packages bring along and nothing here reaches: `yaml` and gray-matter write no text (edits are splices), globs are
 * matched and not dissected, HTML leaves out no tag, and no text that is parsed has a path or is complained of. What
 * does get there throws, in every test of the browser's host too.
 */
const UNREACHED = [
  /yaml[\\/]browser[\\/]dist[\\/]stringify[\\/]\w+\.js$/,
  /yaml[\\/]browser[\\/]dist[\\/](doc[\\/](anchors|applyReviver|createNode)|parse[\\/](cst-visit|line-counter))\.js$/,
  /yaml[\\/]browser[\\/]dist[\\/]schema[\\/](json[\\/]schema|yaml-1\.1[\\/](binary|omap|pairs|schema|set|timestamp))\.js$/,
  /(gray-matter[\\/]lib[\\/]stringify|section-matter[\\/]index)\.js$/,
  /picomatch[\\/]lib[\\/]scan\.js$/,
  /hast-util-to-html[\\/]lib[\\/]omission[\\/](opening|closing)\.js$/,
  /vfile[\\/]lib[\\/]minpath\.browser\.js$/,
  /vfile-message[\\/]lib[\\/]index\.js$/,
];

/** The names that a module exports; none of one in the older format, which is a function itself. */
const namesIn = async (file) => {
  const { metafile } = await build({
    entryPoints: [file],
    format: 'esm',
    logOverride: { 'unsupported-require-call': 'silent' },
    metafile: true,
    write: false,
  });
  const [{ exports }] = Object.values(metafile.outputs);
  return exports.filter((name) => name !== 'default');
};

export const unreachedLeftOut = {
  name: 'unreached-left-out',
  setup(bundler) {
    const left = new RegExp(UNREACHED.map(({ source }) => source).join('|'));
    bundler.onLoad({ filter: left }, async ({ path: file }) => {
      const names = await namesIn(file);
      const contents =
        names.length > 0
          ? `export { ${names.map((name) => `leftOut as ${name}`).join(', ')} } from 'left-out';`
          : "module.exports = require('left-out').leftOut;";
      return { contents, loader: 'js' };
    });
    bundler.onResolve({ filter: /^left-out$/ }, () => ({ path: 'left-out', namespace: 'left-out' }));
    bundler.onLoad({ filter: /.*/, namespace: 'left-out' }, () => ({
      contents: "export function leftOut() { throw new Error('left out of this bundle: see esbuild.mjs'); }",
    }));
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

/**
 * Every editor that this runs in clones values by itself, takes off a byte order mark, and says of what kind they are, as
 * finely as gray-matter asks: a text, a plain object or a `Buffer`, which a browser has not.
 */
const NATIVE = {
  '@ungap/structured-clone': 'export default structuredClone;',
  'strip-bom-string': "module.exports = (text) => text.replace(/^\\uFEFF/, '');",
  'kind-of': 'module.exports = (value) => Object.prototype.toString.call(value).slice(8, -1).toLowerCase();',
};

const native = {
  name: 'native',
  setup(bundler) {
    bundler.onResolve(
      { filter: /^(@ungap\/structured-clone|kind-of|strip-bom-string)$/ },
      ({ path: name }) => ({
        path: name,
        namespace: 'native',
      }),
    );
    bundler.onLoad({ filter: /.*/, namespace: 'native' }, ({ path: name }) => ({ contents: NATIVE[name] }));
  },
};

/** What of the editor is used, of all that it has as values at run time. */
const usedOfEditor = async () => {
  const declared = await readFile(at('node_modules/@types/vscode/index.d.ts'), 'utf8');
  const values = new Set(
    Array.from(declared.matchAll(/^\texport (?:class|enum|namespace|const) (\w+)/gm), ([, name]) => name),
  );
  const files = (await readdir(at('src'), { recursive: true })).filter((file) => file.endsWith('.ts'));
  const texts = await Promise.all(files.map((file) => readFile(at('src', file), 'utf8')));
  const named = texts.flatMap((text) => Array.from(text.matchAll(/\bvscode\.(\w+)/g), ([, name]) => name));
  return [...new Set(named)].filter((name) => values.has(name)).sort();
};

/**
 * Each module asks for the editor by itself and names all that it uses by two names, `vscode.window`, which no minifier
 * may shorten. Here one module asks, and gives each of them a name of its own.
 */
const editorByName = {
  name: 'editor-by-name',
  setup(bundler) {
    bundler.onResolve({ filter: /^vscode$/ }, ({ namespace }) =>
      namespace === 'editor' ? { path: 'vscode', external: true } : { path: 'vscode', namespace: 'editor' },
    );
    bundler.onLoad({ filter: /.*/, namespace: 'editor' }, async () => ({
      contents: `import * as editor from 'vscode'; export const { ${await usedOfEditor()} } = editor;`,
    }));
  },
};

/**
 * esbuild shortens names and syntax; what a second minifier does on top is to put functions and values that are used
 * once where they are used. Only what ships goes through it, which has no source map. Of the options that it calls unsafe
 * one: functions without `this` become arrows, which is safe where none of them is called with `new`.
 */
const minifiedAgain = async (text, module) => {
  const options = { ecma: 2020, module, toplevel: true };
  const { code } = await minify(text, {
    ...options,
    compress: { ...options, passes: 3, unsafe_arrows: true },
    mangle: { toplevel: true },
    format: { comments: 'some' },
  });
  return code;
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
      if (result.errors.length > 0) return undefined;
      const early = WITHOUT_DATA.flatMap((entry) => evaluatedFirst(result.metafile.outputs, entry));
      if (early.includes('sentences:all'))
        return {
          errors: [{ text: 'what is put into the JSON file is said before it is read: see SPEAKING_EARLY' }],
        };
      const again = async (file, module) =>
        shared.minify && file.path.endsWith('.js')
          ? { path: file.path, text: await minifiedAgain(file.text, module) }
          : file;
      const built = await Promise.all(result.outputFiles.map((file) => again(file, true)));
      const parts = new Map(built.map((file) => [file.path, file]));
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
      const [output] = Object.values(metafile.outputs).filter(({ entryPoint }) => entryPoint);
      const inputs = Object.values(result.metafile.outputs).map((output) => output.inputs);
      result.metafile.outputs = {
        'dist/extension.web.js': { ...output, inputs: Object.assign({}, ...inputs) },
      };
      const whole = await Promise.all(outputFiles.map((file) => again(file, false)));
      result.outputFiles = [...whole, parts.get(at('dist/extension.web.json'))];
      if (write) await Promise.all(result.outputFiles.map(({ path: file, text }) => writeFile(file, text)));
      return undefined;
    });
  },
});

/** What is evaluated without waiting for the JSON file (src/extension.web.ts). */
const WITHOUT_DATA = ['src/extension.web.ts', 'src/remembering.ts'];

/** The modules of the file that begins with this one, and of all files that it imports at once. */
const evaluatedFirst = (outputs, entryPoint) => {
  const [first] = Object.entries(outputs).find(([, output]) => output.entryPoint === entryPoint);
  const seen = new Set([first]);
  for (const file of seen)
    for (const { path: imported, kind } of outputs[file]?.imports ?? [])
      if (kind === 'import-statement') seen.add(imported);
  return [...seen].flatMap((file) => Object.keys(outputs[file]?.inputs ?? {}));
};

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
      // Packages call by such names what is their own affair; the one that is left is also asked for by its text.
      ...(production && { mangleProps: /^_[a-z]/i, reserveProps: /^_hiddenFootnoteSupport$/ }),
      sourcemap: production ? false : 'inline',
      write: false,
      logOverride: { 'import-is-undefined': 'error' },
      plugins: [grayMatterFence, native, editorByName, unreachedLeftOut, dataApart, inOneFile(write)],
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

if (process.argv[1] === fileURLToPath(import.meta.url))
  main().catch(({ message }) => {
    console.error(message);
    process.exitCode = 1;
  });
