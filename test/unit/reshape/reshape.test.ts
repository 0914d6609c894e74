import assert from 'node:assert/strict';
import type { ReshapeResult } from '../../../src/core/actions/reshape/reshape';
import { planReshape, reshape } from '../../../src/core/actions/reshape/reshape';
import { undoLastChange } from '../../../src/core/actions/undoLastChange';
import type { TaxonomyChange } from '../../../src/core/reshape/taxonomyChange';
import type { FilePath } from '../../../src/core/store/store';
import { aDay } from '../../support/aDay';
import { aJournal } from '../../support/aJournal';
import { filedUnder, readFolder } from '../../support/aFolder';
import { told } from '../../support/told';

const vision = `---
title: Vision
order: 1
activities:
  - id: security
    title: Security
  # about money
  - id: costs
    title: Costs # what it costs
    # inner
---
What vision means.
`;
const files = {
  'responsibilities/vision.md': vision,
  'a.md': filedUnder('vision/costs', 'people'),
  'b.md': '# T\n\n#vision/costs/deep #Vision/Security\n',
  'c.md': filedUnder('vision', 'vision/gone'),
  'd.md': filedUnder('vision/costs', 'people/interviewing', 'vision/security'),
};
const changedTo = async (
  change: TaxonomyChange,
): Promise<{
  readonly result: ReshapeResult;
  readonly changes: Readonly<Record<FilePath, string | undefined>>;
}> => {
  const { workspace, store } = await readFolder(files);
  const before = store.texts();
  const journal = aJournal();
  const plan = await planReshape(workspace, change);
  assert.deepEqual(store.writes, []);
  const result = await reshape(workspace, change, journal);
  const after = store.texts();
  const paths = [...new Set([...Object.keys(before), ...Object.keys(after)])];
  const changes = Object.fromEntries(
    paths.filter((path) => before[path] !== after[path]).map((path) => [path, after[path]]),
  );
  // The preview is what then happens, and undo takes all of it back.
  assert.deepEqual({ ...plan, files: undefined }, { ...result, files: undefined });
  const planned = Object.fromEntries(
    plan.files.flatMap(({ path, from, after: text }) => [
      [path, text] as const,
      ...(from === undefined ? [] : [[from, undefined] as const]),
    ]),
  );
  assert.deepEqual(planned, changes);
  await undoLastChange(workspace, journal);
  assert.deepEqual(store.texts(), before);
  return { result, changes };
};

describe('Renaming an activity', () => {
  it('changes its id, leaves the old path as an alias, and changes every token that carries it and no other', async () => {
    const { result, changes } = await changedTo({ kind: 'rename', path: 'vision/costs', to: 'money' });
    assert.deepEqual(changes, {
      'responsibilities/vision.md': vision
        .replace('- id: costs', '- id: money')
        .replace('# what it costs\n', '# what it costs\n    aliases: [vision/costs]\n'),
      'a.md': filedUnder('vision/money', 'people'),
      'b.md': '# T\n\n#vision/money/deep #Vision/Security\n',
      'd.md': filedUnder('vision/money', 'people/interviewing', 'vision/security'),
    });
    assert.deepEqual(result.counts, { notes: 3, places: 3, categoryFiles: 1, refused: 0 });
  });

  it('into another category takes it there', async () => {
    const { result, changes } = await changedTo({ kind: 'rename', path: 'vision/costs', to: 'people/money' });
    assert.match(
      changes['responsibilities/people.md'] ?? '',
      /\n {2}# about money\n {2}- id: money\n {4}title: Costs/,
    );
    assert.doesNotMatch(changes['responsibilities/vision.md'] ?? '', /costs/i);
    assert.equal(changes['a.md'], filedUnder('people/money', 'people'));
    assert.equal(result.counts.categoryFiles, 2);
  });
});

describe('Renaming a category', () => {
  it('gives its file another name and its notes another path, and leaves the old id as an alias', async () => {
    const { result, changes } = await changedTo({ kind: 'rename', path: 'vision', to: 'sight' });
    assert.deepEqual(changes, {
      'responsibilities/vision.md': undefined,
      'responsibilities/sight.md': vision.replace('order: 1\n', 'order: 1\naliases: [vision]\n'),
      'a.md': filedUnder('sight/costs', 'people'),
      'b.md': '# T\n\n#sight/costs/deep #sight/Security\n',
      'c.md': filedUnder('sight', 'vision/gone'),
      'd.md': filedUnder('sight/costs', 'people/interviewing', 'sight/security'),
    });
    assert.deepEqual(result.counts, { notes: 4, places: 6, categoryFiles: 1, refused: 0 });
  });
});

describe('Merging', () => {
  it('two activities says so, keeps one, and leaves no list with it twice', async () => {
    const { result, changes } = await changedTo({
      kind: 'merge',
      path: 'vision/costs',
      into: 'vision/security',
    });
    assert.equal(changes['a.md'], filedUnder('vision/security', 'people'));
    assert.equal(changes['b.md'], '# T\n\n#vision/security/deep #Vision/Security\n');
    assert.equal(changes['d.md'], filedUnder('people/interviewing', 'vision/security'));
    assert.deepEqual(result.notices, [
      { code: 'merge', args: ['vision/costs', 'vision/security'] },
      { code: 'dropped', args: ['vision/costs', 'title'] },
    ]);
  });

  it('two categories moves the activities, keeps the text, and removes the file last of all category files', async () => {
    const { result, changes } = await changedTo({ kind: 'merge', path: 'vision', into: 'people' });
    assert.equal(
      changes['responsibilities/people.md'],
      `---
title: People
order: 2
aliases: [vision]
activities:
  - id: interviewing
    title: Interviewing
  - id: security
    title: Security
  # about money
  - id: costs
    title: Costs # what it costs
    # inner
---

## Vision

What vision means.
`,
    );
    assert.equal(changes['responsibilities/vision.md'], undefined);
    assert.equal(changes['c.md'], filedUnder('people', 'vision/gone'));
    assert.deepEqual(told(result.outcomes).slice(0, 2), [
      'responsibilities/people.md changed',
      'responsibilities/vision.md removed',
    ]);
  });
});

describe('What changes no note', () => {
  const visionAfter = async (change: TaxonomyChange): Promise<string | undefined> => {
    const { changes } = await changedTo(change);
    assert.deepEqual(Object.keys(changes), ['responsibilities/vision.md']);
    return changes['responsibilities/vision.md'];
  };

  it('is another title, a day of retirement, another place in the list, and a new activity', async () => {
    assert.equal(
      await visionAfter({ kind: 'set-title', path: 'vision', title: 'Sight: far' }),
      vision.replace('title: Vision', "title: 'Sight: far'"),
    );
    assert.equal(
      await visionAfter({ kind: 'set-title', path: 'vision/costs', title: 'Money & such' }),
      vision.replace('title: Costs', 'title: Money & such'),
    );
    assert.equal(
      await visionAfter({ kind: 'retire', path: 'vision/costs', day: aDay('2026-03-31') }),
      vision.replace('# what it costs\n', '# what it costs\n    retired: 2026-03-31\n'),
    );
    assert.equal(
      await visionAfter({ kind: 'retire', path: 'vision', day: aDay('2026-03-31') }),
      vision.replace('order: 1\n', 'order: 1\nretired: 2026-03-31\n'),
    );
    assert.equal(
      await visionAfter({
        kind: 'add-activity',
        category: 'vision',
        id: 'new',
        title: 'New',
        description: '',
      }),
      vision.replace('    # inner\n', '    # inner\n  - id: new\n    title: New\n'),
    );
    const security = '  - id: security\n    title: Security\n';
    assert.equal(
      await visionAfter({ kind: 'move', path: 'vision/costs', category: 'vision', place: 'first' }),
      vision.replace(security, '').replace('    # inner\n', `    # inner\n${security}`),
    );
  });

  it('is a new category, which comes last', async () => {
    const { changes } = await changedTo({ kind: 'add-category', id: 'fresh', title: 'Fresh', body: '' });
    assert.deepEqual(changes, {
      'responsibilities/fresh.md': '---\ntitle: Fresh\norder: 3\nactivities: []\n---\n',
    });
  });
});

describe('A path that vanished', () => {
  it('is what something else is called now: an alias, and the notes after it', async () => {
    const { changes } = await changedTo({ kind: 'adopt', path: 'vision/gone', into: 'vision/costs' });
    assert.equal(changes['c.md'], filedUnder('vision', 'vision/costs'));
    assert.match(changes['responsibilities/vision.md'] ?? '', /aliases: \[vision\/gone\]/);
  });

  it('or is declared again, as retired', async () => {
    const { changes } = await changedTo({
      kind: 'restore-retired',
      path: 'vision/gone',
      day: aDay('2026-03-31'),
    });
    assert.deepEqual(changes, {
      'responsibilities/vision.md': vision.replace(
        '    # inner\n',
        '    # inner\n  - id: gone\n    title: gone\n    retired: 2026-03-31\n',
      ),
    });
  });
});
