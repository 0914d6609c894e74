import { minify } from '@swc/core';
import { build } from 'esbuild';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { at } from './paths.mjs';

/**
 * esbuild shortens names and syntax; what a second minifier does on top is to put functions and values that are used
 * once where they are used. Only what ships goes through it, which has no source map. Of the options that it calls unsafe
 * two: functions become arrows and methods where they can, which is safe where none of them is called with `new`.
 */
const minifiedAgain = async (text, module) => {
  const options = { ecma: 2020, module, toplevel: true };
  const { code } = await minify(text, {
    ...options,
    compress: { ...options, passes: 3, unsafe_arrows: true, unsafe_methods: true },
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
export const inOneFile = (write) => ({
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
