import assert from 'node:assert/strict';
import { scanNote } from '../../../src/core/note/scanNote';

const titleOf = (text: string, path = 'notes/Platform review.md'): string => scanNote(path, text).note.title;

describe('The title of a note', () => {
  it('is that of its front matter, else a heading that nothing stands above, or the only one of the first level', () => {
    assert.equal(titleOf('---\ntitle: "Q3: plan"\n---\n# Other\n'), 'Q3: plan');
    assert.equal(titleOf('\n\n## Steering *group*\n\ntext\n\n## More\n'), 'Steering group');
    assert.equal(titleOf('Text\n\n## Second\n\n# First\n'), 'First');
    assert.equal(titleOf('#some/tag #other\n\n# First\n\n# Second\n'), 'First');
  });

  it('is the file name where text stands above a heading that is not the only one', () => {
    assert.equal(titleOf('Text\n\n## Second\n'), 'Platform review');
    assert.equal(titleOf('Text\n\n# One\n\n# Two\n'), 'Platform review');
  });

  const structure = [
    'Notes',
    'Decisions',
    'Agenda',
    'Table of Contents',
    '**Action items**',
    'Entscheidungen:',
    '📝 Ordre du jour',
  ];
  for (const heading of structure) {
    it(`is never "${heading}", which says what stands below`, () => {
      assert.equal(titleOf(`## ${heading}\n\nThe queue is slow.\n`), 'Platform review');
      assert.equal(titleOf(`# ${heading}\n\nThe queue is slow.\n`), 'Platform review');
    });
  }

  it('is never a heading that is one of several parts: below others, of a day’s page, or a meeting by its time', () => {
    assert.equal(titleOf('#### Standing points\n\n- people\n\n### 16 Nov 2026\n\ntext\n'), 'Platform review');
    for (const stem of ['2026-11-20', 'Fri 2026-11-20', '2026_11_20', '20.11.2026'])
      assert.notEqual(
        titleOf('## Plan of the day\n\ntext\n\n## Meetings\n', `${stem}.md`),
        'Plan of the day',
        stem,
      );
    for (const meeting of ['09:30 晨会', '9:30am Stand-up', '14.00 Budget'])
      assert.equal(titleOf(`## ${meeting}\n\ntext\n\n## 11:00 Vendor\n`), 'Platform review', meeting);
    assert.equal(titleOf('## Prep\n\ntext\n\n## Other\n'), 'Platform review');
    assert.equal(titleOf('## Steering group\n\ntext\n', '2026-11-20.md'), 'Steering group');
    assert.equal(titleOf('# Steering group\n\ntext\n\n# Vans\n', '2026-11-20.md'), 'Steering group');
    assert.equal(titleOf('## 14:00 Budget\n\ntext\n'), '14:00 Budget');
  });

  it('is never a heading that is a day', () => {
    assert.equal(titleOf('# 2026-11-20\n'), 'Platform review');
    assert.equal(titleOf('# Freitag, 20. November 2026\n'), 'Platform review');
    assert.equal(titleOf('# 2026-11-20 Guild\n'), '2026-11-20 Guild');
  });

  it('is the file name without its day, id or time', () => {
    const named = (stem: string): string => titleOf('Text', `notes/${stem}.md`);
    assert.deepEqual(
      [
        '2026-11-20 Platform review',
        'Platform review 20.11.2026',
        '20261120T1030 Platform review',
        '2026-11-20_10-30 Platform review',
        '202611201030 Platform review',
        '20261120103000-Platform review',
        'Platform review 0123456789abcdef0123456789abcdef',
        'Platform review (20 Nov 2026)',
      ].map(named),
      Array(8).fill('Platform review'),
    );
    assert.equal(named('Plan for 2027'), 'Plan for 2027');
    assert.equal(named('0007-use-one-queue'), '0007-use-one-queue');
  });

  it('is the day where a file name says nothing else, never half of a time', () => {
    assert.equal(titleOf('Text', 'notes/2026-11-20.md'), '2026-11-20');
    assert.equal(titleOf('Text', 'notes/2026-11-20T10_00_00.000+01_00.md'), '2026-11-20');
    assert.equal(titleOf('Text', 'notes/20261120T103000Z.md'), '20261120');
  });

  it('is what stands right below a heading that only says that these are minutes', () => {
    const below = '## Steering Committee\n\n### Present\n\nMia\n\n### Talk\n';
    assert.equal(titleOf(`# Meeting Minutes\n${below}`), 'Steering Committee');
    assert.equal(titleOf(`# Minutes\n\n${below}`), 'Steering Committee');
    assert.equal(titleOf(`# Minutes\n\nThose of May.\n\n${below}`), 'Platform review');
    assert.equal(titleOf(`# Minutes\n\n${below}\n## Guild\n`), 'Platform review');
    for (const part of ['Purpose', 'Time and Location', 'Meeting Minutes'])
      assert.equal(titleOf(`## ${part}\n\nTo talk.\n\n## Other\n`), 'Platform review', part);
  });

  it('has blanks where a wiki wrote underscores into the name', () => {
    assert.equal(titleOf('Text', 'notes/Annual_Meeting_2010.md'), 'Annual Meeting 2010');
    assert.equal(titleOf('Text', 'notes/Board_Meeting_2026_04_10.md'), 'Board Meeting');
    assert.equal(titleOf('Text', 'notes/The snake_case debate.md'), 'The snake_case debate');
    assert.equal(titleOf('Text', 'notes/__init__.md'), 'init');
  });
});
