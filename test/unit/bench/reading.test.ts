import assert from 'node:assert/strict';
import { judgeNotes } from '../../bench/reading/judgeNotes';
import type { Measure, Tally } from '../../bench/reading/judgement';
import { tallyOf } from '../../bench/reading/judgement';
import type { ActionLabels, NoteLabels } from '../../bench/reading/labels';
import type { ReadAction, ReadItem, ReadReport } from '../../bench/reading/readShape';

const note = (given: Partial<NoteLabels>): NoteLabels => ({
  note: 'a.md',
  title: 'Board',
  day: '2026-11-20',
  decisions: [],
  actions: [],
  lines: ['The rota changes in May.'],
  ...given,
});

const todo = (given: Partial<ActionLabels>): ActionLabels => ({
  text: 'Book the room',
  state: 'open',
  owner: null,
  due: null,
  ...given,
});

const item = (given: Partial<ReadItem>): ReadItem => ({
  path: 'a.md',
  date: '2026-11-20',
  noteTitle: 'Board',
  line: 'The rota changes in May.',
  ...given,
});

const action = (given: Partial<ReadAction>): ReadAction => ({
  path: 'a.md',
  text: 'Book the room',
  noteDate: '2026-11-20',
  state: 'open',
  due: null,
  ...given,
});

const report = (
  items: readonly ReadItem[],
  decisions: ReadReport['decisions'] = [],
  stillOpen: readonly ReadAction[] = [],
): ReadReport => ({
  categories: [{ activities: [{ items }] }],
  decisions,
  actions: { stillOpen, closedInPeriod: [] },
});

const tally = (measure: Measure, labels: readonly NoteLabels[], read: ReadReport): Tally =>
  tallyOf(judgeNotes(labels, read), measure);

describe('The bench of the reading: days, titles and lines', () => {
  it('miss all that a note says if it should have a day and is in no report', () => {
    const labels = [note({ decisions: ['Go'], actions: [todo({})] })];
    for (const measure of ['days', 'decisions', 'actions', 'lines'] as const)
      assert.deepEqual(tally(measure, labels, report([])), { labelled: 1, read: 0, right: 0 }, measure);
  });

  it('miss nothing of a note that names no day', () => {
    const labels = [note({ day: null, decisions: ['Go'] })];
    assert.deepEqual(judgeNotes(labels, report([])), []);
  });

  it('take a running note by its dated sections, each with its own line', () => {
    const sections = [
      { day: '2026-11-20', lines: ['The rota changes in May.'] },
      { day: '2026-11-06', lines: [] },
    ];
    const read = report([item({}), item({ date: '2026-10-01' })]);
    assert.deepEqual(tally('days', [note({ sections })], read), { labelled: 2, read: 2, right: 1 });
    assert.deepEqual(tally('lines', [note({ sections })], read), { labelled: 2, read: 1, right: 1 });
  });

  it('want no line of a note that says nothing yet', () => {
    const labels = [note({ lines: [] })];
    assert.equal(tally('lines', labels, report([item({ line: null })])).right, 1);
    assert.equal(tally('lines', labels, report([item({})])).right, 0);
  });

  it('take a title without the day that is printed beside it', () => {
    const labels = [note({ title: 'Board 2026-11-20' })];
    assert.equal(tally('titles', labels, report([item({})])).right, 1);
    assert.equal(tally('titles', labels, report([item({ noteTitle: 'Present' })])).right, 0);
  });
});

describe('The bench of the reading: decisions', () => {
  const labels = [note({ decisions: ['Go', 'Two reviews for payments'], likely: ['we stay in Lyon'] })];
  const decided = (text: string): ReadReport['decisions'][number] => ({ path: 'a.md', text });

  it('count each label once, and what is likely neither way', () => {
    const read = report([item({})], ['Go.', 'Go!', 'We stay in Lyon', 'Lunch'].map(decided));
    assert.deepEqual(tally('decisions', labels, read), { labelled: 2, read: 3, right: 1 });
  });

  it('count no proposal that is said to be one', () => {
    const read = report([item({})], [{ ...decided('Go'), status: 'proposed' }]);
    assert.deepEqual(tally('decisions', labels, read), { labelled: 2, read: 0, right: 0 });
  });
});

describe('The bench of the reading: actions', () => {
  it('compare owner, day and state of those that were found, and miss what an older build does not say', () => {
    const labels = [note({ actions: [todo({ owner: 'Ana', due: '2026-12-04', state: 'done' })] })];
    const read = report(
      [item({})],
      [],
      [action({ text: 'Book the room (Ana, by Friday)', due: '2026-12-04' })],
    );
    assert.deepEqual(tally('actions', labels, read), { labelled: 1, read: 1, right: 1 });
    assert.deepEqual(tally('owners', labels, read), { labelled: 1, read: 0, right: 0 });
    assert.deepEqual(tally('due days', labels, read), { labelled: 1, read: 1, right: 1 });
    assert.deepEqual(tally('states', labels, read), { labelled: 1, read: 1, right: 0 });
  });

  it('take what is carried from note to note once, as the newest says it', () => {
    const labels = [
      note({ actions: [todo({})] }),
      note({ note: 'b.md', day: '2026-11-27', actions: [todo({ state: 'done' })] }),
    ];
    const items = [item({}), item({ path: 'b.md', date: '2026-11-27' })];
    const copy = action({ path: 'b.md', noteDate: '2026-11-27', state: 'done' });
    for (const copies of [[copy], [action({}), copy]]) {
      const read = report(items, [], copies);
      assert.deepEqual(tally('actions', labels, read), { labelled: 1, read: 1, right: 1 });
      assert.equal(tally('states', labels, read).right, 1);
    }
  });

  it('take none for that of another note', () => {
    const labels = [note({ actions: [todo({})] }), note({ note: 'b.md' })];
    const read = report([item({}), item({ path: 'b.md' })], [], [action({ path: 'b.md' })]);
    assert.deepEqual(tally('actions', labels, read), { labelled: 1, read: 1, right: 0 });
  });
});
