// Prints every sentence that a user can see, by file: `npm run sentences [-- PART-OF-A-PATH]`, to be read from top to bottom.
import fs from 'node:fs';
import path from 'node:path';
import ts from 'typescript';
import { root } from './paths.mjs';
import { failPlainly } from './setup.mjs';

// All text of these is read by users; elsewhere it is what passes through `t(…)`.
const SAID_AS_WRITTEN = ['src/cli/', 'src/core/report/words/', 'src/core/taxonomy/defaultCategories'];

const relative = (file) => path.relative(root, file).replaceAll('\\', '/');

const sourcesBelow = (folder) =>
  fs
    .readdirSync(folder, { recursive: true })
    .filter((file) => file.endsWith('.ts'))
    .map((file) => path.join(folder, file))
    .sort();

const isText = (node) => ts.isStringLiteralLike(node) || ts.isTemplateExpression(node);

/** The text with what is filled in as `{…}`, since only the words around it are read here. */
const textOf = (node, file) =>
  ts.isStringLiteralLike(node)
    ? node.text
    : [
        node.head.text,
        ...node.templateSpans.map(
          ({ expression, literal }) => `{${expression.getText(file)}}${literal.text}`,
        ),
      ].join('');

// Imports, types and keys name things of the code.
const isOfTheCode = ({ parent }) =>
  ts.isImportDeclaration(parent) ||
  ts.isExportDeclaration(parent) ||
  ts.isLiteralTypeNode(parent) ||
  ts.isElementAccessExpression(parent) ||
  ts.isCaseClause(parent) ||
  (ts.isBinaryExpression(parent) && /^[!=]==$/.test(parent.operatorToken.getText()));

// One small word is a code or an option's name; in the words of a report it may be half a sentence.
const isSentence = (text, name) =>
  /\p{L}/u.test(text) && (name.startsWith('src/core/report/words/') || /^\p{Lu}|\s\S/u.test(text));

const isTranslation = (node) =>
  ts.isCallExpression(node) &&
  ts.isPropertyAccessExpression(node.expression) &&
  node.expression.name.text === 't';

const sentencesOf = (name, text) => {
  const file = ts.createSourceFile(name, text, ts.ScriptTarget.Latest, true);
  const saidAsWritten = SAID_AS_WRITTEN.some((folder) => name.startsWith(folder));
  const found = [];
  const visit = (node, isSaid) => {
    if (isSaid && isText(node) && !isOfTheCode(node)) {
      const sentence = textOf(node, file);
      if (isSentence(sentence, name)) found.push(sentence);
    }
    node.forEachChild((child) => visit(child, isSaid || isTranslation(node)));
  };
  visit(file, saidAsWritten);
  return found;
};

const read = (file) => fs.readFileSync(file, 'utf8');

const main = async (part = '') => {
  const lists = [
    ['package.nls.json', Object.values(JSON.parse(read(path.join(root, 'package.nls.json'))))],
    ...sourcesBelow(path.join(root, 'src')).map((file) => [
      relative(file),
      sentencesOf(relative(file), read(file)),
    ]),
  ].filter(([name, sentences]) => name.includes(part) && sentences.length > 0);
  for (const [name, sentences] of lists) console.log([name, ...sentences, ''].join('\n'));
  console.log(`${lists.flatMap(([, sentences]) => sentences).length} sentences in ${lists.length} files`);
};

main(...process.argv.slice(2, 3)).catch(failPlainly);
