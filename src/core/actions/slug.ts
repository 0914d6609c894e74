const longestSlug = 60;
const reserved = /^(con|prn|aux|nul|com\d|lpt\d)$/;

/**
 * The slug of a title, which is valid in file names on every system: letters, marks and digits of any script, words
 * joined by `-`; at most 60 UTF-16 units, never empty, reserved or ending in a dot (H37, S10).
 */
export function slugOf(title: string): string {
  const words =
    title
      .normalize('NFC')
      .toLowerCase()
      .match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
  let slug = '';
  for (const word of words) {
    const longer = slug === '' ? [...word].slice(0, longestSlug).join('') : `${slug}-${word}`;
    if (slug !== '' && longer.length > longestSlug) break;
    slug = longer;
  }
  if (slug === '') return 'note';
  return reserved.test(slug) ? `${slug}-note` : slug;
}
