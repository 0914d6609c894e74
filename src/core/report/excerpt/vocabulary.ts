import { bareWords } from '../../note/words/bareWords';
import { languages } from '../../note/words/languages';
import { announcedBy } from '../../note/words/meanings';
import * as tables from './vocabularyTables';

export { months, particulars } from './vocabularyTables';

/** What a heading says about the text below it. */
export type HeadingMeaning =
  /** The outcome of a meeting: quoted first. */
  | 'summary'
  /** What was decided. */
  | 'decision'
  /** Attendees, recordings and the like: never quoted. */
  | 'apparatus'
  /** Announcements of others: quoted only if the note says nothing of its own. */
  | 'news'
  /** Action items: told among the actions, never quoted. */
  | 'actions'
  /** Agenda and what comes next: quoted after everything else. */
  | 'plans'
  | 'plain';

const byHeading: ReadonlyMap<string, HeadingMeaning> = new Map(
  (['news', 'plans', 'apparatus', 'summary'] as const).flatMap((meaning) =>
    languages.flatMap((words) =>
      words[meaning].map((heading): [string, HeadingMeaning] => [heading, meaning]),
    ),
  ),
);

const byAnnounced = { decisions: 'decision', record: 'decision', actions: 'actions' } as const;

// As in `Next week's working session`.
const comingUp = /^next (?:week|month|quarter|sprint|session|time)(?!\p{L})/u;

/** The meaning of a heading. Numbering and colons are ignored: `2. Key takeaways:` means `Key takeaways`. */
export function meaningOfHeading(heading: string): HeadingMeaning {
  const bare = bareWords(heading);
  const announced = announcedBy(bare);
  if (announced) return byAnnounced[announced];
  const known = byHeading.get(bare);
  if (known) return known;
  return whoWas.test(bare) ? 'apparatus' : comingUp.test(bare) ? 'plans' : 'plain';
}

// `TSC members present`, `Staff not attending`: any people, and whether they came.
const whoWas =
  /^(?!.* and present$)(?:[a-zà-ÿ’'-]+ ){1,5}(?:present|absent|attending|attendees|excused|anwesend|abwesend|présents?|absents?|excusés?|presentes|ausentes|presenti|assenti|aanwezig|afwezig)$/;

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
