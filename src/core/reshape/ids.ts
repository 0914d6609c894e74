import { isCategoryFile, responsibilitiesFolder } from '../workspace/scope';
import type { FilePath } from '../store/store';

// A file name has to be valid on every system (H37, S10).
const longestId = 120; // bytes in UTF-8, since file systems count bytes
const unusable = /[/\\:*?"<>|%\p{Cc}\p{Cs}\u2028\u2029\u202A-\u202E\u2066-\u2069\uFEFF]/u;
const reserved = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i;

/** Whether an activity's id can be written in a path and read back unchanged. Hashtags may allow less. */
export function isActivityId(id: string): boolean {
  if (id === '' || id !== id.replace(/\s+/g, ' ').trim()) return false;
  return !id.startsWith('#') && !/[/\p{Cc}\p{Cs}\u2028\u2029\uFEFF]/u.test(id) && bytesOf(id) <= longestId;
}

/**
 * Whether an id can be the name of a category file: it does not lead to another folder, every system accepts it as it
 * is, and it does not name another kind of file, such as `index` or a repository's own documents.
 */
export function isCategoryId(id: string): boolean {
  if (!isActivityId(id) || unusable.test(id) || reserved.test(id)) return false;
  if (/^[.~]|[. ]$|\.md$/i.test(id) || id.toLowerCase() === 'index') return false;
  return isCategoryFile(categoryFile(id));
}

/** The path of the file that declares the category with this id. */
export function categoryFile(id: string): FilePath {
  return `${responsibilitiesFolder}/${id}.md`;
}

function bytesOf(text: string): number {
  let bytes = 0;
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    bytes += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
  }
  return bytes;
}
