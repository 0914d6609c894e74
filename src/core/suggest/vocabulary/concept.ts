/**
 * A subject of engineering leadership, and the words in which notes talk about it. It belongs to whichever activities
 * bring it up in their own words, so that anybody's taxonomy profits and no id is known here. All lists are
 * comma-separated, in the singular where there is one; a phrase counts as a word.
 */
export interface Concept {
  /** Words of a title or description that bring the subject up. */
  readonly cues: string;
  /** Words that are about little else. */
  readonly words: string;
  /** Words that are often about it, and about other subjects too. */
  readonly hints: string;
}
