import assert from 'node:assert/strict';
import { taxonomyProblems } from '../../../src/core/workspace/taxonomyProblems';
import { categoryFileText } from '../../../src/core/actions/initialize';
import { defaultCategories } from '../../../src/core/taxonomy/defaultCategories';
import { readCategory } from '../../../src/core/taxonomy/readCategory';
import type { Category, Taxonomy } from '../../../src/core/taxonomy/taxonomy';
import { createTaxonomy } from '../../../src/core/taxonomy/taxonomy';

const category = (id: string, frontMatter: string): Category => {
  const reading = readCategory(`responsibilities/${id}.md`, `---\n${frontMatter}\n---\n`);
  assert.ok(reading.category);
  return reading.category;
};
const vision = (more = ''): Category =>
  category(
    'vision',
    `title: Vision\nactivities:\n  - id: security\n    title: Security${more}\n  - id: costs`,
  );
const meaning = (taxonomy: Taxonomy, written: string): string => {
  const resolution = taxonomy.resolve(written);
  return 'path' in resolution ? resolution.path : resolution.kind;
};

describe('A path', () => {
  const taxonomy = createTaxonomy([vision()]);

  it('names an activity, or a category alone', () => {
    assert.equal(meaning(taxonomy, 'vision/security'), 'vision/security');
    assert.equal(meaning(taxonomy, 'vision'), 'vision');
  });

  it('is compared without regard to case and to how its accents are composed', () => {
    const accented = createTaxonomy([category('équipe', 'activities:\n  - id: Été')]);
    assert.equal(meaning(accented, 'e\u0301QUIPE/e\u0301te\u0301'), 'équipe/Été');
    assert.equal(meaning(taxonomy, 'VISION/Security'), 'vision/security');
  });

  it('that goes deeper means the longest path known', () => {
    assert.equal(meaning(taxonomy, 'vision/security/2026/pentest'), 'vision/security');
  });

  it('with a known category and an unknown rest means nothing, and is told apart from other tags', () => {
    assert.equal(meaning(taxonomy, 'vision/unheard-of'), 'unknown-activity');
    assert.equal(meaning(taxonomy, 'visionary/security'), 'foreign');
    assert.equal(meaning(taxonomy, 'security'), 'foreign');
    assert.equal(meaning(taxonomy, '__proto__'), 'foreign');
  });

  it('that was left behind by a rename still leads to its activity', () => {
    const renamed = createTaxonomy([vision('\n    aliases: [vision/audits, old/audits]')]);
    assert.equal(meaning(renamed, 'vision/audits'), 'vision/security');
    assert.equal(meaning(renamed, 'old/audits/deeper'), 'vision/security');
    const moved = createTaxonomy([category('vision', 'aliases: outlook\nactivities:\n  - id: security')]);
    assert.equal(meaning(moved, 'outlook'), 'vision');
    assert.equal(meaning(moved, 'outlook/security'), 'vision/security');
    assert.equal(meaning(moved, 'outlook/else'), 'unknown-activity');
  });

  it('in use is never hidden by an alias of the same name', () => {
    const clash = createTaxonomy([vision('\n    aliases: vision/costs')]);
    assert.equal(meaning(clash, 'vision/costs'), 'vision/costs');
  });
});

describe('Categories', () => {
  it('stand in their order, those without one last and by title', () => {
    const titles = createTaxonomy([
      category('z', 'title: Zebra'),
      category('b', 'title: B\norder: 2'),
      category('a', 'title: Apple'),
      category('c', 'title: C\norder: 1'),
    ]).categories.map(({ title }) => title);
    assert.deepEqual(titles, ['C', 'B', 'Apple', 'Zebra']);
  });

  it('of the default set read back with their 23 activities and without a problem', () => {
    const readings = defaultCategories.map((template, at) =>
      readCategory(`responsibilities/${template.id}.md`, categoryFileText(template, at + 1)),
    );
    assert.deepEqual(
      readings.flatMap(({ problems }) => problems),
      [],
    );
    assert.equal(readings.flatMap(({ category: read }) => read?.activities ?? []).length, 23);
    assert.deepEqual(
      readings.map(({ category: read }) => read?.order),
      [1, 2, 3, 4],
    );
  });

  it('that share an id or an alias are a problem by name', () => {
    const codes = (categories: readonly Category[]): unknown =>
      taxonomyProblems(categories).map(({ code, args }) => [code, ...args]);
    assert.deepEqual(codes([vision('\n    aliases: vision/costs')]), [
      ['alias-conflict', 'vision/costs', 'vision/costs'],
    ]);
    assert.deepEqual(codes([vision()]), []);
  });
});

describe('A category file', () => {
  const problems = (frontMatter: string): unknown =>
    readCategory('responsibilities/x.md', `---\n${frontMatter}\n---\n`).problems.map(({ code, range }) => [
      code,
      range.start.line + 1,
    ]);

  it('gives an activity everything it says of itself', () => {
    const read = category(
      'x',
      'share: 30%\nactivities:\n  - id: a\n    every: quarter\n    ownership: shared\n    with: [Ana]\n    retired: 2026-03-31\n    description: D',
    );
    const {
      every,
      ownership,
      with: holders,
      retired,
      description,
      title,
    } = read.activities[0] ?? assert.fail();
    assert.deepEqual(
      [every, ownership, holders, retired, description, title],
      ['quarter', 'shared', ['Ana'], '2026-03-31', 'D', 'a'],
    );
    assert.equal(read.share, 30);
  });

  it('leaves one odd activity out, names it by line, and keeps the rest', () => {
    const reading = readCategory(
      'responsibilities/x.md',
      '---\nactivities:\n  - title: No id\n  - id: good\n  - [list]\n---\n',
    );
    assert.deepEqual(
      reading.category?.activities.map(({ path }) => path),
      ['x/good'],
    );
    assert.deepEqual(problems('activities:\n  - title: No id\n  - id: good\n  - [list]'), [
      ['activity-id-missing', 3],
      ['activity-shape', 5],
    ]);
  });

  it('may list plain ids', () => {
    assert.deepEqual(
      category('x', 'activities: [a, b]').activities.map(({ path }) => path),
      ['x/a', 'x/b'],
    );
  });

  it('says what value is none', () => {
    assert.deepEqual(problems('order: first'), [['value-invalid', 2]]);
    assert.deepEqual(problems('share: 130'), [['value-invalid', 2]]);
    assert.deepEqual(problems('activities:\n  - id: a\n    every: fortnight'), [['value-invalid', 4]]);
    assert.deepEqual(problems('activities: {a: b}'), [['category-activities-shape', 2]]);
    assert.deepEqual(problems('activities: [a, A]'), [['id-duplicate', 2]]);
    assert.deepEqual(problems('activities: [a/b]'), [['id-with-slash', 2]]);
    assert.deepEqual(problems('activities: ["a b", "2026"]'), [
      ['id-not-hashtag', 2],
      ['id-not-hashtag', 2],
    ]);
  });

  it('without front matter is no category, and says so', () => {
    const reading = readCategory('responsibilities/x.md', '# Just text\n');
    assert.equal(reading.category, undefined);
    assert.deepEqual(
      reading.problems.map(({ code }) => code),
      ['category-no-front-matter'],
    );
  });
});
