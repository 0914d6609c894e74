import GithubSlugger from 'github-slugger';

/** A text that can stand in an address: what is half a character is none. */
export function wellFormed(text: string): string {
  return text.replace(/\p{Surrogate}/gu, '\uFFFD');
}

/** The anchors of all headings of a note in order: of two alike the second bears a number. */
export function anchorsOf(headings: readonly string[]): readonly string[] {
  const slugger = new GithubSlugger();
  return headings.map((text) => slugger.slug(text));
}
