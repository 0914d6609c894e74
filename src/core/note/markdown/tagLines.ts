// What may stand before the hashtags of a line: `Tags:`, `Tags::`, `**Tags**:`; and commas between them.
const label = /^[*_]{0,2}\p{L}[\p{L}\p{M} ]{0,30}[*_]{0,2}::?[*_]{0,2}[\s,]*$/u;
// A field as Dataview and Logseq write it.
const field = /^[*_]{0,2}[\p{L}\p{N}][^:()[\]]{0,60}::(?:[*_\s]|$)/u;

/**
 * Whether a line, from which its hashtags have been taken, says nothing: it was hashtags alone, or with a label in front,
 * or it is a field, such as stands beside `Tags::` (Obsidian, Roam, Bear; docs/files.md#sections).
 */
export function saysOnlyTags(line: string, hadTags: boolean): boolean {
  const rest = line.trim();
  return rest === '' || (hadTags && label.test(rest)) || field.test(rest);
}
