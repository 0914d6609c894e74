/** What is measured. Of the last three every expectation has an answer, so that their recall alone says something. */
export const measures = [
  'days',
  'decisions',
  'likely',
  'actions',
  'owners',
  'due days',
  'states',
  'titles',
  'lines',
] as const;

export type Measure = (typeof measures)[number];

/** One comparison of what a label says with what was read; one side is null where the other has no counterpart. */
export interface Judgement {
  readonly measure: Measure;
  readonly note: string;
  readonly expected: string | null;
  readonly read: string | null;
  readonly isRight: boolean;
}

/** How many of a measure's labels there are, how many were read, and how many of them as labelled. */
export interface Tally {
  readonly labelled: number;
  readonly read: number;
  readonly right: number;
}

export function tallyOf(judgements: readonly Judgement[], measure: Measure): Tally {
  const mine = judgements.filter((each) => each.measure === measure);
  return {
    labelled: mine.filter(({ expected }) => expected !== null).length,
    read: mine.filter(({ read }) => read !== null).length,
    right: mine.filter(({ isRight }) => isRight).length,
  };
}
