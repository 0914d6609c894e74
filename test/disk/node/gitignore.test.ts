import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import fc from 'fast-check';
import { createNodeStore } from '../../../src/node/nodeStore';
import { listNotes } from '../../../src/core/workspace/listNotes';
import { createScope } from '../../../src/core/workspace/scope';
import { defaultRemit } from '../../../src/core/taxonomy/remit';
import { IgnoredFiles } from '../../../src/core/workspace/ignoredFiles';
import { foldersAbove } from '../../../src/core/store/filePath';
import { inFileTree } from '../../support/fileTree';

const names = [
  'a',
  'b',
  'ab',
  'a.md',
  'b.md',
  '#a.md',
  '!b.md',
  'a b.md',
  'A-1.md',
  '[x].md',
  'é.md',
  'a*.md',
];
const folders = ['a', 'b', 'ab', 'a b', '.x', 'a*'];

const aName = fc.constantFrom(...names);
const aFolder = fc.array(fc.constantFrom(...folders), { maxLength: 3 }).map((above) => above.join('/'));
const aPath = fc.tuple(aFolder, aName).map(([folder, name]) => (folder === '' ? name : `${folder}/${name}`));

const aPiece = fc.oneof(
  fc.constantFrom('a', 'b', 'ab', '.md', 'A', '1', '-', ' ', '#', '!', 'x', 'é'),
  fc.constantFrom(
    '*',
    '*',
    '**',
    '***',
    '?',
    '/',
    '/',
    '/**/',
    '**/',
    '/**',
    '\\',
    '\\ ',
    '\\#',
    '\\!',
    '\\*',
  ),
  fc.constantFrom('[ab]', '[!a]', '[^b]', '[a-c]', '[]a]', '[]-a]', '[a', '[', ']', '[/]', '[a/]', '[\\a-b]'),
  fc.constantFrom(
    '[[:alpha:]]',
    '[[:digit:]-]',
    '[[:upper:]x]',
    '[[:nothing:]]',
    '[[:al',
    '[a-',
    '[--1]',
    '[b-a]',
  ),
);
const aLine = fc.oneof(
  { weight: 4, arbitrary: fc.array(aPiece, { minLength: 1, maxLength: 5 }).map((pieces) => pieces.join('')) },
  {
    weight: 3,
    arbitrary: fc
      .tuple(fc.constantFrom('', '!', '/', '!/'), aPath, fc.constantFrom('', '/', ' '))
      .map((parts) => parts.join('')),
  },
  {
    weight: 2,
    arbitrary: fc
      .tuple(
        fc.constantFrom('', '!'),
        fc.constantFrom(...names, ...folders, '*', '*.md', '**'),
        fc.constantFrom('', '/', '  ', '\t'),
      )
      .map((parts) => parts.join('')),
  },
  { weight: 1, arbitrary: fc.constantFrom('', '# a', '!', '/', '//', '!/', '  ', '\\', 'a//', '//a') },
);
// Behind plain text git takes `a**/` for `**/`, which gitignore(5) denies: nobody relies on it, and we go by the manual.
const isOdd = (line: string): boolean => /^!?[^*?[\\]*[^*?[\\/!]\*{2,}(\/|\\|$)/.test(line.trimEnd());

const aGitignore = fc
  .tuple(
    fc.array(
      aLine.filter((line) => !isOdd(line)),
      { maxLength: 6 },
    ),
    fc.constantFrom('\n', '\n', '\r\n'),
    fc.constantFrom('', '', '\uFEFF'),
  )
  .map(([lines, end, mark]) => mark + lines.join(end) + end);

/** Files without text, and .gitignore files in some of their folders. */
const aTree = fc
  .tuple(
    fc.uniqueArray(aPath, { minLength: 1, maxLength: 12 }),
    fc.uniqueArray(fc.tuple(aFolder, aGitignore), {
      selector: ([folder]) => folder,
      minLength: 1,
      maxLength: 3,
    }),
  )
  .map(([paths, ignores]) => {
    // A name is a file or a folder, not both.
    const above = new Set([...paths, ...ignores.map(([folder]) => `${folder}/x`)].flatMap(foldersAbove));
    const files = paths.filter((path) => !above.has(path));
    const taken = new Set(files);
    const inFolders = ignores.filter(
      ([folder]) => ![folder, ...foldersAbove(folder)].some((one) => taken.has(one)),
    );
    return { files, ignores: inFolders };
  });

/** The files that git ignores by the .gitignore files alone, tracked or not. */
function ignoredByGit(folder: string, files: readonly string[]): readonly string[] {
  const git = (args: readonly string[], input: string): string => {
    try {
      return execFileSync(
        'git',
        ['-c', 'core.excludesFile=/dev/null', '-c', 'core.ignoreCase=false', ...args],
        {
          cwd: folder,
          input,
          encoding: 'utf8',
          stdio: ['pipe', 'pipe', 'pipe'],
        },
      );
    } catch (error) {
      // It says by 1 that nothing is ignored.
      if ((error as { readonly status?: unknown }).status === 1) return '';
      throw error;
    }
  };
  git(['init', '-q', '--template='], '');
  return git(['check-ignore', '--no-index', '-z', '--stdin'], files.map((file) => `./${file}\0`).join(''))
    .split('\0')
    .filter((file) => file !== '')
    .map((file) => file.slice(2))
    .sort();
}

async function ignoredByRemit(folder: string, files: readonly string[]): Promise<readonly string[]> {
  const ignored = new IgnoredFiles(createNodeStore(folder));
  await ignored.learn(files);
  return files.filter((file) => ignored.isIgnored(file, 'file')).sort();
}

async function notesByRemit(folder: string, gitignore: boolean): Promise<readonly string[]> {
  const store = createNodeStore(folder);
  const ignored = gitignore ? new IgnoredFiles(store) : undefined;
  const scope = createScope(defaultRemit, undefined, (path, kind) => ignored?.isIgnored(path, kind) === true);
  return [...(await listNotes(store, scope, ignored)).paths].sort();
}

describe('What .gitignore files ignore', () => {
  it('is what git ignores by them (H56)', () =>
    fc.assert(
      fc.asyncProperty(aTree, async ({ files, ignores }) => {
        const texts = ignores.map(
          ([at, text]) => [at === '' ? '.gitignore' : `${at}/.gitignore`, text] as const,
        );
        const tree = { ...Object.fromEntries(files.map((file) => [file, ''])), ...Object.fromEntries(texts) };
        await inFileTree(tree, async (folder) => {
          const byGit = ignoredByGit(folder, files);
          assert.deepEqual(await ignoredByRemit(folder, files), byGit);
          const all = await notesByRemit(folder, false);
          const notes = all.filter((path) => !byGit.includes(path));
          assert.deepEqual(await notesByRemit(folder, true), notes);
        });
      }),
      { numRuns: Number(process.env['REMIT_RUNS'] ?? 150) },
    ));
});
