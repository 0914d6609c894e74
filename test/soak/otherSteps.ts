import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { generateNote } from '../bench/noteText';
import { open, untilItFollows } from '../support/workbench';
import type { World } from './world';

const paths = ['technical-vision/security-audits', 'technical-vision/cost-management'] as const;
const onBranch = 'knowledge-sharing/development-plans';
const declared = /^ {2}- id: soak\n {4}title: [^\n]*\n/m;

/** Another program saves some notes: in place, or by a new file that takes the place of the old one. */
export async function saveOutside(world: World): Promise<void> {
  const notes = world.someNotes(world.random.between(1, 20));
  const [first = ''] = notes;
  const shown = world.random.chance(0.3) ? await open(world.uri(first)) : undefined;
  for (const note of notes) {
    const text = `${world.expected.read(note)}Saved ${world.next()}. `;
    if (world.random.chance(0.5)) await writeFile(world.onDisk(note), text);
    else {
      await writeFile(world.onDisk(`${note}.tmp`), text);
      await rename(world.onDisk(`${note}.tmp`), world.onDisk(note));
    }
    world.expected.expect(note, text);
  }
  if (shown) await untilItFollows(shown.document, world.expected.read(first));
}

/** New notes come, or others go, so that there are as many at the end as at the beginning. */
export async function comeAndGo(world: World, usual: number): Promise<void> {
  const count = world.random.between(1, 10);
  if (world.expected.notes.length > usual) {
    for (const note of world.someNotes(count)) {
      await rm(world.onDisk(note));
      world.expected.forget(note);
    }
    return;
  }
  for (let each = 0; each < count; each++) {
    const { path: file, text } = generateNote(world.random, 1_000_000 + world.next(), paths);
    await mkdir(path.dirname(world.onDisk(file)), { recursive: true });
    await writeFile(world.onDisk(file), text);
    world.expected.expect(file, text);
  }
}

/** Another program renames a note. */
export async function renameOutside(world: World): Promise<void> {
  const note = world.aNote();
  const target = renamed(note, world.next());
  await rename(world.onDisk(note), world.onDisk(target));
  world.expected.rename(note, target);
}

/** A new name in the same folder, that keeps the day and does not grow. */
export function renamed(note: string, number: number): string {
  return note.replace(/(-r\d+)?\.md$/, `-r${number}.md`);
}

/** Somebody edits a category: a description, or an activity that comes and goes. */
export async function changeCategory(world: World): Promise<void> {
  const file = world.random.pick([
    'responsibilities/technical-vision.md',
    'responsibilities/knowledge-sharing.md',
  ]);
  const text = world.expected.read(file);
  const changed = world.random.chance(0.5)
    ? text.replace(/^( {4}description: )[^\n]*$/m, `$1As it was ${world.next()}.`)
    : declared.test(text)
      ? text.replace(declared, '')
      : text.replace(/\n---\n/, `\n  - id: soak\n    title: Soak ${world.next()}\n---\n`);
  await writeFile(world.onDisk(file), changed);
  world.expected.expect(file, changed);
}

/** Commits what there is, and checks out the other branch. */
export async function checkOut(world: World): Promise<void> {
  const { repository, expected } = world;
  await repository.commit(expected.state);
  await repository.checkOut();
  expected.become(repository.stateOf(repository.current));
}

/** Makes the workspace a repository of two branches that differ in hundreds of notes, some of which only one has. */
export async function makeBranches(world: World): Promise<void> {
  const { repository, expected } = world;
  await repository.git('init', '--quiet', '--initial-branch', 'main');
  await writeFile(world.onDisk('.git/info/exclude'), 'reports/\n');
  expected.become(await expected.found());
  await repository.commit(expected.state);
  await repository.git('checkout', '--quiet', '-b', 'branch');
  repository.current = 'branch';
  const notes = world.someNotes(400);
  for (const note of notes.slice(0, 350)) {
    const text = expected.read(note).replace(/technical-vision\/[a-z-]+/g, onBranch);
    const changed = `${text}On the branch. `;
    await writeFile(world.onDisk(note), changed);
    expected.expect(note, changed);
  }
  for (const note of notes.slice(350)) {
    await rename(world.onDisk(note), world.onDisk(renamed(note, world.next())));
  }
  expected.become(await expected.found());
  await checkOut(world);
}
