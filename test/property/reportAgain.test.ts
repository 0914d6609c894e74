import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Workspace } from '../../src/core/workspace/workspace';
import { requestOf } from '../../src/core/actions/report/write';
import { atEndOf, periodNamed } from '../support/aWorkspace';
import { readFolder } from '../support/aFolder';
import { runs } from '../support/runs';
import { filesOf, someNotes } from './privateNotes';

const taxonomy = {
  'responsibilities/tech.md': '---\ntitle: Tech\nactivities: [ops]\n---\n',
  'responsibilities/people.md': '---\ntitle: People\nactivities: [hiring]\n---\n',
};

/** What becomes of a note between two reports. `repeated`: three others come to say the same. */
const aFate = fc.constantFrom('same', 'same', 'revealed', 'gone', 'repeated');
type Fate = typeof aFate extends fc.Arbitrary<infer T> ? T : never;

function after(
  files: Readonly<Record<string, string>>,
  revealed: Readonly<Record<string, string>>,
  fates: readonly Fate[],
): Readonly<Record<string, string>> {
  const open = Object.values(revealed);
  const entries = Object.entries(files).flatMap(([path, text], at): (readonly [string, string])[] => {
    const fate = fates[at];
    if (fate === 'gone') return [];
    if (fate === 'revealed') return [[path, open[at] ?? '']];
    if (fate !== 'repeated') return [[path, text]];
    return ['', '-a', '-b', '-c'].map((end) => [path.replace(/\.md$/, `${end}.md`), text]);
  });
  return Object.fromEntries(entries);
}

const made = (workspace: Workspace): ReturnType<typeof requestOf> =>
  requestOf(workspace, { ...atEndOf(periodNamed('2026-Q4')) });

describe('A report that is made again', () => {
  it('says what a first one would, whatever became of its notes meanwhile, and keeps what is made of the others', () =>
    fc.assert(
      fc.asyncProperty(someNotes, fc.array(aFate, { minLength: 4, maxLength: 4 }), async (notes, fates) => {
        const before = { ...taxonomy, ...filesOf(notes, true) };
        const now = { ...taxonomy, ...after(filesOf(notes, true), filesOf(notes, false), fates) };
        const { workspace, store } = await readFolder(before);
        await made(workspace);
        for (const path of Object.keys(before)) if (!(path in now)) store.delete(path);
        for (const [path, text] of Object.entries(now)) store.change(path, text);
        await workspace.reload();
        const { workspace: fresh } = await readFolder(now);
        assert.deepEqual(await made(workspace), await made(fresh));
      }),
      // Three reports each, and three readings of the folder.
      { numRuns: Math.ceil(runs / 4) },
    ));
});
