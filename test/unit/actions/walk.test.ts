import assert from 'node:assert/strict';
import type { Stop, Walk } from '../../../src/core/actions/walk';
import { arrive, countSteps, startWalk, stepBack, stepOn } from '../../../src/core/actions/walk';
import { filedUnder, readFolder } from '../../support/aFolder';

const walkOver = async (files: Readonly<Record<string, string>>): Promise<Walk> => {
  const { workspace } = await readFolder(files);
  return startWalk([{ address: 'one', notes: workspace.index.notes() }]);
};
const paths = ({ stops }: Walk): readonly string[] => stops.map(({ path }) => path);
const always = (): boolean => true;
const three = { '2026-11-03.md': '', '2026-11-02.md': '', '2026-11-01.md': '' };

describe('A walk through the notes to file', () => {
  it('goes from the newest to the oldest and ends with the undated, over all folders', async () => {
    const [one, two] = await Promise.all([
      readFolder({ '2026-11-01.md': '', 'undated.md': '', 'none.md': '---\nactivities: []\n---\n' }),
      readFolder({ '2026-11-02.md': '', '2026-11-03.md': filedUnder('vision'), '2026-10-01.md': '' }),
    ]);
    const walk = startWalk([
      { address: 'one', notes: one.workspace.index.notes() },
      { address: 'two', notes: two.workspace.index.notes() },
    ]);
    assert.deepEqual(
      walk.stops.map(({ folder, path }) => `${folder} ${path}`),
      ['two 2026-11-02.md', 'one 2026-11-01.md', 'two 2026-10-01.md', 'one undated.md'],
    );
  });

  it('passes by what was filed or deleted in the meantime', async () => {
    const walk = await walkOver(three);
    const isToFile = ({ path }: Stop): boolean => path === '2026-11-01.md';
    assert.equal(arrive(walk, isToFile).at, 2);
    assert.equal(arrive(walk, () => false).at, 3);
  });

  it('goes on by each step, and counts what was done', async () => {
    const steps = ['filed', 'skipped', 'needs-none'] as const;
    const walk = steps.reduce<Walk>(
      (each, step) => stepOn(arrive(each, always), step),
      await walkOver(three),
    );
    assert.equal(walk.at, paths(walk).length);
    assert.deepEqual(countSteps(walk), { filed: 1, skipped: 1, 'needs-none': 1 });
  });

  it('goes back to the last note at which something was done, which counts once', async () => {
    const start = arrive(await walkOver(three), always);
    assert.equal(stepBack(start), start);
    // The second note went in the meantime, so that back leads over it.
    const third = arrive({ ...stepOn(start, 'filed') }, ({ path }) => path === '2026-11-01.md');
    assert.equal(third.at, 2);
    const back = arrive(stepBack(third), () => false);
    assert.equal(back.at, 0);
    assert.deepEqual(countSteps(stepOn(back, 'skipped')), { filed: 0, skipped: 1, 'needs-none': 0 });
  });
});
