import { grayMatterFence, unreachedLeftOut } from './packages.mjs';
import { at, root } from './paths.mjs';

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
  plugins: [grayMatterFence, unreachedLeftOut],
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
