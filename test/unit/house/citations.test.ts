import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { anchorsIn, citationsIn, linksIn, numberedRules, pathsIn, resolver } from '../../support/citations';
import { commentsIn } from '../../support/commentsIn';

/** A file of the repository, by its path from the top. */
interface File {
  readonly file: string;
  readonly text: string;
}

const filesIn = (folder: string, name: RegExp): readonly File[] =>
  (existsSync(folder) ? readdirSync(folder, { recursive: true, encoding: 'utf8' }) : [])
    .map((file) => path.posix.join(folder, file.replaceAll('\\', '/')))
    .filter((file) => name.test(file))
    .sort()
    .map((file) => ({ file, text: readFileSync(file, 'utf8') }));

const code = /\.(?:ts|mts|mjs)$/;
const sources = [
  ...['src', 'test', 'esbuild', 'findings'].flatMap((folder) => filesIn(folder, code)),
  ...['esbuild.mjs', 'eslint.config.mjs'].map((file) => ({ file, text: readFileSync(file, 'utf8') })),
];
const comments = sources.flatMap(({ file, text }) =>
  commentsIn(text).map((comment) => ({ file, text: comment.text })),
);
const papers = [
  ...['README.md', 'CONTRIBUTING.md', 'CHANGELOG.md'].map((file) => ({
    file,
    text: readFileSync(file, 'utf8'),
  })),
  ...filesIn('docs', /\.md$/),
];
const read = (file: string): string | undefined => papers.find((paper) => paper.file === file)?.text;

/** What is wrong, each with the file that it stands in. */
const wrong = (files: readonly File[], check: (text: string, file: string) => readonly string[]) =>
  files.flatMap(({ file, text }) => check(text, file).map((said) => `${file}: ${said}`));

/** Whether a path leads to something within the repository, from its top or from the folder of a file. */
const isThere = (target: string, file: string): boolean =>
  [path.dirname(file), '.'].some((folder) => {
    const found = path.posix.normalize(path.posix.join(folder, target));
    return !found.startsWith('..') && existsSync(found);
  });

describe('What comments, tests and papers cite', () => {
  it('is there: each rule by its number, each paper and its heading', () => {
    const isKnown = resolver(read);
    const unresolved = (text: string): readonly string[] => citationsIn(text).filter((one) => !isKnown(one));
    assert.deepEqual(wrong([...sources, ...papers], unresolved), []);
  });

  it('is every numbered rule, at least once', () => {
    const cited = new Set(sources.flatMap(({ text }) => citationsIn(text)));
    const rules = numberedRules(read);
    assert.ok(rules.includes('H1') && rules.includes('S1') && rules.includes('L1'));
    assert.ok(rules.includes('invariant 1'));
    assert.equal(new Set(rules).size, rules.length, 'a number stands twice');
    assert.deepEqual(
      rules.filter((rule) => !cited.has(rule)),
      [],
    );
  });

  it('is a file or folder of this repository, wherever a path is named', () => {
    const missing = (text: string, file: string): readonly string[] =>
      pathsIn(text).filter((target) => !isThere(target, file));
    assert.deepEqual(wrong([...comments, ...papers], missing), []);
  });

  it('is what the links of a paper lead to', () => {
    const dead = (text: string, file: string): readonly string[] =>
      linksIn(text).filter((link) => {
        const [target = '', anchor] = link.split('#');
        const paper = target === '' ? file : path.posix.join(path.dirname(file), target);
        if (paper.startsWith('..') || !existsSync(paper)) return true;
        return anchor !== undefined && !anchorsIn(read(paper) ?? '').has(anchor);
      });
    assert.deepEqual(wrong(papers, dead), []);
  });

  it('is never a page that stands elsewhere', () => {
    const elsewhere = (text: string): readonly string[] =>
      text.match(/\bDESIGN\b|\bpromises? \d|(?<![\w.:/<>*…)\]}?-])\/[A-Za-z]{3,}\/[\w.-]+/g) ?? [];
    assert.deepEqual(wrong([...comments, ...papers], elsewhere), []);
  });
});

describe('A citation', () => {
  const rule = (letter: string, number: number): string => `${letter}${number}`;

  it('is read wherever people write one', () => {
    const text = `(${rule('H', 3)}, ${rule('L', 15)}); docs/files.md#the-day, invariants 2\n * and 3. invariant 5.`;
    const said = [rule('H', 3), rule('L', 15), 'invariant 2', 'invariant 3', 'invariant 5'];
    assert.deepEqual(citationsIn(text), [...said, 'docs/files.md#the-day']);
  });

  it('is no half of a year, and no part of a word', () => {
    assert.deepEqual(citationsIn('2026-H2, FY27-H1, L10n, h1, #S5'), []);
  });
});
