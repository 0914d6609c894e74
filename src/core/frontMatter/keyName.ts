/**
 * The entry of a key, whatever its case: `Tags:` is `tags:` to Obsidian. Of two spellings in one block, the lower-case one
 * counts, else the first. `name` is in lower case.
 */
export function entryAt<Each>(
  entries: readonly Each[],
  name: string,
  nameOf: (entry: Each) => string | undefined,
): Each | undefined {
  let other: Each | undefined;
  for (const entry of entries) {
    const key = nameOf(entry);
    if (key === name) return entry;
    if (other === undefined && key !== undefined && isKey(key, name)) other = entry;
  }
  return other;
}

/** Whether a key is the one called `name`, which is in lower case, apart from its case. */
export function isKey(key: string, name: string): boolean {
  return key.length === name.length && key.toLowerCase() === name.toLowerCase();
}

/** The key that files, as which another spelling of it counts; undefined for any other key, and for the index of an item. */
export function filingKeyOf(key: string | number | undefined): 'activities' | 'tags' | undefined {
  if (typeof key !== 'string') return undefined;
  return (['activities', 'tags'] as const).find((name) => isKey(key, name));
}
