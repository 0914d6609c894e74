import path from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
export const at = (...segments) => path.join(root, ...segments);

/**
 * gray-matter ships engines that evaluate code, a YAML parser of another dialect, and code that reads files. None of
 * them may reach a bundle: its engines module and `fs` are replaced when they are resolved (S1-S4). So are most names of
 * HTML and SVG, of which a report has twenty, and what writes YAML, which nothing here does: a browser would load them.
 */
const replacements = {
  name: 'replacements',
  setup(bundler) {
    const replace = (filter, folder, result) =>
      bundler.onResolve({ filter }, ({ importer }) =>
        importer.split(path.sep).includes(folder) ? result : undefined,
      );
    replace(/engines$/, 'gray-matter', { path: at('src/core/frontMatter/grayMatterEngines.ts') });
    replace(/^fs$/, 'gray-matter', { path: 'fs', namespace: 'absent' });
    replace(/\/(html|svg)\.js$/, 'property-information', { path: at('esbuild/namesOfHtml.mjs') });
    replace(/^@ungap\/structured-clone$/, 'node_modules', { path: at('esbuild/nativeClone.mjs') });
    const unnamed = { path: at('esbuild/noNamedReferences.mjs') };
    replace(/^character-entities-html4$/, 'stringify-entities', unnamed);
    const writer = { path: at('esbuild/noYamlWriter.mjs') };
    replace(/\/(applyReviver|cst-visit|foldFlowLines|stringify[A-Z]\w+)\.js$/, 'yaml', writer);
    bundler.onLoad({ filter: /.*/, namespace: 'absent' }, () => ({ contents: 'module.exports = {};' }));
  },
};

/** Options shared by all bundles, including the tests'. */
export const common = {
  absWorkingDir: root,
  bundle: true,
  format: 'cjs',
  target: 'es2023',
  sourcemap: 'linked',
  logLevel: 'warning',
  // The ESM build can be tree-shaken, and makes every host read front matter with the same code.
  alias: { yaml: at('node_modules/yaml/browser/dist/index.js') },
  plugins: [replacements],
};

/**
 * Additional options for the web worker host. A worker has no `document`, so packages are resolved to their worker
 * builds if they have one. It has no `Buffer` either, which gray-matter requires.
 */
export const forWorker = {
  platform: 'browser',
  conditions: ['worker'],
  external: ['vscode'],
  define: { Buffer: 'globalThis.Uint8Array' },
};
