import { build } from 'esbuild';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { at } from './common.mjs';

const FILE = 'dist/extension/web.js';

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

/**
 * The web extension host loads a single file, in which commands are evaluated on first use; what only reports need is
 * fetched by the extension itself (src/extension/webCode.ts). Bundled directly, each of a thousand modules would get a
 * wrapper for lazy evaluation; so the code is split into chunks that load each other, and these are merged into one
 * file. `write`: also write it to disk.
 */
export const inOneFile = (write) => ({
  name: 'in-one-file',
  setup(bundler) {
    const { entryPoints, outdir, outbase, format, splitting, plugins, ...shared } = bundler.initialOptions;
    bundler.onEnd(async (result) => {
      if (result.errors.length > 0) return;
      const parts = new Map(result.outputFiles.map((file) => [file.path, file]));
      const { outputFiles } = await build({
        ...shared,
        entryPoints: [at(FILE)],
        outfile: FILE,
        allowOverwrite: true,
        format: 'cjs',
        sourcemap: shared.sourcemap && 'linked',
        plugins: [fromMemory(parts)],
      });
      const inputs = Object.values(result.metafile.outputs).map((output) => output.inputs);
      result.metafile.outputs = { [FILE]: { inputs: Object.assign({}, ...inputs) } };
      result.outputFiles = outputFiles;
      if (write) await Promise.all(outputFiles.map(({ path: file, text }) => writeFile(file, text)));
    });
  },
});
