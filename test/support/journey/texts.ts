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

/** The notes that hold a word. */
export function carrying(texts: Texts, word: string): readonly string[] {
  return Object.keys(texts).filter(
    (file) => !file.startsWith('responsibilities') && texts[file]?.includes(word),
  );
}
