import assert from 'node:assert/strict';
import type { Journal } from '../../../src/core/actions/journal';
import { logNoteOf } from '../../../src/core/actions/quickLog';
import { quickLog } from '../../../src/core/actions/quickLog';
import { undoLastChange } from '../../../src/core/actions/undoLastChange';
import { readSaid } from '../../../src/core/filing/logEntry';
import type { Workspace } from '../../../src/core/workspace/workspace';
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
  const logOf = (...notes: readonly string[]): string => logNoteOf(notes, 'notes', day);

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
});
