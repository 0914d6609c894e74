import GithubSlugger from 'github-slugger';

/** The text with lone surrogates replaced, which `encodeURIComponent` would throw on. */
export function wellFormed(text: string): string {
  return text.replace(/\p{Surrogate}/gu, '\uFFFD');
}

/** The anchors of a note's headings, in order; repeated headings get a number, as on GitHub. */
export function anchorsOf(headings: readonly string[]): readonly string[] {
  const slugger = new GithubSlugger();
  return headings.map((text) => slugger.slug(text));
}
