import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import type { Editor } from './editor';

/** The texts of all markdown files of a workspace, by path. */
export type Texts = Readonly<Record<string, string>>;

/** The texts as they are on disk. */
export function textsOf({ folder }: Editor): Texts {
  const files = fs.readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort();
  return Object.fromEntries(
    files
      .filter((file) => file.endsWith('.md'))
      .map((file) => [file, fs.readFileSync(path.join(folder, file), 'utf8')]),
  );
}

/** Every file of a workspace, whatever it is, with a hash of its bytes. */
export function bytesOf({ folder }: Editor): Texts {
  const entries = fs.readdirSync(folder, { recursive: true, withFileTypes: true });
  const files = entries
    .filter((entry) => entry.isFile())
    .map((file) => path.join(file.parentPath, file.name));
  const hash = (file: string): string => createHash('sha256').update(fs.readFileSync(file)).digest('hex');
  return Object.fromEntries(files.sort().map((file) => [path.relative(folder, file), hash(file)]));
}

/** The notes that hold a word. */
export function carrying(texts: Texts, word: string): readonly string[] {
  return Object.keys(texts).filter(
    (file) => !file.startsWith('responsibilities') && texts[file]?.includes(word),
  );
}
