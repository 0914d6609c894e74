import assert from 'node:assert/strict';
import type { Journal } from '../../../src/core/actions/journal';
import { dayLogIn } from '../../../src/core/actions/dayLog';
import { quickLog } from '../../../src/core/actions/quickLog';
import { undoLastChange } from '../../../src/core/actions/undoLastChange';
import { readSaid } from '../../../src/core/filing/logEntry';
import type { Workspace } from '../../../src/core/workspace/workspace';
import type { ScannedNote } from '../../../src/core/note/note';
import { scanNote } from '../../../src/core/note/scanNote';
import { timeOfDay } from '../../../src/core/period/day';
import { aDay } from '../../support/aDay';
import { readFolder } from '../../support/aFolder';
import { aJournal } from '../../support/aJournal';

const day = aDay('2026-11-24');
const path = 'notes/2026/2026-11-24-log.md';
const created = '---\ndate: 2026-11-24\n---\n\n# Log\n\n- 14:05 Talk with Ana #vision/costs (30m)\n';
const log = (workspace: Workspace, typed = 'Talk with Ana 30m', journal?: Journal) =>
  quickLog(
    workspace,
    { ...readSaid(typed), day, time: timeOfDay(14, 5), activities: ['vision/costs'] },
    journal,
  );

describe('Quick Log', () => {
  it("creates the day's log, dated and in the folder of the year, and the index knows at once", async () => {
    const { workspace, store } = await readFolder({});
    assert.deepEqual(await log(workspace), { path, status: 'created' });
    assert.equal(store.text(path), created);
    const indexed = workspace.index.get(path);
    assert.deepEqual([indexed?.note.date, indexed?.note.title, indexed?.toFile], [day, 'Log', false]);
    assert.deepEqual(
      indexed?.filings.map(({ activity, part }) => [activity, part.kind]),
      [['vision/costs', 'block']],
    );
  });

  it('appends to the log that is there', async () => {
    const { workspace, store } = await readFolder({ [path]: created });
    assert.deepEqual(await log(workspace, 'Again'), { path, status: 'changed', where: 'disk' });
    assert.equal(store.text(path), `${created}- 14:05 Again #vision/costs\n`);
  });

  it('appends to an unsaved editor and leaves the disk alone', async () => {
    const { workspace, store } = await readFolder({ [path]: created });
    store.openUnsaved(path, `${created}typed`);
    assert.deepEqual(await log(workspace, 'Again'), { path, status: 'changed', where: 'editor' });
    assert.equal(store.unsavedText(path), `${created}typed\n\n- 14:05 Again #vision/costs\n`);
    assert.equal(store.text(path), created);
  });

  it('appends to what somebody else began in the meantime, and overwrites nothing (H36)', async () => {
    const { workspace, store } = await readFolder({});
    store.before('create', 1, () => store.change(path, '# Mine\n'));
    assert.deepEqual(await log(workspace), { path, status: 'changed', where: 'disk' });
    assert.equal(store.text(path), '# Mine\n\n- 14:05 Talk with Ana #vision/costs (30m)\n');
  });

  it('is refused where the log would be no note, is a report, or index.md is broken', async () => {
    const refusal = async (files: Readonly<Record<string, string>>): Promise<string> => {
      const { workspace, store } = await readFolder(files);
      const outcome = await log(workspace);
      assert.deepEqual(store.writes, []);
      return outcome.status === 'refused' ? outcome.refusal.code : outcome.status;
    };
    const index = 'responsibilities/index.md';
    assert.equal(await refusal({ [index]: '---\nexclude: ["**/*-log.md"]\n---\n' }), 'not-a-note');
    assert.equal(await refusal({ [index]: '---\na: "\n---\n' }), 'remit-broken');
    assert.equal(
      await refusal({ [path]: '<!-- remit:begin report 2026-Q4 -->\n<!-- remit:end report 2026-Q4 -->\n' }),
      'not-a-note',
    );
    assert.equal(await refusal({ [path]: '---\na: "\n---\n' }), 'front-matter-yaml');
  });

  it('with any one call failing leaves each file before or after, says so, and completes on a second run (L13)', async () => {
    for (const operation of ['create', 'apply'] as const) {
      const files = operation === 'apply' ? { [path]: created } : {};
      const { workspace, store } = await readFolder(files);
      const before = store.texts();
      store.failOn(operation, 1, 'failed');
      const outcome = await log(workspace);
      assert.ok(outcome.status === 'refused' && outcome.refusal.code === 'write-failed');
      assert.deepEqual(store.texts(), before);
      assert.equal((await log(workspace)).status, operation === 'create' ? 'created' : 'changed');
    }
  });

  it('plans anew where the log changed underneath, and loses nothing of it (H40)', async () => {
    const { workspace, store } = await readFolder({ [path]: created });
    store.before('apply', 1, () => store.change(path, '# Theirs\n'));
    await log(workspace);
    assert.equal(store.text(path), '# Theirs\n\n- 14:05 Talk with Ana #vision/costs (30m)\n');
  });
});

describe('Undoing a quick log', () => {
  it('takes the line away again byte for byte, and with its first line the log', async () => {
    for (const files of [{}, { [path]: '# Mine' }, { [path]: '\uFEFF- one\r\n' }]) {
      const { workspace, store } = await readFolder(files);
      const before = store.texts();
      const journal = aJournal();
      await log(workspace, 'Talk', journal);
      assert.notDeepEqual(store.texts(), before);
      await undoLastChange(workspace, journal);
      assert.deepEqual(store.texts(), before);
    }
  });

  it('leaves a log alone that somebody has written in since', async () => {
    const { workspace, store } = await readFolder({});
    const journal = aJournal();
    await log(workspace, 'Talk', journal);
    store.change(path, `${store.text(path)}more\n`);
    const [outcome] = await undoLastChange(workspace, journal);
    assert.ok(outcome?.status === 'refused' && outcome.refusal.code === 'changed-underneath');
    assert.match(store.text(path), /more\n$/);
  });
});

describe("The day's log", () => {
  const logOf = (...notes: readonly string[]): string =>
    dayLogIn(
      notes.map((note) => ({ path: note, sections: [] })),
      'notes',
      day,
    ).path;

  it('is the one note that is plainly it by its name', () => {
    for (const other of [
      'logs/2026-11-24-log.md',
      'Daily Notes/2026-11-24.md',
      'journals/2026/2026-11-24.md',
      'x/2026-11-24 Journal.md',
      'daily/2026-11-24.md',
    ]) {
      assert.equal(logOf('notes/a.md', other), other);
    }
  });

  it("is a file of its own where none is, several are, or only a meeting's minutes may be", () => {
    assert.equal(logOf(), path);
    assert.equal(
      logOf('meetings/2026-11-24.md', 'notes/2026-11-24-log-of-changes.md', 'daily/2026-11-23.md'),
      path,
    );
    assert.equal(logOf('daily/2026-11-24.md', 'journal/2026-11-24.md'), path);
    assert.equal(logOf('daily/2026-11-24.md', path), path);
  });

  const dated = (note: string): Pick<ScannedNote, 'path' | 'sections'> =>
    scanNote(note, '# Mine\n\n## 2026-11-23\n\n- one\n').note;

  it('is the one running note of that name, wherever it is', () => {
    for (const running of [
      'log.md',
      'notes/Journal.md',
      'a/b/work-log.md',
      'Worklog 2026.md',
      '2026-11 log.md',
      'diary.md',
      'Arbeitstagebuch.md',
      'Logbuch.md',
      'dagboek.md',
      'Carnet de bord.md',
      'Bita\u0301cora.md',
      '工作日志.md',
    ]) {
      const found = dayLogIn([dated('1on1/ana.md'), dated(running)], 'notes', day);
      assert.deepEqual(found, { path: running, isRunning: true });
    }
  });

  it('is no running note of another year, name or kind, none of two, and none beside a log of the day alone', () => {
    const own = { path, isRunning: false };
    for (const notes of [
      [dated('changelog.md')],
      [dated('decision-log.md')],
      [dated('logistics.md')],
      [dated('1on1-ana.md')],
      [dated('worklog-2025.md')],
      [dated('2026-10 log.md')],
      [scanNote('log.md', '# Log\n\n- one\n').note],
      [dated('log.md'), dated('notes/journal.md')],
      [dated('log.md'), dated(path)],
      [dated('log.md'), dated('daily/2026-11-24.md'), dated('journal/2026-11-24.md')],
    ])
      assert.deepEqual(dayLogIn(notes, 'notes', day), own);
    const daily = 'daily/2026-11-24.md';
    assert.deepEqual(dayLogIn([dated('log.md'), dated(daily)], 'notes', day), {
      path: daily,
      isRunning: false,
    });
  });
});

describe('Quick Log in a running note', () => {
  const file = 'log.md';
  const logged = async (text: string, typed = 'Talk with Ana 30m'): Promise<string> => {
    const { workspace, store } = await readFolder({ [file]: text });
    assert.deepEqual(await log(workspace, typed), { path: file, status: 'changed', where: 'disk' });
    const indexed = workspace.index.get(file);
    assert.deepEqual(
      indexed?.entries.filter(({ filings }) => filings.length > 0).map(({ date }) => date),
      [day],
    );
    return store.text(file);
  };
  const line = '- 14:05 Talk with Ana #vision/costs (30m)\n';

  it("writes to the end of today's section, and only there", async () => {
    const [before, after] = [
      '# Log\n\n## 2026-11-23\n\n- a\n\n## 2026-11-24\n\n- one\n',
      '\n## 2026-11-25\n\n- b\n',
    ];
    assert.equal(await logged(before + after), `${before}${line}${after}`);
  });

  it('begins a section for today, at the end or on top, as the days run', async () => {
    assert.equal(
      await logged('# Log\n\n## 2026-11-22\n\n- a\n\n## 2026-11-23\n\n- b\n'),
      `# Log\n\n## 2026-11-22\n\n- a\n\n## 2026-11-23\n\n- b\n\n## 2026-11-24\n\n${line}`,
    );
    assert.equal(
      await logged('# Log\n\n### 23.11.2026\n\n- b\n\n### 20.11.2026\n\n- a\n'),
      `# Log\n\n### 2026-11-24\n\n${line}\n### 23.11.2026\n\n- b\n\n### 20.11.2026\n\n- a\n`,
    );
  });

  it('is undone byte for byte', async () => {
    const text = '# Log\r\n\r\n## 2026-11-23\r\n- b';
    const { workspace, store } = await readFolder({ [file]: text });
    const journal = aJournal();
    await log(workspace, 'Talk', journal);
    assert.equal(store.text(file), `${text}\r\n\r\n## 2026-11-24\r\n\r\n- 14:05 Talk #vision/costs\r\n`);
    await undoLastChange(workspace, journal);
    assert.equal(store.text(file), text);
  });
});
