import assert from 'node:assert/strict';
import { previousQuarter, quarterOf } from '../../../src/core/period/period';
import { buildReport } from '../../../src/core/report/facts/buildReport';
import { renderMarkdown } from '../../../src/core/report/render/markdown';
import type { ReportModel } from '../../../src/core/report/model';
import { aDay } from '../../support/aDay';
import { reportInput, reportOf } from '../../support/aWorkspace';

const tech = 'responsibilities/tech.md';
const people = 'responsibilities/people.md';
const taxonomy = {
  [tech]: '---\ntitle: Tech\norder: 1\nactivities: [ops, cost]\n---\n',
  [people]: '---\ntitle: People\norder: 2\nactivities: [hiring]\n---\n',
};

const filed = (paths: string, more = ''): string => `---\nactivities: [${paths}]\n${more}---\n# T\n`;
const took = (paths: string, duration: string): string => filed(paths, `duration: ${duration}\n`);

const reportOn = (notes: Readonly<Record<string, string>>, period = '2026-Q4'): ReportModel =>
  reportOf({ ...taxonomy, ...notes }, period);

/** The shares of Tech's two activities, of People's one, and of what is filed under a category alone. */
const rowsOf = ({ categories }: ReportModel): readonly string[] =>
  categories.flatMap(({ attention }) => attention.map(({ path, share }) => `${path} ${share ?? '-'}`));

const sharesOf = ({ categories }: ReportModel): readonly (number | null)[] =>
  categories.map(({ share }) => share);

describe('Attention in hours', () => {
  it('weighs each note by its duration, divided equally among its distinct paths', () => {
    const model = reportOn({
      'notes/2026-10-01.md': took('tech/ops, tech/cost, tech/OPS', '2h'),
      'notes/2026-10-02.md': took('people/hiring', '30m'),
      'notes/2026-10-03.md': took('people/hiring', '90'),
    });
    assert.equal(model.measure, 'hours');
    assert.deepEqual(rowsOf(model), ['tech/ops 25', 'tech/cost 25', 'people/hiring 50']);
    const previous = { notes: 0, timed: 0 };
    assert.deepEqual(model.time, { notes: 3, minutes: 240, median: 90, previous, uncompared: [] });
  });

  it('names in its answer the hours where every note has a duration, else the notes', () => {
    const timed = { 'notes/2026-10-01.md': took('tech/ops', '2h') };
    const both = { ...timed, 'notes/2026-10-02.md': filed('people/hiring') };
    const answered = (notes: Readonly<Record<string, string>>): string =>
      renderMarkdown(reportOn(notes), 'reports').split('\n')[4] ?? '';
    assert.match(
      answered(both),
      /; in 2026-Q4 attention was divided equally between Tech and People \(50% each of 2 notes\), and one /,
    );
    const three = { ...both, 'notes/2026-10-03.md': took('people/hiring', '1h') };
    assert.match(
      answered(three),
      /most attention went to People \(56% of 3 notes\), followed by Tech \(44%\)/,
    );
  });

  it('is counted where at least half of the notes have a duration, and in notes where fewer do', () => {
    const notes = {
      'notes/2026-10-01.md': took('tech/ops', '3h'),
      'notes/2026-10-02.md': filed('people/hiring'),
    };
    const half = reportOn(notes);
    assert.deepEqual([half.measure, sharesOf(half), half.time.notes, half.notes], ['hours', [50, 50], 1, 2]);
    const fewer = reportOn({ ...notes, 'notes/2026-10-03.md': filed('people/hiring') });
    assert.deepEqual([fewer.measure, sharesOf(fewer), fewer.time.notes], ['notes', [33, 67], 1]);
  });

  it('takes a duration of nothing for none', () => {
    assert.equal(reportOn({ 'notes/2026-10-01.md': took('tech/ops', '0m') }).measure, 'notes');
    assert.equal(reportOn({}).measure, 'notes');
  });

  it("gives a line's minutes to its own paths, and what is left of the note's to the others", () => {
    const model = reportOn({
      'notes/2026-10-01.md': `${took('tech/ops', '2h')}\n- 14:05 Ana #people/hiring #tech/cost (30m)\n- Bob #tech/cost (15m)\n`,
    });
    // Of 120 minutes: the 75 that are left, 15 + 15, and 15.
    assert.deepEqual(rowsOf(model), ['tech/ops 63', 'tech/cost 25', 'people/hiring 12']);
    assert.equal(model.time.minutes, 120);
  });

  it('divides what is left among all paths of a note that is filed by such lines only', () => {
    const model = reportOn({
      'notes/2026-10-01.md':
        '---\nduration: 2h\n---\n- Ana #people/hiring (30m)\n- Bob #tech/ops (30m)\n\n- Lunch (45m)\n',
    });
    assert.deepEqual(rowsOf(model), ['tech/ops 50', 'tech/cost 0', 'people/hiring 50']);
    assert.equal(model.time.minutes, 120);
  });

  it("counts the minutes of lines alone, and more of them than the note's duration", () => {
    const lines = '- Ana #people/hiring (30m)\n- Bob #tech/ops (90m)\n';
    for (const duration of ['', '---\nduration: 1h\n---\n']) {
      const model = reportOn({ 'notes/2026-10-01.md': `${duration}${lines}` });
      assert.deepEqual([model.measure, sharesOf(model), model.time.minutes], ['hours', [75, 25], 120]);
    }
  });

  it('counts the lines of one block of text once, whatever they are filed under', () => {
    const model = reportOn({ 'notes/2026-10-01.md': '- Ana #tech/ops #tech/OPS #people/hiring (30m)\n' });
    assert.deepEqual([sharesOf(model), model.time.minutes], [[50, 50], 30]);
  });

  it('counts private notes and lines', () => {
    const model = reportOn({
      'notes/2026-10-01.md': filed('tech/ops', 'duration: 1h\nprivate: true\n'),
      'notes/2026-10-02.md': '## S\n\n#private\n\n- Ana #people/hiring (30m)\n',
      'notes/2026-10-03.md': took('people/hiring', '30m'),
    });
    assert.deepEqual([sharesOf(model), model.time.notes, model.time.minutes], [[50, 50], 3, 120]);
  });

  it('compares with earlier periods in hours too, and leaves out and names those with too few durations', () => {
    const model = reportOn({
      'notes/2026-02-01.md': took('tech/ops', '1h'),
      'notes/2026-05-01.md': took('tech/ops', '1h'),
      'notes/2026-05-02.md': took('people/hiring', '3h'),
      'notes/2026-05-03.md': filed('tech/ops'),
      'notes/2026-05-04.md': filed('tech/ops'),
      'notes/2026-05-05.md': filed('tech/ops'),
      'notes/2026-08-01.md': took('tech/ops', '1h'),
      'notes/2026-10-01.md': took('people/hiring', '1h'),
    });
    assert.deepEqual(
      model.categories.map(({ trend, shareBefore, change }) => [trend, shareBefore, change]),
      [
        [[100, null, 100, 0], 100, -100],
        [[0, null, 0, 100], 0, 100],
      ],
    );
    assert.deepEqual(model.time.uncompared, [{ period: '2026-Q2', notes: 5, timed: 2 }]);
  });

  it('is not the measure where the period before has too few durations: both are measured alike', () => {
    const notes = {
      'notes/2026-08-01.md': filed('people/hiring'),
      'notes/2026-10-01.md': took('tech/ops', '6h'),
      'notes/2026-10-02.md': filed('people/hiring'),
    };
    const model = reportOn(notes);
    assert.deepEqual(
      [model.measure, sharesOf(model), model.categories.map(({ shareBefore }) => shareBefore)],
      ['notes', [50, 50], [0, 100]],
    );
    assert.match(
      renderMarkdown(model, 'reports'),
      /not on hours: both periods are measured alike, and fewer than half of the notes of 2026-Q3 have a duration \(0 of 1 note\)\./,
    );
  });

  it('weighs a note without a duration as the median of the others, also where that is half a minute', () => {
    const model = reportOn({
      'notes/2026-10-01.md': took('tech/ops', '1m'),
      'notes/2026-10-02.md': took('tech/ops', '2m'),
      'notes/2026-10-03.md': filed('people/hiring'),
      'notes/2026-10-04.md': filed('people/hiring'),
    });
    assert.deepEqual([sharesOf(model), model.time.median], [[50, 50], 1.5]);
  });

  it('is the measure of the period before where nothing is filed', () => {
    const model = reportOn({ 'notes/2026-08-01.md': took('tech/ops', '1h') });
    assert.deepEqual([model.measure, sharesOf(model), model.time.notes], ['hours', [null, null], 0]);
    assert.equal(model.categories[0]?.shareBefore, 100);
  });
});

describe('Attention by activity', () => {
  it("adds up to the category's share, also where each activity alone would be rounded elsewhere", () => {
    const paths = ['tech/ops', 'tech/cost', 'people/hiring'];
    const files = paths.map((path, at) => [`notes/2026-10-0${at + 1}.md`, filed(path)] as const);
    const model = reportOn(Object.fromEntries(files));
    assert.deepEqual(sharesOf(model), [67, 33]);
    assert.deepEqual(rowsOf(model), ['tech/ops 34', 'tech/cost 33', 'people/hiring 33']);
  });

  it('shows what got nothing, what is filed under a category alone, and the period before', () => {
    const model = reportOn({
      'notes/2026-08-01.md': filed('tech/cost'),
      'notes/2026-10-01.md': filed('tech'),
    });
    const rows = model.categories.flatMap(({ attention }) =>
      attention.map(({ path, kind, notes, share, shareBefore, change }) =>
        [path, kind, notes, share, shareBefore, change].join(' '),
      ),
    );
    assert.deepEqual(rows, [
      'tech/ops activity 0 0 0 0',
      'tech/cost activity 0 0 100 -100',
      'tech general 1 100 0 100',
      'people/hiring activity 0 0 0 0',
    ]);
    const shown = model.categories.flatMap(({ activities }) => activities);
    assert.deepEqual(
      shown.map(({ path, share, shareBefore, change }) => [path, share, shareBefore, change]),
      [['tech', 100, 0, 100]],
    );
  });

  it('shows what was retired only while it has a number', () => {
    const retired = '---\ntitle: Tech\norder: 1\nactivities: [ops, { id: cost, retired: 2026-09-01 }]\n---\n';
    const rows = (notes: Readonly<Record<string, string>>): readonly string[] =>
      rowsOf(reportOn({ [tech]: retired, 'notes/2026-10-01.md': filed('tech/ops'), ...notes }));
    assert.deepEqual(rows({}), ['tech/ops 100', 'people/hiring 0']);
    assert.deepEqual(rows({ 'notes/2026-08-01.md': filed('tech/cost') }), [
      'tech/ops 100',
      'tech/cost 0',
      'people/hiring 0',
    ]);
  });
});

describe('Attention over time', () => {
  it('is told of four periods, the oldest first, fiscal ones by their own names', () => {
    const notes = {
      'notes/2026-01-01.md': filed('people/hiring'),
      'notes/2026-08-01.md': filed('tech/ops'),
      'notes/2026-10-01.md': filed('tech/ops'),
      'notes/2026-10-02.md': filed('people/hiring'),
    };
    const model = reportOn(notes);
    assert.deepEqual(model.trend, ['2026-Q1', '2026-Q2', '2026-Q3', '2026-Q4']);
    assert.deepEqual(
      model.categories.map(({ trend }) => trend),
      [
        [0, null, 100, 50],
        [100, null, 0, 50],
      ],
    );
    assert.deepEqual(reportOn(notes, '2026-11').trend, ['2026-08', '2026-09', '2026-10', '2026-11']);
    assert.deepEqual(reportOn(notes, '2026').trend, ['2023', '2024', '2025', '2026']);
    const fiscal = { ...taxonomy, 'responsibilities/index.md': '---\nfiscal-year-start: 4\n---\n' };
    const period = quarterOf(aDay('2026-08-01'), 4);
    const input = { ...reportInput(fiscal, '2026-Q4'), period, previous: previousQuarter(period, 4) };
    assert.deepEqual(buildReport(input).trend, ['FY26-Q3', 'FY26-Q4', 'FY27-Q1', 'FY27-Q2']);
  });

  it('is told of the first years that can be written', () => {
    for (const period of ['0000', '0000-Q1', '0000-01', '0001-01-01..0001-12-31'])
      assert.equal(reportOn({ 'notes/2026-10-01.md': filed('tech/ops') }, period).trend.length, 4);
  });
});

describe('Intended attention', () => {
  it('stands beside what it came to, in points', () => {
    const model = reportOn({
      [tech]: '---\ntitle: Tech\norder: 1\nshare: 62.4\nactivities: [ops]\n---\n',
      'notes/2026-10-01.md': filed('tech/ops'),
      'notes/2026-10-02.md': filed('people/hiring'),
    });
    assert.deepEqual(
      model.categories.map(({ intended, offIntended }) => [intended, offIntended]),
      [
        [62.4, -12.4],
        [null, null],
      ],
    );
  });

  it('is none of a category that was given up, and no difference where nothing is on record', () => {
    const given = '---\ntitle: Tech\norder: 1\nshare: 60\nretired: 2026-09-01\nactivities: [ops]\n---\n';
    const late = reportOn({ [tech]: given, 'notes/2026-10-01.md': filed('tech/ops') });
    assert.equal(late.categories[0]?.intended, null);
    const nothing = reportOn({ [tech]: given.replace('2026-09-01', '2027-01-01') });
    assert.deepEqual([nothing.categories[0]?.intended, nothing.categories[0]?.offIntended], [60, null]);
  });
});
