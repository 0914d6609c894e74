import GithubSlugger from 'github-slugger';
import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import filings from '../fixtures/realNotes/filings.json';

/** A real note, or its section under this heading, and the activity that a person would file it under. */
export interface RealFiling {
  readonly note: string;
  readonly heading?: string;
  readonly to: string;
}

/** Thirty notes and thirty sections, all of 2024 and 2025, chosen by reading them. */
export const realFilings: readonly RealFiling[] = [...filings.notes, ...filings.sections];

const asked = process.env['REMIT_CORPUS'];
const folder = path.resolve(asked ?? '../shared/corpus');

/** A folder with real meeting notes, which the repository does not include; undefined if it is missing. */
export const realNotesFolder = existsSync(folder) ? folder : undefined;

/** A suffix for titles of tests over these notes, so that skipped ones say why. */
export const whereRealNotesAre =
  realNotesFolder === undefined
    ? ` (skipped: no folder ${asked ?? '../shared/corpus'}; set REMIT_CORPUS)`
    : '';

/** The bytes of every file of a folder, by path with `/`, in order; `without`: top folders to leave out. */
export async function bytesIn(
  root: string,
  without: readonly string[] = [],
): Promise<Readonly<Record<string, Uint8Array>>> {
  const entries = await readdir(root, { recursive: true, withFileTypes: true });
  const files = entries
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(root, path.join(entry.parentPath, entry.name)))
    .filter((file) => !without.includes(file.split(path.sep)[0] ?? ''))
    .sort();
  const read = files.map(async (file) => {
    return [file.split(path.sep).join('/'), await readFile(path.join(root, file))] as const;
  });
  return Object.fromEntries(await Promise.all(read));
}

/** The anchors of a note's headings, as a markdown viewer shows them, computed by an independent slugger. */
export function anchorsIn(text: string): readonly string[] {
  const slugger = new GithubSlugger();
  const headings = text.matchAll(/^#{1,6} +(.+?)[ #]*$/gm);
  return [...headings].map(([, heading = '']) => slugger.slug(heading));
}

/** The address of a filing's part, as the command line and links have it: `note.md`, `note.md#heading`. */
export function addressOf({ note, heading }: RealFiling): string {
  return heading === undefined ? note : `${note}#${new GithubSlugger().slug(heading)}`;
}
