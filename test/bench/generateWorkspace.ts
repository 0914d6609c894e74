import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { initialize } from '../../src/core/actions/initialize';
import { Workspace } from '../../src/core/index/workspace';
import { forEachAtOnce } from '../../src/core/index/pool';
import { activitiesOf } from '../../src/core/taxonomy/taxonomy';
import { createNodeStore } from '../../src/node/nodeStore';
import { generateNote } from './noteText';
import { createRandom } from './random';

/** Writes the default responsibilities and `count` notes to `folder`: the same bytes for the same seed. */
export async function generateWorkspace(folder: string, count: number, seed: number): Promise<void> {
  const store = createNodeStore(folder);
  await initialize(store);
  const workspace = new Workspace(store);
  await workspace.reload();
  const [first = 'none', ...others] = activitiesOf(workspace.taxonomy).map(({ activity }) => activity.path);
  const random = createRandom(seed);
  const notes = Array.from({ length: count }, (_, number) =>
    generateNote(random, number, [first, ...others]),
  );
  await forEachAtOnce(notes, 64, async (note) => {
    const absolute = path.join(folder, note.path);
    await mkdir(path.dirname(absolute), { recursive: true });
    await writeFile(absolute, note.text);
  });
}
