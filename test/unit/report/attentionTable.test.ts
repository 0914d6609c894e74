import assert from 'node:assert/strict';
import { renderMarkdown } from '../../../src/core/report/render/markdown';
import { bar, sparkline } from '../../../src/core/report/render/markdown/bars';
import { reportOf } from '../../support/aWorkspace';
import { assertGolden } from '../../support/golden';

const category = (title: string, order: number, more = ''): string =>
  `---\ntitle: ${title}\norder: ${order}\n${more}---\n`;
const taxonomy = {
  'responsibilities/tech.md': category('Tech', 1, 'activities: [ops, cost]\n'),
  'responsibilities/people.md': category('People', 2, 'activities: [hiring]\n'),
};
const filed = (path: string, more = ''): string => `---\nactivities: [${path}]\n${more}---\n`;

const markdownOf = (files: Readonly<Record<string, string>>): string =>
  renderMarkdown(reportOf({ ...taxonomy, ...files }, '2026-Q4'), 'reports');

/** The tables' rows, without padding. */
const rowsOf = (files: Readonly<Record<string, string>>): readonly string[] =>
  markdownOf(files)
    .split('\n')
    .filter((line) => line.startsWith('| ') && !line.startsWith('| :'))
    .map((line) => line.replace(/ +/g, ' '));

const rulesOf = (files: Readonly<Record<string, string>>): string =>
  markdownOf(files).split('## How this was counted').at(-1) ?? '';

describe('The tables of attention', () => {
  it('are as the golden has them, in hours', () => {
    const markdown = markdownOf({
      'responsibilities/tech.md': category('Tech', 1, 'share: 60\nactivities: [ops, cost]\n'),
      'responsibilities/people.md': category('People', 2, 'share: 40\nactivities: [hiring]\n'),
      'notes/2026-01-15.md': filed('people/hiring'),
      'notes/2026-05-01.md': filed('tech/cost', 'duration: 1h\n'),
      'notes/2026-08-01.md': filed('tech/cost, people/hiring', 'duration: 45m\n'),
      'notes/2026-10-01.md': filed('tech/ops', 'duration: 1h30\n'),
      'notes/2026-10-02.md': '- 14:05 Called Ana about the offer #people/hiring (40m)\n- 15:00 Lunch (30m)\n',
      'notes/2026-10-05.md': filed('tech/ops'),
    });
    assertGolden('report/hours.md', markdown);
  });

  it('show bars and zeros, by category and by activity, and no column that says nothing', () => {
    assert.deepEqual(rowsOf({ 'notes/2026-10-01.md': filed('tech/ops') }), [
      '| Category | Notes | Share of notes |',
      `| Tech | 1 | ${'▇'.repeat(33)} 100% |`,
      '| People | 0 | 0% |',
      '| **All** | **1** | **100%** |',
      '| Activity | Notes | Share of notes |',
      '| **Tech** | **1** | **100%** |',
      `| ops | 1 | ${'▇'.repeat(33)} 100% |`,
      '| cost | 0 | 0% |',
      '| **People** | **0** | **0%** |',
      '| hiring | 0 | 0% |',
    ]);
  });

  it('hold each share against what was intended, the period before and the trend', () => {
    const rows = rowsOf({
      'responsibilities/tech.md': category('Tech', 1, 'share: 70\nactivities: [ops]\n'),
      'responsibilities/people.md': category('People', 2, 'share: 20\n'),
      'notes/2026-05-01.md': filed('people'),
      'notes/2026-08-01.md': filed('tech/ops'),
      'notes/2026-10-01.md': filed('tech/ops', 'duration: 15m\n'),
      'notes/2026-10-02.md': filed('people'),
      'notes/2026-10-03.md': filed('people'),
      'notes/2026-10-04.md': filed('people'),
    });
    assert.deepEqual(rows.slice(0, 4), [
      '| Category | Notes | Share of notes | Intended (difference) | In 2026-Q3 (change) | 2026-Q2 to 2026-Q4, % |',
      '| Tech | 1 | ▇▇▇▇▇▇▇▇ 25% | 70% (−45) | 100% (−75) | ▁█▃ 0, 100, 25 |',
      `| People | 3 | ${'▇'.repeat(25)} 75% | 20% (+55) | 0% (+75) | █▁▆ 100, 0, 75 |`,
      '| **All** | **4** | **100%** | **90%** | **100%** | |',
    ]);
  });

  it('add up what was intended only where each category says', () => {
    const rows = rowsOf({
      'responsibilities/tech.md': category('Tech', 1, 'share: 33.333\n'),
      'notes/2026-10-01.md': filed('tech'),
    });
    assert.deepEqual(
      rows.slice(1, 4).map((row) => row.split(' | ')[3]),
      ['33.33% (+66.67) |', '– |', '|'],
    );
  });

  it('leave the activities out where there are none, and where nothing is on record', () => {
    const bare = { 'responsibilities/tech.md': category('Tech', 1), 'responsibilities/people.md': '' };
    const rows = rowsOf({ ...bare, 'notes/2026-10-01.md': filed('tech') });
    assert.ok(!rows.some((row) => row.includes('Activity')), rows.join('\n'));
    assert.deepEqual(rowsOf({ 'notes/2026-08-01.md': filed('tech/ops') }), [
      '| Category | Notes | In 2026-Q3 |',
      '| Tech | 0 | 100% |',
      '| People | 0 | 0% |',
      '| **All** | **0** | **100%** |',
    ]);
  });

  it('pad no row to the length of a title that is a paragraph', () => {
    const long = { 'responsibilities/tech.md': category('Tech '.repeat(100), 1, 'activities: [ops]\n') };
    const lines = markdownOf({ ...long, 'notes/2026-10-01.md': filed('tech/ops') }).split('\n');
    assert.ok(lines.every((line) => !line.startsWith('| People') || line.length < 150));
  });

  it('have a block for every three points, and at least one for anything', () => {
    assert.deepEqual(
      [0, 1, 4, 5, 100].map((share) => bar(share).length),
      [0, 1, 1, 2, 33],
    );
  });

  it('draw a trend from nothing to the most, with gaps where it is not known', () => {
    assert.equal(sparkline([0, null, 20, 40], 40), '▁–▅█');
    assert.equal(sparkline([0, 0], 0), '▁▁');
  });
});

describe('How attention was counted', () => {
  it('is said in notes, with how many have a duration', () => {
    const one = { 'notes/2026-10-01.md': filed('tech/ops') };
    assert.match(
      rulesOf(one),
      /Shares are based on the number of notes, not on hours: it does not say how long it took\./,
    );
    const two = { ...one, 'notes/2026-10-02.md': filed('tech/ops') };
    assert.match(rulesOf(two), /not on hours: none of them says how long it took\./);
    const three = { ...two, 'notes/2026-10-03.md': filed('tech/ops', 'duration: 1h\n') };
    assert.match(
      rulesOf(three),
      /not on hours: only 1 of the 3 notes says how long it took, and hours are counted where at least half of the notes do\./,
    );
  });

  it('is said in hours, with how many have none', () => {
    const hour = { 'notes/2026-10-01.md': filed('tech/ops', 'duration: 1h\n') };
    assert.match(
      rulesOf(hour),
      /based on hours, because at least half of the notes have a duration: the note says how long it took, 1 hour in all\.\n/,
    );
    const none = { ...hour, 'notes/2026-10-02.md': filed('tech/cost') };
    assert.match(
      rulesOf(none),
      /: 1 of the 2 notes says how long it took, 1 hour in all\. 1 had no duration: it counts as 1 hour, the median of the others\.\n/,
    );
    const more = { ...none, 'notes/2026-10-03.md': filed('people/hiring', 'duration: 75m\n') };
    assert.match(rulesOf(more), /: 2 of the 3 notes say how long they took, 2 h 15 min in all\. 1 had/);
    assert.match(
      markdownOf(more),
      /most attention went to Tech \(63% of 3 notes\), followed by People \(37%\)/,
    );
  });

  it('names the periods that are not compared, and why', () => {
    const rules = rulesOf({
      'notes/2026-05-01.md': filed('tech/ops'),
      'notes/2026-10-01.md': filed('tech/ops', 'duration: 1h\n'),
    });
    assert.match(
      rules,
      /\n- Not compared with 2026-Q4, because fewer than half of their notes have a duration: 2026-Q2 \(0 of 1 note\)\.\n/,
    );
  });

  it('is said of the period before where this one has nothing, and not at all where neither has', () => {
    const rule = /Shares are based on (?:hours|the number of notes)[^.]*\./;
    const before = { 'notes/2026-08-01.md': filed('tech/ops', 'duration: 1h\n') };
    assert.equal(
      rule.exec(rulesOf(before))?.[0],
      'Shares are based on hours where at least half of the notes have a duration.',
    );
    assert.doesNotMatch(rulesOf({}), rule);
  });
});
