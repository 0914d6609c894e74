import assert from 'node:assert/strict';
import { changeFilings } from '../../../src/core/actions/changeFilings';
import { createNote } from '../../../src/core/actions/newNote';
import type { FileOutcome } from '../../../src/core/actions/outcome';
import { writeReport } from '../../../src/core/actions/writeReport';
import { calendarQuarter } from '../../../src/core/period/period';
import { aDay } from '../../support/aDay';
import { filedUnder, readFolder } from '../../support/aFolder';

const period = calendarQuarter(2026, 4);
const told = (outcome: FileOutcome): string =>
  outcome.status === 'refused' ? outcome.refusal.code : outcome.status;

describe('Writing a report', () => {
  it('writes it once, and nothing where nothing changed', async () => {
    const { workspace, store } = await readFolder({ '2026-11-01.md': filedUnder('vision/costs') });
    const write = async (): Promise<string> =>
      told(await writeReport(workspace, { period, overwrite: false }));
    assert.equal(await write(), 'created');
    assert.equal(await write(), 'unchanged');
    assert.deepEqual(
      store.writes.map(({ path }) => path),
      ['reports/2026-Q4.md'],
    );
  });

  it('plans anew where its file changed underneath, and keeps what was written there', async () => {
    const { workspace, store } = await readFolder({ '2026-11-01.md': filedUnder('vision/costs') });
    store.before('create', 1, () => store.change('reports/2026-Q4.md', 'Mine.\n'));
    assert.equal(told(await writeReport(workspace, { period, overwrite: false })), 'changed');
    assert.ok(store.text('reports/2026-Q4.md').startsWith('Mine.\n\n<!-- remit:begin report 2026-Q4 '));
  });

  it('keeps what is written into its file between reading and writing it, and gives up where that goes on', async () => {
    const { workspace, store } = await readFolder({
      '2026-11-01.md': filedUnder('vision/costs'),
      'reports/2026-Q4.md': 'Mine.\n',
    });
    store.before('apply', 1, () => store.change('reports/2026-Q4.md', 'Mine, and more.\n'));
    assert.equal(told(await writeReport(workspace, { period, overwrite: false })), 'changed');
    assert.ok(
      store.text('reports/2026-Q4.md').startsWith('Mine, and more.\n\n<!-- remit:begin report 2026-Q4 '),
    );
    store.change('reports/2026-Q4.md', 'Mine.\n');
    store.before('apply', 1, () => store.change('reports/2026-Q4.md', 'Once more.\n'));
    store.before('apply', 2, () => store.change('reports/2026-Q4.md', 'Twice more.\n'));
    assert.equal(told(await writeReport(workspace, { period, overwrite: false })), 'changed-underneath');
    assert.equal(store.text('reports/2026-Q4.md'), 'Twice more.\n');
  });

  it('never writes into a note or a category file', async () => {
    const { workspace, store } = await readFolder({ 'a.md': '# A\n' });
    for (const output of ['a.md', 'responsibilities/vision.md']) {
      assert.equal(told(await writeReport(workspace, { period, overwrite: true, output })), 'already-exists');
    }
    assert.deepEqual(store.writes, []);
  });

  it('names a note that can be read no more as left out, instead of showing it without its text', async () => {
    const { workspace, store } = await readFolder({
      '2026-11-01.md': filedUnder('vision/costs'),
      '2026-11-02.md': filedUnder('vision/costs'),
    });
    store.markUnreadable('2026-11-02.md', 'denied');
    assert.equal(told(await writeReport(workspace, { period, overwrite: false })), 'created');
    const text = store.text('reports/2026-Q4.md');
    assert.ok(text.includes('2026-11-01.md') && !text.includes('2026-11-02.md'));
    assert.match(text, /Left out: 1 file/);
  });

  it('makes no note of a report that stands among the notes', async () => {
    const { workspace } = await readFolder({ '2026-11-01.md': filedUnder('vision/costs') });
    const write = async (): Promise<string> =>
      told(await writeReport(workspace, { period, overwrite: false, output: 'q4.md' }));
    assert.equal(await write(), 'created');
    await workspace.reload();
    assert.equal(workspace.index.size, 1);
    assert.equal(await write(), 'unchanged');
  });
});

describe('A broken index.md', () => {
  it('lets nothing be written, for it says what is a note and where filing writes', async () => {
    const { workspace, store } = await readFolder({
      '2026-11-01.md': filedUnder('vision/costs'),
      'responsibilities/index.md': '---\nexclude: [x/**\n---\n',
    });
    const wish = { unit: { kind: 'note' }, add: ['vision'], remove: [] } as const;
    const [filed] = await changeFilings(workspace, [{ path: '2026-11-01.md', wish }]);
    assert.equal(filed && told(filed), 'remit-broken');
    assert.equal(told(await writeReport(workspace, { period, overwrite: false })), 'remit-broken');
    const note = await createNote(workspace, { title: 'T', day: aDay('2026-11-23'), activities: [] });
    assert.equal(note.kind === 'refused' && note.refusal.code, 'remit-broken');
    assert.deepEqual(store.writes, []);
  });
});
