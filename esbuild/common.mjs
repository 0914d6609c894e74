import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { drawnNames } from './drawnNames.mjs';

export const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
export const at = (...segments) => path.join(root, ...segments);

/**
 * gray-matter ships engines that evaluate code, a YAML parser of another dialect, and code that reads files. None of
 * them may reach a bundle: its engines module and `fs` are replaced when they are resolved (S1-S4).
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
  plugins: [grayMatterFence, drawnNames],
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
