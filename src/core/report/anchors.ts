import { slug } from 'github-slugger';

/**
 * The anchors of all headings of a note in order, as GitHub and VS Code make them: of two alike the second bears a number.
 */
export function anchorsOf(headings: readonly string[]): readonly string[] {
  const alike = new Map<string, number>();
  return headings.map((text) => {
    const base = baseOf(text);
    let anchor = base;
    while (alike.has(anchor)) {
      const number = (alike.get(base) ?? 0) + 1;
      alike.set(base, number);
      anchor = `${base}-${number}`;
    }
    alike.set(anchor, 0);
    return anchor;
  });
}

// Of a text in ASCII it is known without the package's table of all letters, which takes longer to prepare than a
// thousand headings do.
function baseOf(text: string): string {
  if (/[^\0-\x7f]/.test(text)) return slug(text);
  return text
    .toLowerCase()
    .replace(/[^\w -]/g, '')
    .replaceAll(' ', '-');
}
