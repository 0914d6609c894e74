import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { at, root } from './paths.mjs';
import { sentencesApart } from './sentences.mjs';
import { moduleOver, plainly, valuesOf } from './values.mjs';

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
