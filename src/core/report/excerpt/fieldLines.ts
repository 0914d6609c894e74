// A field as Dataview and Logseq write it, alone on its line; its key may be bold or linked there.
const field = /^\s*[\p{L}\p{N}][^\n:()[\]]{0,60}::(?:\s|$)/u;
const inBrackets =
  /^(?:\s*(?:\[[^[\]()\n:]{1,60}::[^[\]()\n]*\]|\([^[\]()\n:]{1,60}::[^[\]()\n]*\))\s*,?)+\s*$/u;
// A label with nothing behind it but hashtags: `Tags: #a, #b`.
const tags = /^\s*\p{L}[\p{L}\p{M} ]{0,30}:\s*#[^\s#]+(?:[,\s]+#[^\s#]+)*[,\s]*$/u;

/** The text with those lines empty that are fields or tags: they tell nothing of what happened. */
export function withoutFieldLines(written: string): string {
  if (!written.includes('::') && !/:\s*#/.test(written)) return written;
  return written
    .split('\n')
    .map((line) => (field.test(line) || inBrackets.test(line) || tags.test(line) ? '' : line))
    .join('\n');
}
