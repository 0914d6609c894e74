import { mkdir, open, readFile, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import type { Journal, JournalEntry } from '../core/actions/journal';
import { isMissing } from './systemError';
import { temporaryIn } from './temporaryFiles';

// Of the file's form: one of another version is not read.
const version = 1;

/**
 * A journal in a file of its own, which nobody but its user can read: it holds text of notes. A file that is no journal
 * counts as an empty one. `save` is on the disk when it answers; it rejects where the file cannot be written.
 */
export function fileJournal(file: string): Journal {
  return {
    load: async () => entriesOf(await textOf(file)),
    save: (entries) => replaced(file, JSON.stringify({ version, entries })),
  };
}

async function textOf(file: string): Promise<string> {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    if (isMissing(error)) return '';
    throw error;
  }
}

function entriesOf(text: string): readonly JournalEntry[] {
  const stored = parsed(text);
  if (!isRecord(stored) || stored['version'] !== version || !Array.isArray(stored['entries'])) return [];
  return (stored['entries'] as readonly unknown[]).filter(isEntry);
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

function isEntry(value: unknown): value is JournalEntry {
  return isRecord(value) && typeof value['path'] === 'string' && typeof value['kind'] === 'string';
}

async function replaced(file: string, text: string): Promise<void> {
  const folder = path.dirname(file);
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const temporary = temporaryIn(folder);
  try {
    const written = await open(temporary, 'wx', 0o600);
    try {
      await written.writeFile(text);
      await written.sync();
    } finally {
      await written.close();
    }
    await rename(temporary, file);
  } finally {
    await rm(temporary, { force: true });
  }
}
