import assert from 'node:assert/strict';
import { renderMarkdown } from '../../../src/core/report/render/markdown';
import type { Actions } from '../../../src/core/report/model';
import { reportOf } from '../../support/aWorkspace';

type Files = Readonly<Record<string, string>>;

const taxonomy: Files = {
  'responsibilities/tech.md':
    '---\ntitle: Tech\nactivities: [{ id: ops, title: Operations }, cost, { id: gone, retired: 2026-06-30 }]\n---\n',
};
const filed = (path: string, more = ''): string => `---\nactivities: [${path}]\n${more}---\n`;
const actionsOf = (files: Files, period = '2026-Q4'): Actions =>
  reportOf({ ...taxonomy, ...files }, period).actions;
const numbers = ({ opened, closed, carriedOver, private: hidden }: Actions): readonly number[] => [
  opened,
  closed,
  carriedOver,
  hidden,
];
const markdownOf = (files: Files, period = '2026-Q4'): string =>
  renderMarkdown(reportOf({ ...taxonomy, ...files }, period), 'reports');

describe('The actions of a report', () => {
  it('are opened on the day they were created, else on their note’s', () => {
    const actions = actionsOf({
      'notes/2026-10-01.md': `${filed('tech/ops')}- [ ] by note\n- [ ] earlier ➕ 2026-09-30\n`,
      'notes/2026-09-01.md': `${filed('tech/ops')}- [ ] later ➕ 2026-10-02\n`,
    });
    assert.deepEqual(numbers(actions), [2, 0, 1, 0]);
    assert.deepEqual(
      actions.stillOpen.map(({ text, date }) => `${date} ${text}`),
      ['2026-09-30 earlier', '2026-10-01 by note', '2026-10-02 later'],
    );
  });

  it('are closed on their own day, else on their note’s; done and cancelled alike', () => {
    const actions = actionsOf({
      'notes/2026-10-01.md': `${filed('tech/ops')}- [x] by note\n- [-] dropped ❌ 2026-10-09\n`,
      'notes/2026-09-01.md': `${filed('tech/ops')}- [x] late ✅ 2026-10-05\n- [x] long ago\n`,
      'notes/undated.md': `${filed('tech/ops')}- [x] some day ✅ 2026-10-06\n- [x] never\n- [ ] undated\n`,
    });
    assert.deepEqual(numbers(actions), [2, 4, 0, 0]);
    assert.deepEqual(
      actions.closedInPeriod.map(({ text, date, state }) => `${date} ${state} ${text}`),
      [
        '2026-10-09 cancelled dropped',
        '2026-10-06 done some day',
        '2026-10-05 done late',
        '2026-10-01 done by note',
      ],
    );
  });

  it('are printed as log lines are where they stand in a log: without time and minutes', () => {
    const lines = [
      '- [x] 16:00 Dinner of the team #tech/ops (20m)',
      '- [x] 9:05 Call Ana (1h30) #tech/ops ✅ 2026-10-01',
      '- [ ] Ask the board (0:30) #tech/ops 📅 2026-10-09 ^a1',
      '- [ ] 17:30 Pack #tech/ops (the blue one)',
      '- [ ] 18:00 #tech/ops',
    ];
    const { closedInPeriod, stillOpen } = actionsOf({ 'notes/2026-10-01.md': `${lines.join('\n')}\n` });
    assert.deepEqual(
      closedInPeriod.map(({ text }) => text),
      ['Dinner of the team', 'Call Ana'],
    );
    assert.deepEqual(
      stillOpen.map(({ text }) => text),
      ['Ask the board', 'Pack (the blue one)', '18:00'],
    );
  });

  it('keep a time that is no log line’s', () => {
    const text = `${filed('tech/ops')}- [ ] 16:00 is too late (20m)\n- [ ] Meet at 16:00 #tech/ops\n`;
    assert.deepEqual(
      actionsOf({ 'notes/2026-10-01.md': text }).stillOpen.map(({ text: said }) => said),
      ['16:00 is too late (20m)', 'Meet at 16:00'],
    );
  });

  it('are carried over where they were opened before and are open still, with their age in whole weeks', () => {
    const actions = actionsOf({
      'notes/2026-09-03.md': `${filed('tech/ops')}## Follow-ups\n\n- [/] half done 📅 2026-10-01\n`,
      'notes/2026-10-01.md': filed('tech/ops'),
    });
    assert.deepEqual(actions.stillOpen, [
      {
        date: '2026-09-03',
        noteDate: '2026-09-03',
        title: '2026-09-03',
        path: 'notes/2026-09-03.md',
        anchor: 'follow-ups',
        text: 'half done',
        owner: null,
        state: 'open',
        due: '2026-10-01',
        weeks: 4,
        activities: [{ path: 'tech/ops', title: 'Operations' }],
      },
    ]);
    assert.deepEqual(numbers(actions), [0, 0, 1, 0]);
  });

  it('were open at the end of a period that is over, where they were ticked off later', () => {
    const files = { 'notes/2026-08-01.md': `${filed('tech/ops')}- [x] late ✅ 2026-10-05\n` };
    assert.deepEqual(numbers(actionsOf(files, '2026-Q3')), [1, 0, 0, 0]);
    assert.equal(actionsOf(files, '2026-Q3').stillOpen[0]?.state, 'open');
    assert.deepEqual(numbers(actionsOf(files, '2026-Q2')), [0, 0, 0, 0]);
    assert.deepEqual(numbers(actionsOf(files, '2026-Q4')), [0, 1, 0, 0]);
  });

  it('belong to what is filed: a note, a section or a block, and to nothing else', () => {
    const actions = actionsOf({
      'notes/2026-10-01.md':
        '# T\n\n- [ ] above\n\n## A\n\n#tech/ops\n\n- [ ] in A\n\n## B\n\n- [ ] in B #tech/cost\n- [ ] unfiled\n',
      'notes/2026-10-02.md': '- [ ] to file\n',
    });
    assert.deepEqual(
      actions.stillOpen.map(({ text, activities }) => [text, activities.map(({ path }) => path)]),
      [
        ['in A', ['tech/ops']],
        ['in B', ['tech/cost']],
      ],
    );
  });

  it('are not carried over from what was handed over before the period', () => {
    const files = { 'notes/2026-06-01.md': `${filed('tech/gone')}- [ ] theirs now\n` };
    assert.deepEqual(numbers(actionsOf(files)), [0, 0, 0, 0]);
    assert.deepEqual(numbers(actionsOf(files, '2026-Q2')), [1, 0, 0, 0]);
  });

  it('count where they are private, and show nothing', () => {
    const files = {
      'notes/2026-09-01-canary.md': `${filed('tech/ops', 'private: true\ntitle: Canary\n')}- [ ] Canary one\n`,
      'notes/2026-10-01.md': `${filed('tech/ops')}## Canary #private\n\n- [x] Canary two\n\n## B\n\n- [ ] Canary three #private\n`,
      'notes/2026-10-02-canary.md': '## Canary #private #tech/ops\n\n- [ ] Canary four\n',
    };
    const actions = actionsOf(files);
    assert.deepEqual(numbers(actions), [3, 1, 1, 4]);
    assert.doesNotMatch(JSON.stringify(actions), /canary/i);
    const markdown = markdownOf(files);
    assert.doesNotMatch(markdown, /canary/i);
    assert.match(
      markdown,
      /\n3 opened, 1 closed, 1 carried over; 3 still open\. Of these, 4 are private: counted, not shown\.\n/,
    );
    assert.doesNotMatch(markdown, /Still open|### Closed/);
  });

  it('name an earlier note by its file where its title is the heading of a private section', () => {
    const files = {
      'notes/2026-09-01-plan.md': '# Canary #private\n\n# B\n\n#tech/ops\n\n- [ ] b\n',
      'notes/2026-10-01.md': filed('tech/ops'),
    };
    // The first heading is the note's own: what it marks is the whole note.
    assert.deepEqual(numbers(actionsOf(files)), [0, 0, 1, 1]);
    const below = { 'notes/2026-09-01-plan.md': '## Canary #private\n\n## B\n\n#tech/ops\n\n- [ ] b\n' };
    assert.equal(actionsOf(below).stillOpen[0]?.title, 'plan');
  });

  it('link to the heading as the reader of the note has it, of two alike the second by its number', () => {
    const files = {
      'notes/2026-10-01.md': `${filed('tech/ops')}# T\n\n- [ ] t\n\n## A\n\n## A\n\n- [ ] a\n`,
    };
    assert.deepEqual(
      actionsOf(files).stillOpen.map(({ anchor }) => anchor),
      [null, 'a-1'],
    );
  });

  it('are numbers, then those open, then those closed, each note once and nothing that is not there', () => {
    const text = `${filed('tech/ops', 'title: Review\n')}- [ ] one 📅 2026-12-01\n- [ ] two 📅 2026-12-01\n- [-] three\n`;
    const markdown = markdownOf({ 'notes/2026-10-01.md': text, 'notes/2026-10-09.md': '# Later\n' });
    assert.ok(
      markdown.includes(
        '## Actions\n\n3 opened, 1 closed; 2 still open.\n\n### Still open\n\n' +
          '- 2026-10-01 **[Review](../notes/2026-10-01.md)** · Operations · open 1 week, due 2026-12-01\n  - one\n  - two\n\n' +
          '### Closed\n\n- 2026-10-01 **[Review](../notes/2026-10-01.md)** · Operations · canceled — three\n',
      ),
      markdown,
    );
    assert.doesNotMatch(markdownOf({ 'notes/2026-10-01.md': filed('tech/ops') }), /Actions/);
    assert.doesNotMatch(markdownOf({ 'notes/2026-10-01.md': `${filed('tech/ops')}- [ ] a\n` }), /### Closed/);
  });

  it('are traced to their notes among the sources, the earlier ones and those without a date too', () => {
    const markdown = markdownOf({
      'notes/2026-10-01.md': filed('tech/ops', 'title: Now\n'),
      'notes/2026-09-01.md': `${filed('tech/ops', 'title: Before\n')}- [ ] a\n`,
      'notes/2026-08-01.md': `${filed('tech/ops', 'title: Over\n')}- [x] b ✅ 2026-08-02\n`,
      'notes/plan.md': `${filed('tech/ops', 'title: Someday\n')}- [ ] c ➕ 2026-09-05\n`,
    });
    const [, sources = ''] = markdown.split('## Sources\n\n');
    assert.equal(
      sources,
      '1. 2026-10-01 [Now](../notes/2026-10-01.md)\n2. 2026-09-01 [Before](../notes/2026-09-01.md)\n3. [Someday](../notes/plan.md)\n',
    );
  });

  it('are listed up to a dozen, and the rest is a number; the model has them all', () => {
    const tasks = (count: number): Files => ({
      'notes/2026-10-01.md': `${filed('tech/ops', 'summary: S\n')}${'- [ ] one more\n'.repeat(count)}`,
    });
    assert.match(markdownOf(tasks(14)), /\n- and 2 more\n/);
    assert.doesNotMatch(markdownOf(tasks(13)), /more\n- and/);
    assert.equal(markdownOf(tasks(13)).match(/one more/g)?.length, 13);
    assert.equal(actionsOf(tasks(14)).stillOpen.length, 14);
  });

  it('are the same in whatever order the notes are read', () => {
    const notes = ['a', 'b', 'c'].map((name): [string, string] => [
      `notes/2026-10-01-${name}.md`,
      `${filed('tech/ops')}- [ ] ${name}\n- [x] ${name}\n`,
    ]);
    assert.deepEqual(actionsOf(Object.fromEntries(notes)), actionsOf(Object.fromEntries(notes.toReversed())));
  });
});

describe('Actions that are carried from note to note', () => {
  const minutes = (...lines: readonly string[]): Files =>
    Object.fromEntries(
      lines.map((line, at) => [`notes/2026-10-0${at + 1}.md`, `${filed('tech/ops')}# Weekly\n\n${line}\n`]),
    );
  const counts = (files: Files): readonly number[] => {
    const { opened, closed, open } = actionsOf(files);
    return [opened, closed, open];
  };

  it('are one, opened on the first day and closed with a copy that is', () => {
    const files = minutes('- [ ] Mia pays the baker', '- [ ] Mia pays the baker', '- [x] Mia pays the baker');
    const { closedInPeriod, stillOpen } = actionsOf(files);
    assert.deepEqual(counts(files), [1, 1, 0]);
    assert.deepEqual([closedInPeriod.map(({ date }) => date), stillOpen.length], [['2026-10-03'], 0]);
  });

  it('are one though a field or a box was added, with the newest day that they are due', () => {
    const files = minutes('## Actions\n\n- Mia pays 📅 2026-10-05', '- [ ] Mia pays 📅 2026-10-09 ⏫');
    assert.deepEqual(counts(files), [1, 0, 1]);
    assert.deepEqual(
      actionsOf(files).stillOpen.map(({ date, due }) => [date, due]),
      [['2026-10-01', '2026-10-09']],
    );
  });

  it('are several where one is opened anew, done every week, of other people, or twice in a note', () => {
    assert.deepEqual(counts(minutes('- [ ] Pay', '- [x] Pay', '- [ ] Pay')), [2, 1, 1]);
    assert.deepEqual(counts(minutes('- [x] Pay', '- [x] Pay', '- [x] Pay')), [3, 3, 0]);
    assert.deepEqual(counts(minutes('- [ ] Pay (Mia)', '- [x] Pay (Noa)')), [2, 1, 1]);
    assert.deepEqual(counts(minutes('- [ ] Pay\n- [ ] Pay', '- [x] Pay')), [3, 1, 2]);
  });

  it('are carried over where they were opened before the period, and never lend the day of a private copy', () => {
    const files = {
      'notes/2026-09-20.md': `${filed('tech/ops')}- [ ] Pay\n`,
      'notes/2026-09-01.md': `${filed('tech/ops', 'private: true\n')}- [ ] Pay\n`,
      'notes/2026-10-01.md': `${filed('tech/ops')}- [ ] Pay\n`,
    };
    const { carriedOver, stillOpen } = actionsOf(files);
    assert.deepEqual([carriedOver, stillOpen.map(({ date }) => date)], [1, ['2026-09-20']]);
  });
});

describe('What is said of actions', () => {
  it('is how many are open and overdue, and who does each', () => {
    const files = {
      'notes/2026-10-01.md': `${filed('tech/ops')}## Next steps\n\n| What | Who | Due |\n|--|--|--|\n| Pay the baker | Mia | 2026-10-02 |\n\n- Noa will rest\n- Look into it (@sam)\n`,
      'notes/2026-10-09.md': filed('tech/ops'),
    };
    const said = markdownOf(files);
    assert.match(said, /^3 opened; 3 still open, 1 of them overdue\.$/m);
    for (const line of ['Pay the baker (Mia)', 'Noa will rest', 'Look into it (sam)'])
      assert.ok(said.includes(line), line);
    assert.deepEqual(
      actionsOf(files).stillOpen.map(({ owner }) => owner),
      ['Mia', 'Noa', 'sam'],
    );
  });
});
