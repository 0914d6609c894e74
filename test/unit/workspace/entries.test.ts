import assert from 'node:assert/strict';
import { markMeetingNeedsNoFiling, changeFilings } from '../../../src/core/actions/changeFilings';
import { arrive, partNow, startWalk, stepOn, stepOverNote } from '../../../src/core/actions/walk';
import { treeOf } from '../../../src/core/tree/tree';
import { overviewOf } from '../../../src/core/workspace/overview';
import { calendarQuarter } from '../../../src/core/period/period';
import { readFolder } from '../../support/aFolder';
import { reportOf } from '../../support/aWorkspace';

const fourth = calendarQuarter(2026, 4);
const running = `---
activities: [people/interviewing]
---
# Priya, 1:1s

## 2026-11-25

Leads the hiring loop from now on.

- [ ] Send her the numbers

## 2026-10-14 (by phone)

Wants to speak in Lisbon.

#vision/costs

## 2026-08-05

Decision: no travel in summer.
`;
const day = `# Monday

## 09:00 Stand-up

Latency is back to normal.

## 10:30 Debrief

Two strong yes.

## 14:00 Ana

Growth plan.
`;

describe('A running note', () => {
  it('that is filed once counts once for each of its dated sections', async () => {
    const { workspace } = await readFolder({ 'priya.md': running });
    const [vision, people] = overviewOf(workspace.index, fourth).categories;
    assert.deepEqual([people?.notes, people?.activities[0]?.lastDate], [2, '2026-11-25']);
    assert.deepEqual([vision?.notes, vision?.activities[1]?.lastDate], [1, '2026-10-14']);
    assert.equal(overviewOf(workspace.index, undefined).notes, 3);
    assert.equal(overviewOf(workspace.index, fourth).notes, 2);
  });

  it('shows a row for each section, whose filing is that of the note', async () => {
    const { workspace } = await readFolder({ 'priya.md': running });
    const rows = treeOf(overviewOf(workspace.index, fourth), []).flatMap((node) =>
      node.kind === 'category' && node.id.includes('people')
        ? node.children().flatMap((activity) => (activity.kind === 'activity' ? activity.children() : []))
        : [],
    );
    const notes = rows.flatMap((row) => (row.kind === 'note' ? [row] : []));
    assert.deepEqual(
      notes.map(({ title, date, part, filed }) => [title, date, part.kind, filed?.kind]),
      [
        ['Priya, 1:1s', '2026-11-25', 'section', 'note'],
        ['Priya, 1:1s', '2026-10-14', 'section', 'note'],
      ],
    );
  });

  it('is told section by section in the report, with a link that lands on each', () => {
    const report = reportOf(
      { 'responsibilities/people.md': '---\nactivities: [interviewing]\n---\n', 'priya.md': running },
      '2026-Q4',
    );
    const items = report.categories[0]?.activities[0]?.items ?? [];
    assert.deepEqual(
      items.map(({ date, title, anchor, line }) => [date, title, anchor, line]),
      [
        ['2026-11-25', 'Priya, 1:1s', '2026-11-25', 'Leads the hiring loop from now on.'],
        ['2026-10-14', 'Priya, 1:1s', '2026-10-14-by-phone', 'Wants to speak in Lisbon.'],
      ],
    );
    assert.deepEqual(
      report.actions.stillOpen.map(({ text, date }) => [text, date]),
      [['Send her the numbers', '2026-11-25']],
    );
    assert.deepEqual(report.decisions, []);
  });

  it('decides on the day of the section', () => {
    const files = {
      'responsibilities/people.md': '---\nactivities: [interviewing]\n---\n',
      'priya.md': running,
    };
    assert.deepEqual(
      reportOf(files, '2026-Q3').decisions.map(({ date, text, anchor }) => [date, text, anchor]),
      [['2026-08-05', 'No travel in summer.', '2026-08-05']],
    );
  });

  it('keeps private what a private section says, though the note is filed as a whole', () => {
    const hidden = running.replace('## 2026-11-25\n', '## 2026-11-25\n\n#private\n');
    const report = reportOf(
      { 'responsibilities/people.md': '---\nactivities: [interviewing]\n---\n', 'priya.md': hidden },
      '2026-Q4',
    );
    assert.doesNotMatch(JSON.stringify(report), /hiring loop|2026-11-25/);
    assert.equal(report.notes, 2);
  });
});

describe('A note of several meetings', () => {
  const path = '2026-11-30.md';
  const stopsOf = async (text: string) => {
    const folder = await readFolder({ [path]: text });
    const walk = startWalk([{ address: 'one', notes: folder.workspace.index.notes() }]);
    return { ...folder, walk };
  };

  it('is walked through meeting by meeting, each found again below what was filed', async () => {
    const { workspace, walk } = await stopsOf(day);
    const titles = walk.stops.map(({ part }) => part.kind === 'section' && part.title);
    assert.deepEqual(titles, ['09:00 Stand-up', '10:30 Debrief', '14:00 Ana']);
    const request = { part: { kind: 'section', line: 6 }, add: ['people/interviewing'], remove: [] } as const;
    await changeFilings(workspace, [{ path, request }]);
    const isToFile = (stop: (typeof walk.stops)[number]): boolean =>
      partNow(stop, workspace.index.get(path)) !== undefined;
    const next = arrive(stepOn(walk, 'skipped'), isToFile);
    assert.equal(next.at, 2);
    const stop = next.stops[2];
    const part = stop && partNow(stop, workspace.index.get(path));
    assert.deepEqual(part?.kind === 'section' && [part.title, part.line], ['14:00 Ana', 12]);
  });

  it('stands under To file with what is left of it, until each is filed or needs none', async () => {
    const { workspace } = await stopsOf(day);
    const left = (): unknown => {
      const [first] = treeOf(overviewOf(workspace.index, undefined), []);
      const [note] = first?.kind === 'to-file' ? first.children() : [];
      return note?.kind === 'note' && [note.meetings, note.children?.().map(({ title }) => title)];
    };
    const file = (line: number) =>
      changeFilings(workspace, [
        { path, request: { part: { kind: 'section', line }, add: ['people/interviewing'], remove: [] } },
      ]);
    assert.deepEqual(left(), [{ toFile: 3, all: 3 }, ['09:00 Stand-up', '10:30 Debrief', '14:00 Ana']]);
    await file(10);
    assert.deepEqual(left(), [{ toFile: 2, all: 3 }, ['09:00 Stand-up', '10:30 Debrief']]);
    await markMeetingNeedsNoFiling(workspace, path, { kind: 'section', line: 2 });
    assert.deepEqual(left(), [{ toFile: 1, all: 3 }, ['10:30 Debrief']]);
    await file(9);
    assert.deepEqual(left(), false);
  });

  it('is filed as a whole by one step, in place of the meetings that are left', async () => {
    const { workspace, walk } = await stopsOf(day);
    const whole = stepOverNote(stepOn(walk, 'skipped'));
    assert.deepEqual(
      whole.stops.map(({ part }) => part.kind),
      ['section', 'note'],
    );
    const request = { part: { kind: 'note' }, add: ['vision/costs'], remove: [] } as const;
    await changeFilings(workspace, [{ path, request }]);
    assert.equal(workspace.index.get(path)?.toFile, false);
  });

  it('says under the heading that a meeting needs no filing, and filing or unfiling it takes that away', async () => {
    const { workspace, store } = await stopsOf(day);
    const part = { kind: 'section', line: 2 } as const;
    const marked = day.replace('## 09:00 Stand-up\n', '## 09:00 Stand-up\n\n#no-filing\n');
    await markMeetingNeedsNoFiling(workspace, path, part);
    assert.equal(store.text(path), marked);
    await changeFilings(workspace, [{ path, request: { part, add: [], remove: ['vision/costs'] } }]);
    assert.equal(store.text(path), day);
    await markMeetingNeedsNoFiling(workspace, path, part);
    await changeFilings(workspace, [{ path, request: { part, add: ['vision/costs'], remove: [] } }]);
    assert.equal(store.text(path), marked.replace('#no-filing', '#vision/costs'));
  });

  it('cannot need no filing where there is no such meeting', async () => {
    const { workspace } = await stopsOf('# Review\n\n## Cost\n\nText.\n');
    const [outcome] = await markMeetingNeedsNoFiling(workspace, path, { kind: 'section', line: 2 });
    assert.equal(outcome?.status === 'refused' && outcome.refusal.code, 'no-section');
  });
});
