import assert from 'node:assert/strict';
import { taxonomyProblems } from '../../../src/core/workspace/taxonomyProblems';
import { Workspace } from '../../../src/core/workspace/workspace';
import type { Problem } from '../../../src/core/problem';
import { readCategory } from '../../../src/core/taxonomy/readCategory';
import { readRemit } from '../../../src/core/taxonomy/readRemit';
import { InMemoryStore } from '../../support/inMemoryStore';

/** Problems as `code(args) line:column`, lines from 1, columns from 0. */
function shown(problems: readonly Problem[]): readonly string[] {
  return problems.map(
    ({ code, args, range: { start } }) => `${code}(${args.join(', ')}) ${start.line + 1}:${start.character}`,
  );
}

const remit = (yaml: string): readonly string[] => shown(readRemit(`---\n${yaml}\n---\n`).problems);
const category = (yaml: string): readonly string[] =>
  shown(readCategory('responsibilities/x.md', `---\n${yaml}\n---\n`).problems);

describe('Checking index.md', () => {
  it('names a misspelt key and the one that was meant, and leaves other keys to their author', () => {
    assert.deepEqual(remit('rol: CTO\nfiscal-year-strat: 4\ncssclass: wide'), [
      'key-misspelt(rol, role) 2:0',
      'key-misspelt(fiscal-year-strat, fiscal-year-start) 3:0',
    ]);
    assert.deepEqual(remit('role: CTO\nroles: [a]'), [], 'a key that is there cannot have been meant');
  });

  it('names a value of the wrong kind where it stands', () => {
    assert.deepEqual(remit('role: [a]\nnotes: { a: b }\nfolders: notes'), [
      'value-not-text(role) 2:6',
      'value-not-list(notes) 3:7',
      'value-not-mapping(folders, notes, reports) 4:9',
    ]);
    assert.deepEqual(remit('fiscal-year-start: 13\nkey: tag\nlanguage: english please'), [
      'value-invalid(key, tag, activities | tags, tags) 3:5',
      'value-invalid(fiscal-year-start, 13, 1–12) 2:19',
      'value-invalid(language, english please, en, de, pt-BR …) 4:10',
    ]);
    assert.deepEqual(remit('words: Beschlüsse'), ['value-not-mapping(words, decisions, highlights) 2:7']);
    assert.deepEqual(remit('words:\n  decision: a\n  decisions: { a: b }\n  highlights: [[a], b]'), [
      'value-not-list(decisions) 4:13',
      'value-not-text(highlights) 5:15',
    ]);
  });

  it('names patterns that are none, that lead outside, and that match no note', () => {
    assert.deepEqual(remit('notes: ["[a.md", /abs/*.md, ..\\up, journal]\nexclude: [archive, "../x"]'), [
      'pattern-invalid(notes, [a.md) 2:8',
      'pattern-outside(notes, /abs/*.md) 2:17',
      'pattern-outside(notes, ..\\up) 2:28',
      'pattern-folder(notes, journal) 2:35',
      'pattern-outside(exclude, ../x) 3:19',
    ]);
  });

  it('names folders that are none, and one for reports that would hold the notes', () => {
    assert.deepEqual(remit('folders: { notes: ../up, reports: .hidden }'), [
      'folder-outside(notes, ../up) 2:18',
      'folder-outside(reports, .hidden) 2:34',
    ]);
    assert.deepEqual(remit('folders:\n  notes: a/b\n  reports: a'), ['folder-holds-notes(a, a/b) 4:11']);
  });
});

describe('Checking a category file', () => {
  it('names misspelt keys at every level', () => {
    assert.deepEqual(category('titel: T\nactivities:\n  - id: a\n    descripton: D\n    evry: week'), [
      'key-misspelt(titel, title) 2:0',
      'key-misspelt(descripton, description) 5:4',
      'key-misspelt(evry, every) 6:4',
    ]);
  });

  it('names an id that is taken, with the line of the first, and an alias that no note can carry', () => {
    assert.deepEqual(category('aliases: ["#x", a//b]\nactivities:\n  - id: a\n  - id: A'), [
      'id-duplicate(A, 4) 5:8',
      'alias-shape(#x) 2:10',
      'alias-shape(a//b) 2:16',
    ]);
  });

  it('survives names that objects have by birth, and ten thousand activities', () => {
    const ids = [
      '__proto__',
      'constructor',
      'toString',
      ...Array.from({ length: 10_000 }, (_, at) => `a${at}`),
    ];
    const reading = readCategory(
      'responsibilities/x.md',
      `---\ntitle: T\nactivities:\n${ids.map((id) => `  - ${id}\n`).join('')}---\n`,
    );
    assert.equal(reading.category, undefined, 'more than 64 KiB of front matter is not read');
    const few = readCategory(
      'responsibilities/x.md',
      `---\nactivities: [${ids.slice(0, 900).join(', ')}]\n---\n`,
    );
    assert.deepEqual(few.problems, []);
    assert.equal(few.category?.activities.length, 900);
  });
});

describe('Checking category files against each other', () => {
  const files = (texts: Readonly<Record<string, string>>): readonly string[] =>
    taxonomyProblems(
      Object.entries(texts).flatMap(([name, yaml]) => {
        const read = readCategory(`responsibilities/${name}.md`, `---\n${yaml}\n---\n`);
        return read.category ? [read.category] : [];
      }),
    ).map(({ path, ...problem }) => `${path} ${shown([problem]).join('')}`);

  it('names an alias that is somebody else’s path, at the alias', () => {
    assert.deepEqual(
      files({
        a: 'activities:\n  - id: x\n    aliases: [b/y, old]',
        b: 'aliases: [old]\nactivities: [y]',
      }),
      [
        'responsibilities/a.md alias-conflict(b/y, b/y) 4:14',
        'responsibilities/b.md alias-conflict(old, a/x) 2:10',
      ],
    );
  });

  it('names shares of more than the whole once, and not those of what was given up', () => {
    assert.deepEqual(files({ a: 'share: 60', b: 'share: 40.5' }), [
      'responsibilities/b.md shares-exceed(100.5) 2:0',
    ]);
    assert.deepEqual(files({ a: 'share: 60', b: 'share: 60\nretired: 2026-01-01' }), []);
  });

  it('names an index.md in another case, which not every system would read', async () => {
    const workspace = new Workspace(
      new InMemoryStore({
        'responsibilities/a.md': '---\ntitle: A\n---\n',
        'responsibilities/Index.md': 'Me.\n',
      }),
    );
    await workspace.reload();
    assert.deepEqual(shown(workspace.declarationProblems()), ['remit-name(Index.md) 1:0']);
    assert.deepEqual(
      workspace.taxonomy.categories.map(({ id }) => id),
      ['a'],
    );
  });
});
