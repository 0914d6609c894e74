import type { LanguageContext } from '../../../src/core/language/context';
import type { FilePath } from '../../../src/core/store/store';
import { aDay } from '../../support/aDay';
import { readFolder } from '../../support/aFolder';

/** A note with the cursor where its `|` stands, in a folder with these files beside the two categories. */
export async function inText(
  marked: string,
  files: Readonly<Record<FilePath, string>> = {},
  path: FilePath = 'notes/2026-11-20-note.md',
): Promise<LanguageContext & { readonly offset: number }> {
  const offset = marked.indexOf('|');
  const text = offset === -1 ? marked : marked.slice(0, offset) + marked.slice(offset + 1);
  const { workspace } = await readFolder({ [path]: text, ...files });
  return { workspace, today: aDay('2026-11-24'), path, text, offset };
}
