import assert from 'node:assert/strict';
import { createScope, isCategoryFile } from '../../../src/core/workspace/scope';
import { readRemit } from '../../../src/core/taxonomy/readRemit';
import { safeFolder } from '../../../src/core/taxonomy/safeFolder';
import { defaultRemit } from '../../../src/core/taxonomy/remit';

describe('The remit', () => {
  it('is read from index.md, its body being the statement', () => {
    const { remit, problems } = readRemit(
      '---\nrole: CTO\nkey: tags\nnotes: ["work/**/*.md"]\nexclude: [work/drafts/**]\ngitignore: true\nfolders: { notes: work, reports: out/reports }\nfiscal-year-start: 4\nlanguage: de\nwords: { decisions: [Beschlüsse, Entschieden], highlights: Höhepunkte }\n---\n\nI answer for it.\n',
    );
    assert.deepEqual(problems, []);
    assert.deepEqual(remit, {
      role: 'CTO',
      key: 'tags',
      notes: ['work/**/*.md'],
      exclude: ['work/drafts/**'],
      gitignore: true,
      folders: { notes: 'work', reports: 'out/reports' },
      fiscalYearStart: 4,
      language: 'de',
      words: { decisions: ['Beschlüsse', 'Entschieden'], highlights: ['Höhepunkte'] },
      statement: 'I answer for it.',
    });
  });

  it('keeps its defaults where the file is broken or says what is none', () => {
    assert.deepEqual(readRemit('---\nrole: "x\n---\n').remit, defaultRemit);
    const { remit, problems } = readRemit(
      '---\nfiscal-year-start: 13\nkey: labels\ngitignore: nested\nfolders: { reports: ../out }\n---\n',
    );
    const { fiscalYearStart, key, gitignore, folders } = remit;
    assert.deepEqual([fiscalYearStart, key, gitignore, folders.reports], [1, 'activities', false, 'reports']);
    assert.equal(problems.length, 4);
  });

  it('refuses folders that would hide the notes or mix them with the categories', () => {
    const foldersOf = (folders: string): unknown => {
      const { remit, problems } = readRemit(`---\nfolders: ${folders}\n---\n`);
      return [remit.folders.notes, remit.folders.reports, problems.length];
    };
    assert.deepEqual(foldersOf('{ notes: responsibilities }'), ['notes', 'reports', 1]);
    assert.deepEqual(foldersOf('{ reports: notes }'), ['notes', 'reports', 1]);
    assert.deepEqual(foldersOf('{ notes: .git/hooks }'), ['notes', 'reports', 1]);
    assert.deepEqual(foldersOf('{ reports: notes/reports }'), ['notes', 'notes/reports', 0]);
  });

  it('never names a folder outside of the workspace (S10)', () => {
    const outside = [
      '..',
      '../x',
      'a/../../b',
      '/etc',
      'C:\\x',
      'c:/x',
      '\\\\host\\x',
      'a\\..\\b',
      'file:///x',
      'a%2e%2e/b',
      '~/x',
      'a//b',
      'a\u0000b',
      '.',
      '',
    ];
    assert.deepEqual(
      outside.map(safeFolder),
      outside.map(() => undefined),
    );
    assert.deepEqual(['reports', './out/reports/', 'Berichte 2026'].map(safeFolder), [
      'reports',
      'out/reports',
      'Berichte 2026',
    ]);
  });
});

describe('What is a note', () => {
  const isNote = (path: string, remit = defaultRemit): boolean => createScope(remit).isNote(path);

  it("is every markdown file but the project's own papers, declarations, reports and hidden folders", () => {
    const notes = ['a.md', 'notes/2026/a.md', 'Notes/A.MD', 'responsibilities-old/a.md'];
    const none = [
      'README.md',
      'notes/readme.md',
      'CHANGELOG.md',
      'responsibilities/x.md',
      'responsibilities/templates/note.md',
      'reports/2026-Q4.md',
      '.obsidian/a.md',
      'a/node_modules/b/c.md',
      'a.txt',
      'notes/.hidden.md',
    ];
    assert.deepEqual(
      notes.filter((path) => !isNote(path)),
      [],
    );
    assert.deepEqual(
      none.filter((path) => isNote(path)),
      [],
    );
  });

  it('follows the globs of index.md', () => {
    const remit = { ...defaultRemit, notes: ['work/**/*.md'], exclude: ['work/drafts/**'] };
    assert.ok(isNote('work/a.md', remit));
    assert.ok(!isNote('private/a.md', remit));
    assert.ok(!isNote('work/drafts/a.md', remit));
  });

  it('follows them whatever the case, and for files that begin with a dot', () => {
    const remit = {
      ...defaultRemit,
      notes: ['Work/**/*.MD', '**/.*.md'],
      exclude: ['work/Drafts/**', '**/*-Old.md'],
    };
    assert.ok(isNote('work/a.md', remit));
    assert.ok(isNote('work/.a.md', remit));
    for (const path of ['work/drafts/a.md', 'WORK/DRAFTS/deep/a.md', 'work/a-old.md', 'work/.a-old.md'])
      assert.ok(!isNote(path, remit), path);
  });

  it('is nothing in a folder that is excluded by its name and a slash', () => {
    const remit = { ...defaultRemit, exclude: ['drafts/'] };
    const files = ['drafts/a.md', 'drafts/deep/a.md', 'a.md'];
    assert.deepEqual(
      files.filter((path) => isNote(path, remit)),
      ['a.md'],
    );
    assert.ok(createScope(remit).excluded('drafts', 'folder'));
  });

  it('is told apart from a category file, which stands directly in the responsibilities folder', () => {
    assert.ok(isCategoryFile('responsibilities/x.md'));
    for (const path of [
      'responsibilities/index.md',
      'responsibilities/templates/note.md',
      'x.md',
      'a/responsibilities/x.md',
      'responsibilities/README.md',
    ]) {
      assert.ok(!isCategoryFile(path), path);
    }
  });

  it('lets a listing skip whole folders', () => {
    const { excluded } = createScope({ ...defaultRemit, exclude: ['archive/**'] });
    for (const folder of ['node_modules', 'a/node_modules', '.git', 'reports', 'archive'])
      assert.ok(excluded(folder, 'folder'), folder);
    assert.ok(!excluded('responsibilities', 'folder'));
  });
});
