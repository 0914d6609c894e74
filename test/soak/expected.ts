import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { forEachConcurrently } from '../../src/core/store/forEachConcurrently';

/** The folders whose files are watched; reports are written by the product. */
const watched = ['notes', 'broken', 'responsibilities'] as const;

/** A state of all files: the hash of each text, by path. */
export type State = ReadonlyMap<string, string>;

/** What has to be in each file, as hashes, so that the texts do not weigh on the memory that is measured. */
export class Expected {
  readonly #folder: string;
  #hashes = new Map<string, string>();

  constructor(folder: string) {
    this.#folder = folder;
  }

  get state(): State {
    return new Map(this.#hashes);
  }

  /** The paths of all notes. */
  get notes(): readonly string[] {
    return [...this.#hashes.keys()].filter((each) => each.startsWith('notes/'));
  }

  has(file: string): boolean {
    return this.#hashes.has(file);
  }

  become(state: State): void {
    this.#hashes = new Map(state);
  }

  /** The text on disk, which has to be the expected one. */
  read(file: string): string {
    const text = this.onDisk(file);
    if (hashOf(text) !== this.#hashes.get(file)) throw new Error(`${file} does not hold what it held`);
    return text;
  }

  onDisk(file: string): string {
    return readFileSync(path.join(this.#folder, file), 'utf8');
  }

  expect(file: string, text: string): void {
    this.#hashes.set(file, hashOf(text));
  }

  forget(file: string): void {
    this.#hashes.delete(file);
  }

  rename(from: string, to: string): void {
    this.#hashes.set(to, this.#hashes.get(from) ?? '');
    this.#hashes.delete(from);
  }

  /** What is on disk now. */
  async found(): Promise<State> {
    const hashes = new Map<string, string>();
    const lists = await Promise.all(watched.map((below) => this.#filesIn(below)));
    await forEachConcurrently(lists.flat(), 16, async (file) => {
      hashes.set(file, hashOf(await readFile(path.join(this.#folder, file), 'utf8')));
    });
    return hashes;
  }

  /** A sentence for each file that is not as it has to be. */
  differences(found: State): readonly string[] {
    const lost = [...this.#hashes.keys()].filter((file) => !found.has(file));
    const added = [...found.keys()].filter((file) => !this.#hashes.has(file));
    const changed = [...this.#hashes].filter(([file, hash]) => found.has(file) && found.get(file) !== hash);
    return [
      ...lost.map((file) => `${file} is gone`),
      ...added.map((file) => `${file} was not to be there`),
      ...changed.map(([file]) => `${file} does not hold what was asked for`),
    ];
  }

  async #filesIn(below: string): Promise<readonly string[]> {
    const names = await readdir(path.join(this.#folder, below), { recursive: true }).catch(() => []);
    return names.filter((name) => name.endsWith('.md')).map((name) => path.posix.join(below, name));
  }
}

function hashOf(text: string): string {
  return createHash('sha1').update(text).digest('base64');
}
