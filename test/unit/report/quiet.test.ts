import assert from 'node:assert/strict';
import { renderMarkdown } from '../../../src/core/report/render/markdown';
import type { Day } from '../../../src/core/period/day';
import { isOverdue } from '../../../src/core/report/facts/cadence';
import { reportOf } from '../../support/aWorkspace';

type Files = Readonly<Record<string, string>>;

const declared = (...activities: readonly string[]): Files => ({
  'responsibilities/tech.md': `---\ntitle: Tech\nactivities: [${activities.join(', ')}]\n---\n`,
});
const filed = (path: string, fields = ''): string => `---\nactivities: [${path}]\n${fields}---\n# T\n`;

/** What the report says under Quiet. */
function quietIn(files: Files): readonly string[] {
  const markdown = renderMarkdown(reportOf(files, '2026-Q4'), 'reports');
  const section = /^## Quiet\n\n(.*?)\n## /ms.exec(markdown)?.[1] ?? '';
  return section.split('\n').filter((line) => line !== '');
}

describe('A cadence', () => {
  it('is overdue from the day after the same day of the next week, month, quarter or year', () => {
    const cases = [
      ['2026-11-01', 'week', '2026-11-08'],
      ['2026-11-15', 'month', '2026-12-15'],
      ['2026-01-31', 'month', '2026-02-28'],
      ['2026-12-10', 'month', '2027-01-10'],
      ['2025-11-30', 'quarter', '2026-02-28'],
      ['2024-02-29', 'year', '2025-02-28'],
    ] as const;
    for (const [last, every, due] of cases) {
      assert.equal(isOverdue(last as Day, every, due as Day), false, `${every} to ${due}`);
      assert.equal(isOverdue(last as Day, every, `${due}T` as Day), true, `${every} after ${due}`);
    }
  });
});

describe('What a report says of quiet activities', () => {
  it('tells what is overdue by its own cadence, and what is quiet within it', () => {
    const files = {
      ...declared(
        '{ id: audits, every: month }',
        '{ id: strategy, every: year }',
        'agencies',
        '{ id: talks, every: quarter }',
        'ops',
      ),
      'notes/2026-09-18.md': filed('tech/audits'),
      'notes/2026-09-17.md': filed('tech/strategy'),
      'notes/2026-09-16.md': filed('tech/agencies'),
      'notes/2026-11-06.md': filed('tech/ops'),
    };
    assert.deepEqual(quietIn(files), [
      'Nothing is on record in 2026-Q4 for:',
      '- **Tech**',
      '  - audits (due every month): last note 7 weeks ago, overdue',
      '  - strategy (due every year): last note 7 weeks ago',
      '  - agencies: last note 7 weeks ago',
      '  - No notes yet: talks (due every quarter)',
    ]);
  });

  it('names what is overdue though it is on record in the period', () => {
    const files = {
      ...declared('{ id: audits, every: month }', '{ id: ops, every: week }'),
      'notes/2026-10-01.md': filed('tech/audits'),
      'notes/2026-11-20.md': filed('tech/ops'),
    };
    assert.deepEqual(quietIn(files), [
      'On record in 2026-Q4, but now overdue:',
      '- audits (due every month): last note 7 weeks ago, overdue',
    ]);
  });

  it('holds nothing overdue that was retired by then, or that has no note to count from', () => {
    const files = {
      ...declared('{ id: audits, every: week, retired: 2026-11-01 }', '{ id: talks, every: week }', 'ops'),
      'notes/2026-09-18.md': filed('tech/audits'),
      'notes/2026-11-20.md': filed('tech/ops'),
    };
    assert.deepEqual(quietIn(files).slice(2), [
      '  - audits (due every week): last note 9 weeks ago',
      '  - No notes yet: talks (due every week)',
    ]);
  });

  it('holds nothing overdue of a category that was retired by then', () => {
    const overdueIn = (retired: string): readonly boolean[] =>
      reportOf(
        {
          'responsibilities/tech.md': `---\ntitle: Tech\n${retired}activities: [{ id: audits, every: week }, ops]\n---\n`,
          'notes/2026-09-18.md': filed('tech/audits'),
          'notes/2026-11-20.md': filed('tech/ops'),
        },
        '2026-Q4',
      ).categories.flatMap(({ quiet }) => quiet.map(({ overdue }) => overdue));
    assert.deepEqual(overdueIn(''), [true]);
    assert.deepEqual(overdueIn('retired: 2026-11-21\n'), [true]);
    assert.deepEqual(overdueIn('retired: 2026-11-20\n'), [false]);
  });

  it('marks what is on record for the first time, where other things were before', () => {
    const files = {
      ...declared('ops', 'talks', 'audits'),
      'notes/2026-10-01.md': filed('tech/ops'),
      'notes/2026-10-02.md': filed('tech/talks'),
      'notes/2026-10-03.md': filed('tech/audits'),
      'notes/undated.md': filed('tech/audits'),
    };
    const newIn = (all: Files): readonly string[] =>
      reportOf(all, '2026-Q4').categories.flatMap(({ activities }) =>
        activities.filter(({ isNew }) => isNew).map(({ path }) => path),
      );
    assert.deepEqual(newIn(files), [], 'in the first period nothing is newer than the rest');
    const later = { ...files, 'notes/2026-09-01.md': filed('tech/ops') };
    assert.deepEqual(newIn(later), ['tech/talks']);
    const markdown = renderMarkdown(reportOf(later, '2026-Q4'), 'reports');
    assert.match(markdown, /### talks\n\nOn record for the first time\.\n\n- 2026-10-02/);
  });
});
