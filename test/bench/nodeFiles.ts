import { readFileSync } from 'node:fs';
import { readdir, readFile, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Files } from './files';

/** Access to a folder through `node:fs` alone. */
export function nodeFiles(folder: string): Files {
  const at = (file: string): string => path.join(folder, file);
  return {
    async list() {
      const entries = await readdir(folder, { recursive: true, withFileTypes: true });
      return entries
        .filter((entry) => entry.isFile() && /\.md$/i.test(entry.name))
        .map(({ parentPath, name }) =>
          path.relative(folder, path.join(parentPath, name)).replaceAll(path.sep, '/'),
        );
    },
    stat: (file) => stat(at(file)),
    read: (file) => readFile(at(file)),
    readSync: (file) => readFileSync(at(file)),
    write: (file, bytes) => writeFile(at(file), bytes),
  };
}
