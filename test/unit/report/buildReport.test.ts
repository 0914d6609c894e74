import assert from 'node:assert/strict';
import type { Day } from '../../../src/core/period/day';
import { buildReport } from '../../../src/core/report/facts/buildReport';
import type { CategoryReport, ReportModel } from '../../../src/core/report/model';
import { notesToRead } from '../../../src/core/report/facts/filedNotes';
import { aDay } from '../../support/aDay';
import { periodNamed, reportInput, reportOf, workspaceOf } from '../../support/aWorkspace';

const tech = 'responsibilities/tech.md';
const people = 'responsibilities/people.md';
const taxonomy = {
  [tech]: '---\ntitle: Tech\norder: 1\nactivities: [ops, cost]\n---\n',
  [people]: '---\ntitle: People\norder: 2\nactivities: [hiring]\n---\n',
};

const filed = (...paths: readonly string[]): string => `---\nactivities: [${paths.join(', ')}]\n---\n# T\n`;

function categoryOf(model: ReportModel, id: string): CategoryReport {
  const category = model.categories.find((one) => one.id === id);
  assert.ok(category, id);
  return category;
}

const sharesOf = (model: ReportModel): readonly (number | null)[] =>
  model.categories.map(({ share }) => share);

describe('A report', () => {
  it('divides a note among its distinct paths, by key, tag and section alike', () => {
    const model = reportOf(
      {
        ...taxonomy,
        'notes/2026-10-01.md':
          '---\nactivities: [tech/ops]\ntags: [Tech/Ops, people/hiring]\n---\n# T\n\n## S\n\n#tech/cost\n',
        'notes/2026-10-02.md': filed('people/hiring'),
      },
      '2026-Q4',
    );
    // Tech has two thirds of one note of two.
    assert.deepEqual(sharesOf(model), [33, 67]);
    assert.deepEqual(model.method, {
      read: 2,
      needless: 0,
      counted: 2,
      toCome: 0,
      split: 1,
      private: 0,
      partlyPrivate: 0,
      unfiled: 0,
      undated: 0,
      undatedFiled: { notes: 0, of: 2 },
      broken: 0,
      notInForce: 0,
      unfiledDecisions: 0,
    });
  });

  it('counts distinct notes at every level', () => {
    const model = reportOf(
      {
        ...taxonomy,
        'notes/2026-10-01.md': `${filed('tech/ops', 'tech/cost', 'tech')}\n## S\n\n#tech/ops\n`,
      },
      '2026-Q4',
    );
    const { notes, activities } = categoryOf(model, 'tech');
    assert.equal(model.notes, 1);
    assert.equal(notes, 1);
    assert.deepEqual(
      activities.map((activity) => [activity.path, activity.kind, activity.notes, activity.items.length]),
      [
        ['tech/ops', 'activity', 1, 2],
        ['tech/cost', 'activity', 1, 1],
        ['tech', 'general', 1, 1],
      ],
    );
  });

  it('compares each share with the period before, in points', () => {
    const model = reportOf(
      {
        ...taxonomy,
        'notes/2026-07-01.md': filed('tech/ops'),
        'notes/2026-08-01.md': filed('people/hiring'),
        'notes/2026-10-01.md': filed('tech/ops'),
      },
      '2026-Q4',
    );
    const { share, shareBefore, change } = categoryOf(model, 'tech');
    assert.deepEqual([model.previous.id, share, shareBefore, change], ['2026-Q3', 100, 50, 50]);
  });

  it('has no shares and no changes where nothing is filed', () => {
    const model = reportOf({ ...taxonomy, 'notes/2026-07-01.md': filed('tech/ops') }, '2026-Q4');
    const { share, shareBefore, change } = categoryOf(model, 'tech');
    assert.deepEqual([share, shareBefore, change], [null, 100, null]);
  });

  it('leaves broken, undated, unfiled and other periods out, and says how many', () => {
    const files = {
      ...taxonomy,
      'notes/2026-09-30.md': filed('tech/ops'),
      'notes/2026-10-01.md': filed('tech/ops'),
      'notes/2026-12-31.md': filed('tech/ops'),
      'notes/2027-01-01.md': filed('tech/ops'),
      'notes/undated.md': filed('tech/ops'),
      'notes/2026-10-03.md': '# To file\n',
      'notes/2026-10-04.md': '---\nactivities: []\n---\n',
      'notes/2026-09-04.md': '---\nactivities: []\n---\n',
      'notes/2026-10-05.md': '---\nactivities: [tech/ops\n---\n',
    };
    const { method } = reportOf(files, '2026-Q4');
    assert.deepEqual(method, {
      read: 8,
      needless: 1,
      counted: 2,
      toCome: 0,
      split: 0,
      private: 0,
      partlyPrivate: 0,
      unfiled: 1,
      undated: 1,
      undatedFiled: { notes: 1, of: 5 },
      broken: 1,
      notInForce: 0,
      unfiledDecisions: 0,
    });
    assert.equal(buildReport({ ...reportInput(files, '2026-Q4'), brokenFiles: 3 }).method.broken, 3);
  });

  it('asks for the text of the filed notes of the period that are not private, and for no others', () => {
    const { index } = workspaceOf({
      ...taxonomy,
      'notes/2026-11-01.md': filed('tech/ops'),
      'notes/2026-10-01.md': filed('tech/ops'),
      'notes/2026-10-02.md': `---\nactivities: [tech/ops]\nprivate: true\n---\n`,
      'notes/2026-10-03.md': '# To file\n',
      'notes/2026-10-04.md': '## S\n\n#tech/ops #private\n',
      'notes/2026-07-01.md': filed('tech/ops'),
    });
    assert.deepEqual(notesToRead(index, periodNamed('2026-Q4')), [
      'notes/2026-10-01.md',
      'notes/2026-11-01.md',
    ]);
  });

  it('runs to the newest note while the period runs, and to its last day afterwards', () => {
    const running = {
      ...taxonomy,
      'notes/2026-10-01.md': filed('tech/ops'),
      'notes/2026-11-20.md': '# Unfiled\n',
    };
    const asOf = (today: string, files = running): Day | null => reportOf(files, '2026-Q4', aDay(today)).asOf;
    assert.equal(asOf('2026-11-25'), '2026-11-20');
    assert.equal(asOf('2026-12-31'), '2026-11-20');
    assert.equal(asOf('2027-01-01'), '2026-12-31');
    assert.equal(reportOf(taxonomy, '2026-Q4', aDay('2027-01-01')).asOf, null);
  });

  it('runs to no day that has not come', () => {
    const planned = {
      ...taxonomy,
      'notes/2026-10-01.md': '---\nactivities: [tech/ops]\n---\n- [ ] Ask Ana\n',
      'notes/2026-11-20.md': '# Unfiled\n',
      'notes/1on1.md': '# 1:1\n\n## 2026-12-08\n\nAgenda. #tech/ops\n\n## 2026-12-09\n\nMore.\n',
      'notes/2026-12-24.md': filed('tech/ops'),
      'notes/2027-02-01.md': '# Later\n',
    };
    const { asOf, actions, method } = reportOf(planned, '2026-Q4', aDay('2026-11-25'));
    assert.equal(asOf, '2026-11-20');
    assert.deepEqual(
      actions.stillOpen.map(({ weeks }) => weeks),
      [7],
    );
    assert.deepEqual([method.counted, method.toCome], [3, 2]);
    const onTheDay = reportOf(planned, '2026-Q4', aDay('2026-12-24'));
    assert.deepEqual([onTheDay.asOf, onTheDay.method.toCome], ['2026-12-24', 0]);
  });

  it('counts private notes of days to come, and tells no day of theirs', () => {
    const files = {
      ...taxonomy,
      'notes/2026-10-01.md': filed('tech/ops'),
      'notes/2026-12-24.md': '---\nactivities: [tech/ops]\nprivate: true\n---\n',
    };
    const model = reportOf(files, '2026-Q4', aDay('2026-11-25'));
    assert.deepEqual([model.asOf, model.method.toCome], ['2026-10-01', 1]);
    assert.doesNotMatch(JSON.stringify(model), /2026-12-24/);
  });

  it('lets nothing that is only planned end a cadence', () => {
    const files = {
      'responsibilities/tech.md': '---\nactivities: [{ id: audits, every: month }, ops]\n---\n',
      'notes/2026-09-18.md': filed('tech/audits'),
      'notes/2026-11-20.md': filed('tech/ops'),
      'notes/2026-12-01.md': filed('tech/audits'),
    };
    const late = (today: string): readonly unknown[] =>
      categoryOf(reportOf(files, '2026-Q4', aDay(today)), 'tech').late.map(({ path, weeks }) => [
        path,
        weeks,
      ]);
    assert.deepEqual(late('2026-11-25'), [['tech/audits', 9]]);
    assert.deepEqual(late('2026-12-01'), []);
  });

  it('gives no private note a say in the day it runs to', () => {
    const files = {
      ...taxonomy,
      'notes/2026-10-01.md': filed('tech/ops'),
      'notes/2026-11-20.md': '---\nactivities: [tech/ops]\nprivate: true\n---\n',
      'notes/2026-11-21.md': '# T\n\n## S\n\n#tech/ops #private\n',
    };
    assert.equal(reportOf(files, '2026-Q4').asOf, '2026-10-01');
  });

  it('tells the weeks that an activity has been quiet, to the day it runs to', () => {
    const files = {
      ...taxonomy,
      'notes/2026-09-01.md': filed('tech/cost'),
      'notes/undated.md': filed('people/hiring'),
      'notes/2026-10-13.md': filed('tech/ops'),
    };
    const model = reportOf(files, '2026-Q4');
    const quiet = model.categories.flatMap((category) => category.quiet);
    assert.deepEqual(
      quiet.map(({ path, title, weeks, undatedOnly }) => [path, title, weeks, undatedOnly]),
      [
        ['tech/cost', 'cost', 6, false],
        ['people/hiring', 'hiring', null, true],
      ],
    );
  });

  it('tells no weeks less than none, where a private note is younger than the day it runs to', () => {
    const secret = filed('tech/cost').replace('---\n', '---\nprivate: true\n');
    const files = { ...taxonomy, 'notes/2026-08-01.md': filed('tech/ops'), 'notes/2026-09-20.md': secret };
    const { quiet } = categoryOf(reportOf(files, '2026-Q4'), 'tech');
    assert.deepEqual(
      quiet.map(({ path, weeks }) => [path, weeks]),
      [
        ['tech/ops', 0],
        ['tech/cost', 0],
      ],
    );
  });

  it('shows what was retired only while it was mine, or where there are notes', () => {
    const retired = (day: string): string =>
      `---\ntitle: Tech\nactivities:\n  - id: ops\n  - id: cost\n    retired: ${day}\n---\n`;
    const quietOf = (day: string): readonly string[] =>
      reportOf(
        { [tech]: retired(day), 'notes/2026-10-01.md': filed('tech/ops') },
        '2026-Q4',
      ).categories.flatMap(({ quiet }) => quiet.map(({ path }) => path));
    assert.deepEqual(quietOf('2026-10-01'), []);
    assert.deepEqual(quietOf('2026-11-15'), ['tech/cost']);
    const late = reportOf(
      { [tech]: retired('2026-01-01'), 'notes/2026-10-01.md': filed('tech/cost') },
      '2026-Q4',
    );
    assert.deepEqual(
      late.categories.flatMap(({ activities }) => activities.map(({ path }) => path)),
      ['tech/cost'],
    );
    assert.deepEqual(late.declared, { categories: 1, activities: 1 });
  });

  it('leaves a retired category out unless it had notes', () => {
    const files = {
      ...taxonomy,
      [people]: '---\ntitle: People\nretired: 2026-01-01\nactivities: [hiring]\n---\n',
    };
    assert.deepEqual(
      reportOf(files, '2026-Q4').categories.map(({ id }) => id),
      ['tech'],
    );
    const before = reportOf({ ...files, 'notes/2026-07-01.md': filed('people/hiring') }, '2026-Q4');
    assert.deepEqual(
      before.categories.map(({ id, quiet }) => [id, quiet.length]),
      [
        ['tech', 2],
        ['people', 0],
      ],
    );
  });

  it('counts private notes in every number and shows nothing of them', () => {
    const files = {
      ...taxonomy,
      'notes/2026-10-01.md': filed('tech/ops'),
      'notes/2026-11-20-canary.md':
        '---\ntitle: Canary\nactivities: [tech/ops, people/hiring]\nprivate: true\n---\nCanary.\n',
      'notes/2026-10-02.md':
        '# Open\n\n## Canary\n\n#private #people/hiring\n\nCanary.\n\n## Open part\n\n#tech/cost\n',
    };
    const model = reportOf(files, '2026-Q4');
    const hiring = categoryOf(model, 'people').activities[0];
    assert.deepEqual([hiring?.notes, hiring?.privateNotes, hiring?.items], [2, 2, []]);
    assert.deepEqual([model.notes, model.method.private, model.method.partlyPrivate], [3, 1, 1]);
    assert.deepEqual(sharesOf(model), [67, 33]);
    assert.doesNotMatch(JSON.stringify(model), /canary|2026-11-20/i);
  });

  it('calls a note by its file where its title is the heading of a private section', () => {
    const text = '## Canary\n\n#private\n\n## Ops\n\n#tech/ops\n\nThe disk was full in the night.\n';
    const model = reportOf({ ...taxonomy, 'notes/2026-10-01-monday.md': text }, '2026-Q4');
    assert.equal(categoryOf(model, 'tech').activities[0]?.items[0]?.noteTitle, 'monday');
    assert.doesNotMatch(JSON.stringify(model), /canary/i);
  });

  it('lands on headings as they are linked, of two alike on the second', () => {
    const text =
      '# Week\n\n## What’s *new*?\n\n## Ops\n\n## Ops\n\n#tech/ops\n\n### Größe & Maß\n\nMore of it, said Ana. #tech/cost\n';
    const { activities } = categoryOf(
      reportOf({ ...taxonomy, 'notes/2026-10-01.md': text }, '2026-Q4'),
      'tech',
    );
    assert.deepEqual(
      activities.map(({ items }) =>
        items.map(({ kind, title, noteTitle, anchor }) => [kind, title, noteTitle, anchor]),
      ),
      [[['section', 'Ops', 'Week', 'ops-1']], [['block', 'Week', 'Week', 'größe--maß']]],
    );
  });

  it('takes the date and hashtags off a title, but nothing else', () => {
    const titleOf = (title: string): string | undefined => {
      const text = `---\ntitle: ${JSON.stringify(title)}\ndate: 2026-10-01\nactivities: [tech/ops]\n---\n`;
      return categoryOf(reportOf({ ...taxonomy, 'notes/a.md': text }, '2026-Q4'), 'tech').activities[0]
        ?.items[0]?.title;
    };
    assert.deepEqual(
      [
        'Council 2026-10-01',
        '2026/10/1: Council',
        'Council (2026-10-01)',
        'Council 2026-10-02',
        '2026-10-01',
        'C# 10 #tech/ops',
      ].map(titleOf),
      ['Council', 'Council', 'Council', 'Council 2026-10-02', '2026-10-01', 'C# 10'],
    );
  });

  it('is the same whatever the order in which notes were read', () => {
    const notes = {
      'notes/2026-10-01-b.md': filed('tech/ops', 'people/hiring'),
      'notes/2026-10-01-a.md': filed('tech/ops', 'tech/cost', 'people'),
      'notes/2026-11-01.md': filed('tech'),
      'notes/2026-07-01.md': filed('people/hiring', 'tech/ops', 'tech/cost'),
    };
    const reversed = Object.fromEntries(Object.entries({ ...taxonomy, ...notes }).reverse());
    assert.deepEqual(reportOf(reversed, '2026-Q4'), reportOf({ ...taxonomy, ...notes }, '2026-Q4'));
  });
});
