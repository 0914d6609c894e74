/**
 * The words of one language by which people mark what they write down in a meeting: as a heading, as a bold line, or in
 * front of a line. All in lower case, composed (NFC), without numbers or punctuation at their ends.
 */
export interface NoteWords {
  readonly decision: {
    /** Headings over any number of decisions. */
    readonly headings: readonly string[];
    /** Headings over the one decision of a record, as of adr-tools and MADR: what stands below explains it. */
    readonly records: readonly string[];
    /** Labels in front of a line that are no headings. */
    readonly labels: readonly string[];
  };
  readonly action: {
    readonly headings: readonly string[];
    readonly labels: readonly string[];
  };
  /** Headings of what came of a meeting. */
  readonly summary: readonly string[];
  /** Headings and labels of who was there and of other apparatus. */
  readonly apparatus: readonly string[];
  /** Headings of what is planned or open. */
  readonly plans: readonly string[];
  /** Headings of what others announced. */
  readonly news: readonly string[];
  /** Headings that explain a decision. */
  readonly explanations: readonly string[];
  /** Headings, keys and labels of a record's state. */
  readonly status: readonly string[];
  /** The first words of a state, by what it means for the decision. */
  readonly states: Readonly<Record<DecisionStatus, readonly string[]>>;
  /** What is written where there is nothing to write. */
  readonly nothing: readonly string[];
  /** The words of a sentence that only leads to its list: `The following decisions were taken.` */
  readonly following: readonly string[];
  /** Heads of columns, beside the labels above: who does it, and until when. */
  readonly owner: readonly string[];
  readonly due: readonly string[];
}

/** Whether a decision holds, as its record says. */
export type DecisionStatus = 'accepted' | 'proposed' | 'rejected' | 'superseded' | 'deprecated';
