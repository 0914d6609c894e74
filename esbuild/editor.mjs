import { readFile, readdir } from 'node:fs/promises';
import { at } from './paths.mjs';

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
export const editorByName = {
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
