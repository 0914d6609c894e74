import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { initialize } from '../../src/core/actions/initialize';
import { Workspace } from '../../src/core/workspace/workspace';
import { forEachConcurrently } from '../../src/core/store/forEachConcurrently';
import { activitiesOf } from '../../src/core/taxonomy/taxonomy';
import { createNodeStore } from '../../src/node/nodeStore';
import { generateNote } from './noteText';
import { createRandom } from './random';

/** Notes that are kept in memory at once. */
const portion = 1000;

/** Writes the default responsibilities and `count` notes to `folder`; the same seed gives the same bytes. */
export async function generateWorkspace(folder: string, count: number, seed: number): Promise<void> {
  const store = createNodeStore(folder);
  await initialize(store);
  const workspace = new Workspace(store);
  await workspace.reload();
  const [first = 'none', ...others] = activitiesOf(workspace.taxonomy).map(({ activity }) => activity.path);
  const random = createRandom(seed);
  for (let from = 0; from < count; from += portion) {
    const length = Math.min(portion, count - from);
    const notes = Array.from({ length }, (_, at) => generateNote(random, from + at, [first, ...others]));
    const folders = new Set(notes.map((note) => path.dirname(path.join(folder, note.path))));
    for (const each of folders) await mkdir(each, { recursive: true });
    await forEachConcurrently(notes, 64, (note) => writeFile(path.join(folder, note.path), note.text));
  }
}
