import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { copyFile, mkdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { initialize } from '../../src/core/actions/initialize';
import type { FilePath } from '../../src/core/store/store';
import { createNodeStore } from '../../src/node/nodeStore';
import { generateWorkspace } from './generateWorkspace';
import { generateNote } from './noteText';
import { createRandom } from './random';

/** A workspace to measure in, which is written to while it is measured, in a folder of its own with room beside it. */
export interface Corpus {
  /** The workspace folder. */
  readonly workspace: string;
  /** What is said of it when it is as it was made. */
  readonly stamp: string;
}

/** The generated workspace of so many notes below `home`: made where it is not there, or not as this code makes it. */
export async function generatedCorpus(home: string, notes: number, seed: number): Promise<Corpus> {
  const workspace = path.join(home, `${notes}-${seed}`, 'workspace');
  const stamp = `${notes} notes of seed ${seed}, ${fingerprint(seed)}`;
  if (stampOf(workspace) === stamp) return { workspace, stamp };
  await rm(path.dirname(workspace), { recursive: true, force: true });
  await mkdir(workspace, { recursive: true });
  await generateWorkspace(workspace, notes, seed);
  await writeFile(stampFile(workspace), stamp);
  return { workspace, stamp };
}

/** A copy of the markdown of any folder, for nobody's own notes are written to. It gets responsibilities where it has none. */
export async function copiedCorpus(home: string, folder: string): Promise<Corpus> {
  const workspace = path.join(home, 'copy', 'workspace');
  await rm(path.dirname(workspace), { recursive: true, force: true });
  const isHidden = (file: FilePath): boolean => /(^|\/)(\.[^/]*|node_modules)$/.test(file);
  for (const file of await createNodeStore(folder).list(isHidden)) {
    const target = path.join(workspace, file);
    await mkdir(path.dirname(target), { recursive: true });
    await copyFile(path.join(folder, file), target);
  }
  await mkdir(workspace, { recursive: true });
  await initialize(createNodeStore(workspace));
  return { workspace, stamp: '' };
}

/** Lets `work` write to the workspace and put everything back: where it does not come to its end, the next run makes it anew. */
export async function inCorpus<T>({ workspace, stamp }: Corpus, work: () => Promise<T>): Promise<T> {
  await rm(stampFile(workspace), { force: true });
  const result = await work();
  if (stamp !== '') await writeFile(stampFile(workspace), stamp);
  return result;
}

const stampFile = (workspace: string): string => path.join(path.dirname(workspace), 'stamp.txt');

function stampOf(workspace: string): string | undefined {
  return existsSync(stampFile(workspace)) ? readFileSync(stampFile(workspace), 'utf8') : undefined;
}

// Another way of generating is noticed by the first notes.
function fingerprint(seed: number): string {
  const random = createRandom(seed);
  const notes = Array.from({ length: 20 }, (_, at) => generateNote(random, at, ['first', 'second']).text);
  return createHash('sha256').update(notes.join('')).digest('hex').slice(0, 12);
}
