import * as tables from './vocabularyTables';

export { months, particulars } from './vocabularyTables';

/** What a heading says of the text below it. */
export type HeadingMeaning =
  /** What came of the meeting: quoted first. */
  | 'summary'
  /** Who was there and where the recording is: never quoted. */
  | 'apparatus'
  /** What others told: quoted only where the note says nothing of its own. */
  | 'news'
  /** What was to be talked about, or done next: quoted after that. */
  | 'plans'
  | 'plain';

const byHeading: ReadonlyMap<string, HeadingMeaning> = new Map(
  (['summary', 'apparatus', 'news', 'plans'] as const).flatMap((meaning) =>
    tables.headings[meaning].map((heading): [string, HeadingMeaning] => [heading, meaning]),
  ),
);

// `Next week's working session`
const comingUp = /^next (?:week|month|quarter|sprint|session|time)(?!\p{L})/u;

/** Reads a heading: `2. Key takeaways:` means what `Key takeaways` does. */
export function meaningOfHeading(heading: string): HeadingMeaning {
  const bare = heading
    .normalize('NFC')
    .toLowerCase()
    .replace(/^[^\p{L}]+|(?<![^\p{L}])[^\p{L}]+$/gu, '')
    .replace(/\s+/g, ' ');
  return byHeading.get(bare) ?? (comingUp.test(bare) ? 'plans' : 'plain');
}

const nothings: ReadonlySet<string> = new Set(tables.nothings);

/** Whether a text is what people write where there was nothing to write: `None`, `No board updates`. */
export function isNothing(text: string): boolean {
  const said = text.toLowerCase();
  return nothings.has(said) || tables.nothingMuch.some((words) => words.test(said));
}

/** What came of a point in a word, which says what happened together with the point. */
export const outcomes: ReadonlySet<string> = new Set(tables.outcomes);

/** Words whose full stop ends no sentence. */
export const abbreviations: ReadonlySet<string> = new Set(tables.abbreviations);
