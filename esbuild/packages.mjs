// What the bundles take of packages, and what they do not.
import { build } from 'esbuild';
import path from 'node:path';
import { at } from './paths.mjs';

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

/**
 * What packages bring along and nothing here reaches: `yaml` and gray-matter write no text (edits are splices), globs are
 * matched and not dissected, HTML leaves out no tag and holds no comment, and no text that is parsed has a path or is
 * complained of. What does get there throws, in every test as well: their bundles leave it out too.
 */
const UNREACHED = [
  /yaml[\\/]browser[\\/]dist[\\/]stringify[\\/]\w+\.js$/,
  /yaml[\\/]browser[\\/]dist[\\/](doc[\\/](anchors|applyReviver|createNode)|parse[\\/](cst-visit|line-counter))\.js$/,
  /yaml[\\/]browser[\\/]dist[\\/]schema[\\/](json[\\/]schema|yaml-1\.1[\\/](binary|omap|pairs|schema|set|timestamp))\.js$/,
  /(gray-matter[\\/]lib[\\/]stringify|section-matter[\\/]index)\.js$/,
  /picomatch[\\/]lib[\\/]scan\.js$/,
  /hast-util-to-html[\\/]lib[\\/](omission[\\/](opening|closing)|handle[\\/](comment|raw))\.js$/,
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
      contents:
        "export function leftOut() { throw new Error('left out of this bundle: see esbuild/packages.mjs'); }",
    }));
  },
};

/**
 * Every editor that this runs in clones values by itself, takes off a byte order mark, and says of what kind they are, as
 * finely as gray-matter asks: a text, a plain object or a `Buffer`, which it is never given. What remark is given is never an
 * address, and no processor is copied that holds data of its own.
 */
const NATIVE = {
  '@ungap/structured-clone': 'export default structuredClone;',
  'strip-bom-string': "module.exports = (text) => text.replace(/^\\uFEFF/, '');",
  'kind-of': 'module.exports = (value) => Object.prototype.toString.call(value).slice(8, -1).toLowerCase();',
  extend: `import { leftOut } from 'left-out';
    export default (isDeep, target, source) => (Object.keys(source).length > 0 ? leftOut() : target);`,
  '#minurl': "export const isUrl = () => false; export { leftOut as urlToPath } from 'left-out';",
};

export const native = {
  name: 'native',
  setup(bundler) {
    bundler.onResolve(
      { filter: /^(@ungap\/structured-clone|extend|kind-of|strip-bom-string|#minurl)$/ },
      ({ path: name }) => ({
        path: name,
        namespace: 'native',
      }),
    );
    bundler.onLoad({ filter: /.*/, namespace: 'native' }, ({ path: name }) => ({ contents: NATIVE[name] }));
  },
};
