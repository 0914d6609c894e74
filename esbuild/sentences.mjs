import { readFile, readdir } from 'node:fs/promises';
import { at, root } from './paths.mjs';
import { moduleOf, moduleOver } from './values.mjs';

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
export const sentencesApart = (bundler, modules) => {
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
