import GithubSlugger from 'github-slugger';

/** The anchors of all headings of a note in order: of two alike the second bears a number. */
export function anchorsOf(headings: readonly string[]): readonly string[] {
  const slugger = new GithubSlugger();
  return headings.map((text) => slugger.slug(text));
}
