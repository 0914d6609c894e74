import * as tables from './vocabularyTables';

export { months, particulars } from './vocabularyTables';

/** What a heading says about the text below it. */
export type HeadingMeaning =
  /** The outcome of a meeting: quoted first. */
  | 'summary'
  /** Attendees, recordings and the like: never quoted. */
  | 'apparatus'
  /** Announcements of others: quoted only if the note says nothing of its own. */
  | 'news'
  /** Agenda and next steps: quoted after everything else. */
  | 'plans'
  | 'plain';

const byHeading: ReadonlyMap<string, HeadingMeaning> = new Map(
  (['summary', 'apparatus', 'news', 'plans'] as const).flatMap((meaning) =>
    tables.headings[meaning].map((heading): [string, HeadingMeaning] => [heading, meaning]),
  ),
);

// As in `Next week's working session`.
const comingUp = /^next (?:week|month|quarter|sprint|session|time)(?!\p{L})/u;

/** The meaning of a heading. Numbering and colons are ignored: `2. Key takeaways:` means `Key takeaways`. */
export function meaningOfHeading(heading: string): HeadingMeaning {
  const bare = heading
    .normalize('NFC')
    .toLowerCase()
    .replace(/^[^\p{L}]+|(?<![^\p{L}])[^\p{L}]+$/gu, '')
    .replace(/\s+/g, ' ');
  return byHeading.get(bare) ?? (comingUp.test(bare) ? 'plans' : 'plain');
}

const nothings: ReadonlySet<string> = new Set(tables.nothings);

/** Whether a text is a placeholder for nothing: `None`, `No board updates`. */
export function isNothing(text: string): boolean {
  const said = text.toLowerCase();
  return nothings.has(said) || tables.nothingMuch.some((words) => words.test(said));
}

/** One-word outcomes of an agenda item, which are quoted together with the item. */
export const outcomes: ReadonlySet<string> = new Set(tables.outcomes);

/** Words whose full stop does not end a sentence. */
export const abbreviations: ReadonlySet<string> = new Set(tables.abbreviations);
