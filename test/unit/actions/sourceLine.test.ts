import assert from 'node:assert/strict';
import { sourceLine } from '../../../src/core/actions/report/sourceLine';
import { reportOf } from '../../../src/core/actions/report/write';
import { calendarQuarter } from '../../../src/core/period/period';
import { readFolder } from '../../support/aFolder';
import { atEndOf } from '../../support/aWorkspace';

const note =
  '\uFEFF---\r\ndate: 2026-11-01\r\n---\r\n# Talk\r\n\r\n## Costs\r\n\r\n#vision/costs\r\n\r\nUp.\r\n\r\n## Costs\r\n\r\n#vision/security\r\n\r\nDown.\r\n';

describe('The line that a link of a report leads to', () => {
  it('is that of the heading with its anchor, of two alike the right one', async () => {
    const { workspace } = await readFolder({ 'notes/a.md': note });
    assert.equal(await sourceLine(workspace, 'notes/a.md', 'costs'), 5);
    assert.equal(await sourceLine(workspace, 'notes/a.md', 'costs-1'), 11);
  });

  it('counts the headings above it as the editor does, those in quotes too', async () => {
    const quoted = '# Talk\n\n> ## Costs\n> Up.\n\n## Costs\n\n## Two  words\n';
    const { workspace } = await readFolder({ 'notes/a.md': quoted });
    const lines = ['costs', 'costs-1', 'two--words', 'two-words'].map((anchor) =>
      sourceLine(workspace, 'notes/a.md', anchor),
    );
    assert.deepEqual(await Promise.all(lines), [2, 5, 7, 0]);
  });

  it('is the first where there is no anchor, or none of that name any more', async () => {
    const { workspace } = await readFolder({ 'notes/a.md': note });
    assert.equal(await sourceLine(workspace, 'notes/a.md', null), 0);
    assert.equal(await sourceLine(workspace, 'notes/a.md', 'gone'), 0);
  });

  it('is that of a heading for every item that the report shows', async () => {
    const { workspace } = await readFolder({ 'notes/a.md': note });
    const { categories } = await reportOf(workspace, atEndOf(calendarQuarter(2026, 4)));
    const items = categories.flatMap(({ activities }) => activities.flatMap((activity) => activity.items));
    const lines = await Promise.all(items.map(({ path, anchor }) => sourceLine(workspace, path, anchor)));
    assert.deepEqual(lines.sort(), [11, 5]);
  });

  it('is none in what is no note: nothing else is opened, whatever a link says', async () => {
    const { workspace } = await readFolder({ 'notes/a.md': note, 'reports/x.md': '# X\n' });
    const others = [
      'reports/x.md',
      'responsibilities/vision.md',
      '../a.md',
      'notes/../notes/a.md',
      'notes',
      '',
      'none.md',
    ];
    for (const path of others) assert.equal(await sourceLine(workspace, path, null), undefined, path);
  });

  it('is none in a note that is gone from the disk', async () => {
    const { workspace, store } = await readFolder({ 'notes/a.md': note });
    store.delete('notes/a.md');
    assert.equal(await sourceLine(workspace, 'notes/a.md', null), undefined);
  });
});
