import assert from 'node:assert/strict';
import { overviewOf } from '../../../src/core/workspace/overview';
import { calendarQuarter } from '../../../src/core/period/period';
import { filedUnder, readFolder } from '../../support/aFolder';

const fourth = calendarQuarter(2026, 4);

describe('An overview', () => {
  it('counts distinct notes at every level, a section as its note', async () => {
    const { workspace } = await readFolder({
      '2026-11-01.md': filedUnder('vision/security', 'vision/costs'),
      '2026-11-02.md': '# T\n\n## One\n\n#vision/security\n\n## Two\n\n#vision/security\n',
    });
    const [vision] = overviewOf(workspace.index, fourth).categories;
    assert.ok(vision);
    assert.equal(vision.notes, 2);
    assert.deepEqual(
      vision.activities.map(({ notes, rows }) => [notes, rows.size]),
      [
        [2, 3],
        [1, 1],
      ],
    );
  });

  it("shows a category's own filings as its general row, and only where there are any", async () => {
    const { workspace } = await readFolder({ '2026-11-01.md': filedUnder('vision') });
    const [vision, people] = overviewOf(workspace.index, fourth).categories;
    assert.deepEqual([vision?.general?.notes, vision?.notes, people?.general], [1, 1, undefined]);
  });

  it('separates the period from what came earlier, and knows the last date of all time', async () => {
    const { workspace } = await readFolder({
      '2026-09-30.md': filedUnder('vision/costs'),
      '2026-10-01.md': filedUnder('vision/costs'),
      '2026-12-31.md': filedUnder('vision/costs'),
      '2027-01-01.md': filedUnder('vision/costs'),
      'undated.md': filedUnder('vision/costs'),
    });
    const costs = overviewOf(workspace.index, fourth).categories[0]?.activities[1];
    const dates = (
      rows: typeof costs extends undefined ? never : NonNullable<typeof costs>['rows'],
    ): unknown => rows.inOrder().map(({ entry }) => entry.date ?? 'undated');
    assert.ok(costs);
    assert.deepEqual(dates(costs.rows), ['2026-12-31', '2026-10-01']);
    assert.deepEqual(dates(costs.earlier), ['2026-09-30', 'undated']);
    assert.equal(costs.lastDate, '2027-01-01');
  });

  it('of all time counts undated notes too', async () => {
    const { workspace } = await readFolder({ 'undated.md': filedUnder('vision/costs'), '2020-01-01.md': '' });
    const overview = overviewOf(workspace.index, undefined);
    assert.deepEqual([overview.notes, overview.categories[0]?.notes, overview.toFileInPeriod], [2, 1, 1]);
  });

  it('knows what is to file whatever the period, and its order: newest first, undated last', async () => {
    const { workspace } = await readFolder({
      'b.md': '',
      '2026-11-01-b.md': '',
      '2026-11-01-a.md': '',
      '2020-01-01.md': '',
      '2026-11-03.md': '---\nactivities: []\n---\n',
      '2026-11-04.md': '---\nactivities: [nowhere/x]\n---\n',
    });
    const overview = overviewOf(workspace.index, fourth);
    assert.deepEqual(
      overview.toFile.inOrder().map(({ note }) => note.path),
      ['2026-11-04.md', '2026-11-01-a.md', '2026-11-01-b.md', '2020-01-01.md', 'b.md'],
    );
    assert.equal(overview.toFileInPeriod, 3);
  });

  it('counts broken notes nowhere', async () => {
    const { workspace } = await readFolder({ '2026-11-01.md': '---\nactivities: [vision\n---\n' });
    const overview = overviewOf(workspace.index, undefined);
    assert.deepEqual([overview.notes, overview.toFile.size, overview.categories[0]?.notes], [0, 0, 0]);
  });
});
