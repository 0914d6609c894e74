import assert from 'node:assert/strict';
import { changeFilings } from '../../../src/core/actions/changeFilings';
import { createNote } from '../../../src/core/actions/newNote';
import type { FileOutcome } from '../../../src/core/actions/outcome';
import { reportTakenBack, takeBackReport, writeReport } from '../../../src/core/actions/report/write';
import { undoLastChange } from '../../../src/core/actions/undoLastChange';
import { calendarQuarter } from '../../../src/core/period/period';
import { aDay } from '../../support/aDay';
import { filedUnder, readFolder } from '../../support/aFolder';
import { aJournal } from '../../support/aJournal';
import { atEndOf } from '../../support/aWorkspace';

const period = calendarQuarter(2026, 4);
const told = (outcome: FileOutcome): string =>
  outcome.status === 'refused' ? outcome.refusal.code : outcome.status;

describe('Writing a report', () => {
  it('writes it once, and nothing where nothing changed', async () => {
    const { workspace, store } = await readFolder({ '2026-11-01.md': filedUnder('vision/costs') });
    const write = async (): Promise<string> => told(await writeReport(workspace, atEndOf(period)));
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
    assert.equal(told(await writeReport(workspace, atEndOf(period))), 'changed');
    assert.ok(store.text('reports/2026-Q4.md').startsWith('Mine.\n\n<!-- remit:begin report 2026-Q4 '));
  });

  it('keeps what is written into its file between reading and writing it, and gives up where that goes on', async () => {
    const { workspace, store } = await readFolder({
      '2026-11-01.md': filedUnder('vision/costs'),
      'reports/2026-Q4.md': 'Mine.\n',
    });
    store.before('apply', 1, () => store.change('reports/2026-Q4.md', 'Mine, and more.\n'));
    assert.equal(told(await writeReport(workspace, atEndOf(period))), 'changed');
    assert.ok(
      store.text('reports/2026-Q4.md').startsWith('Mine, and more.\n\n<!-- remit:begin report 2026-Q4 '),
    );
    store.change('reports/2026-Q4.md', 'Mine.\n');
    store.before('apply', 1, () => store.change('reports/2026-Q4.md', 'Once more.\n'));
    store.before('apply', 2, () => store.change('reports/2026-Q4.md', 'Twice more.\n'));
    assert.equal(told(await writeReport(workspace, atEndOf(period))), 'changed-underneath');
    assert.equal(store.text('reports/2026-Q4.md'), 'Twice more.\n');
  });

  it('gives its author a place between its two parts, once, and never touches it again', async () => {
    const { workspace, store } = await readFolder({ '2026-11-01.md': filedUnder('vision/costs') });
    await writeReport(workspace, atEndOf(period));
    const text = store.text('reports/2026-Q4.md');
    const sign = '<!-- Risks and asks of 2026-Q4: yours to write. ';
    assert.ok(text.indexOf('end report 2026-Q4 ') < text.indexOf('\n## Risks and asks\n\n'));
    assert.ok(text.indexOf(sign) < text.indexOf('begin report 2026-Q4/evidence '));
    // Its author wrote into it, and threw its heading and comment away.
    const own = text.replace(/\n## Risks and asks\n\n.*\n/, '\nWe need two more engineers.\n');
    store.change('reports/2026-Q4.md', own);
    store.change('2026-11-02.md', filedUnder('vision/costs'));
    await workspace.reload();
    assert.equal(told(await writeReport(workspace, atEndOf(period))), 'changed');
    const again = store.text('reports/2026-Q4.md');
    assert.ok(again.includes('\n\nWe need two more engineers.\n\n') && again.includes('2 notes'));
    assert.doesNotMatch(again, /Risks and asks/);
  });

  it('keeps what its author wrote where both parts were thrown away to be made anew', async () => {
    const { workspace, store } = await readFolder({ '2026-11-01.md': filedUnder('vision/costs') });
    await writeReport(workspace, atEndOf(period));
    const place = /## Risks and asks\n\n.*\n/.exec(store.text('reports/2026-Q4.md'))?.[0] ?? '';
    const own = `${place}\nWe need two more engineers.\n`;
    store.change('reports/2026-Q4.md', own);
    assert.equal(told(await writeReport(workspace, atEndOf(period))), 'changed');
    const again = store.text('reports/2026-Q4.md');
    assert.ok(again.startsWith(`${own}\n<!-- remit:begin report 2026-Q4 `));
    assert.equal(again.split('Risks and asks').length, own.split('Risks and asks').length);
  });

  it('keeps a line that was edited by hand, counts it, and makes every other what it is to be', async () => {
    const { workspace, store } = await readFolder({ '2026-11-01.md': filedUnder('vision/costs') });
    await writeReport(workspace, atEndOf(period));
    const generated = store.text('reports/2026-Q4.md');
    const edit = (text: string): string => text.replace('# Responsibilities,', '# My responsibilities,');
    store.change('reports/2026-Q4.md', edit(generated));
    store.change('2026-11-02.md', filedUnder('vision/costs'));
    await workspace.reload();
    const outcome = await writeReport(workspace, atEndOf(period));
    assert.equal(told(outcome), 'changed');
    assert.equal(outcome.words?.lines, 1);
    const { workspace: other, store: fresh } = await readFolder({
      '2026-11-01.md': filedUnder('vision/costs'),
      '2026-11-02.md': filedUnder('vision/costs'),
    });
    await writeReport(other, atEndOf(period));
    assert.equal(store.text('reports/2026-Q4.md'), edit(fresh.text('reports/2026-Q4.md')));
    assert.equal(told(await writeReport(workspace, atEndOf(period))), 'unchanged');
  });

  it('takes a report back to what is generated, after telling what that will be, and undo brings the edits back', async () => {
    const { workspace, store } = await readFolder({ '2026-11-01.md': filedUnder('vision/costs') });
    assert.equal(await reportTakenBack(workspace, atEndOf(period)), undefined);
    await writeReport(workspace, atEndOf(period));
    const path = 'reports/2026-Q4.md';
    const generated = `Mine.\n\n${store.text(path)}`;
    const edited = generated.replace('# Responsibilities,', '# My responsibilities,');
    store.change(path, edited);
    const writes = store.writes.length;
    const ahead = await reportTakenBack(workspace, atEndOf(period));
    assert.deepEqual(ahead, { path, before: edited, after: generated });
    assert.equal(store.writes.length, writes);
    const journal = aJournal();
    assert.equal(told(await takeBackReport(workspace, atEndOf(period), journal)), 'changed');
    assert.equal(store.text(path), generated);
    await undoLastChange(workspace, journal);
    assert.equal(store.text(path), edited);
    store.change(path, edited.replace('<!-- remit:end report 2026-Q4 -->\n', ''));
    assert.equal(await reportTakenBack(workspace, atEndOf(period)), undefined);
    assert.equal(told(await takeBackReport(workspace, atEndOf(period), journal)), 'markers-unbalanced');
  });

  it('never writes into a note or a category file', async () => {
    const { workspace, store } = await readFolder({ 'a.md': '# A\n' });
    for (const output of ['a.md', 'responsibilities/vision.md']) {
      assert.equal(told(await writeReport(workspace, { ...atEndOf(period), output })), 'already-exists');
    }
    assert.deepEqual(store.writes, []);
  });

  it('names a note that can be read no more as left out, instead of showing it without its text', async () => {
    const { workspace, store } = await readFolder({
      '2026-11-01.md': filedUnder('vision/costs'),
      '2026-11-02.md': filedUnder('vision/costs'),
    });
    store.markUnreadable('2026-11-02.md', 'denied');
    assert.equal(told(await writeReport(workspace, atEndOf(period))), 'created');
    const text = store.text('reports/2026-Q4.md');
    assert.ok(text.includes('2026-11-01.md') && !text.includes('2026-11-02.md'));
    assert.match(text, /Left out: 1 file/);
  });

  it('makes no note of a report that stands among the notes', async () => {
    const { workspace } = await readFolder({ '2026-11-01.md': filedUnder('vision/costs') });
    const write = async (): Promise<string> =>
      told(await writeReport(workspace, { ...atEndOf(period), output: 'q4.md' }));
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
    const request = { part: { kind: 'note' }, add: ['vision'], remove: [] } as const;
    const [filed] = await changeFilings(workspace, [{ path: '2026-11-01.md', request }]);
    assert.equal(filed && told(filed), 'remit-broken');
    assert.equal(told(await writeReport(workspace, atEndOf(period))), 'remit-broken');
    const note = await createNote(workspace, { title: 'T', day: aDay('2026-11-23'), activities: [] });
    assert.equal(note.kind === 'refused' && note.refusal.code, 'remit-broken');
    assert.deepEqual(store.writes, []);
  });
});
