import assert from 'node:assert/strict';
import { reportOf } from '../../../src/core/actions/writeReport';
import { Workspace } from '../../../src/core/index/workspace';
import { calendarQuarter } from '../../../src/core/period/period';
import { buildReport } from '../../../src/core/report/buildReport';
import { renderMarkdown } from '../../../src/core/report/markdown';
import type { FilePath } from '../../../src/core/store/store';
import { twoCategories } from '../../support/aFolder';
import { reportInput } from '../../support/aWorkspace';
import { InMemoryStore } from '../../support/inMemoryStore';

const note = (lines: string): string => `---\n${lines}\n---\n# T\n\n## Decisions\n\n- We took the queue.\n`;
const notes: Readonly<Record<FilePath, string>> = {
  'notes/2026-05-04-filed.md': note('activities: [vision/costs]'),
  'notes/2026-05-05-section.md': '# T\n\n## A\n\n#vision/costs\n\nWe moved the queue.\n',
  'notes/2026-05-06-unfiled.md': note('title: U'),
  'notes/2026-05-07-needless.md': note('activities: []'),
  'notes/2026-05-08-private.md': note('activities: [vision/costs]\nprivate: true'),
  'notes/2026-05-09-all-private.md': '# T\n\n## A #private\n\n#vision/costs\n\nWe moved it.\n',
  'notes/2026-02-01-before.md': note('activities: [vision/costs]'),
  'notes/2026-08-01-after.md': note('activities: [vision/costs]'),
  'notes/undated.md': note('activities: [vision/costs]'),
  'notes/2026-05-10-broken.md': '---\nactivities: [vision/costs\n---\n# T\n',
};

class RememberingStore extends InMemoryStore {
  readonly pathsRead: FilePath[] = [];

  override read(path: FilePath): ReturnType<InMemoryStore['read']> {
    this.pathsRead.push(path);
    return super.read(path);
  }
}

describe('What a report reads', () => {
  it('is each filed note of its period once, and none that is unfiled, private or of another time', async () => {
    const store = new RememberingStore({ ...twoCategories, ...notes });
    const workspace = new Workspace(store);
    await workspace.reload();
    store.pathsRead.length = 0;
    await reportOf(workspace, calendarQuarter(2026, 2));
    assert.deepEqual([...store.pathsRead].sort(), [
      'notes/2026-05-04-filed.md',
      'notes/2026-05-05-section.md',
    ]);
  });

  it('is judged by the notes of its own index, though the same notes were read for another', () => {
    const said = '---\nactivities: [tech/ops]\n---\n# T\n\nThe queue was moved over.\n';
    const files = {
      'responsibilities/tech.md': '---\ntitle: Tech\nactivities: [ops]\n---\n',
      'notes/2026-05-04.md': said,
    };
    const others = { 'notes/2026-01-01.md': said, 'notes/2026-01-02.md': said };
    const alone = reportInput(files, '2026-Q2');
    const among = { ...reportInput({ ...files, ...others }, '2026-Q2'), notes: alone.notes };
    assert.match(renderMarkdown(buildReport(alone), 'reports'), /The queue was moved over/);
    assert.doesNotMatch(renderMarkdown(buildReport(among), 'reports'), /The queue was moved over/);
  });

  it('needs no text of another note: the model is made of those texts alone', () => {
    const input = reportInput({ ...twoCategories, ...notes }, '2026-Q2');
    assert.deepEqual([...input.notes.keys()].sort(), [
      'notes/2026-05-04-filed.md',
      'notes/2026-05-05-section.md',
    ]);
    assert.match(renderMarkdown(buildReport(input), 'reports'), /We moved the queue/);
  });
});
