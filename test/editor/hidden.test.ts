import { liveIndex } from '../support/anIndex';
import { withSettings } from '../support/settings';
import { until, write } from '../support/workbench';

describe('What files.exclude and search.exclude hide', () => {
  it('is no note for as long as they do, and what they hide on a condition stays one', async () => {
    const all = ['hidden/by-files/a.md', 'hidden/by-search/b.md', 'hidden/sometimes/c.md'];
    for (const path of all) await write(path, '# A note\n');
    const folders = await liveIndex();
    const untilThereAre = (expected: readonly string[]): Promise<unknown> =>
      until(expected.join(), () => {
        const notes = folders.all.flatMap(({ workspace }) => [...workspace.index.notes()]);
        const below = notes.map(({ note }) => note.path).filter((path) => path.startsWith('hidden/'));
        return below.sort().join() === expected.join();
      });
    await untilThereAre(all);
    const restore = await withSettings({
      'files.exclude': { 'hidden/by-files': true, 'hidden/sometimes': { when: '$(basename).txt' } },
      'search.exclude': { '**/by-search/**': true, 'hidden/sometimes': false },
    });
    await untilThereAre(['hidden/sometimes/c.md']);
    await restore();
    await untilThereAre(all);
    folders.dispose();
  });
});
