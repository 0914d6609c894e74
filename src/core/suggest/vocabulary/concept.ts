/**
 * A subject of engineering leadership, and the words that notes use for it. It is assigned to the activities whose
 * title or description mentions it, so that it works with any taxonomy and depends on no ids. All lists are
 * comma-separated, with nouns in the singular; an entry may be a phrase.
 */
export interface Concept {
  /** Words of a title or description that assign the subject to an activity. */
  readonly cues: string;
  /** Words that hardly occur with other subjects. */
  readonly words: string;
  /** Words that are typical of the subject, but occur with other subjects, too. */
  readonly hints: string;
}
