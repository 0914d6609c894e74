import path from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
export const at = (...segments) => path.join(root, ...segments);

/**
 * gray-matter ships engines that evaluate code and a YAML parser of another dialect, and reads files by itself.
 * None of the three may reach a bundle: its engines file and `fs` are replaced when they are resolved (S1-S4).
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

/** What every bundle of the project shares, the tests' own included. */
export const common = {
  absWorkingDir: root,
  bundle: true,
  format: 'cjs',
  target: 'es2023',
  sourcemap: 'linked',
  logLevel: 'warning',
  // The build of modules: what is not used of it stays out, and every host reads front matter with the same code.
  alias: { yaml: at('node_modules/yaml/browser/dist/index.js') },
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
