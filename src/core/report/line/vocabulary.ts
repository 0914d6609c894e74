/** What a heading says of the text below it. */
export type HeadingMeaning =
  /** What came of the meeting: quoted first. */
  | 'summary'
  /** Who was there and where the recording is: never quoted. */
  | 'apparatus'
  /** Quoted only where the note says nothing else. */
  | 'minor'
  | 'plain';

const meanings: Readonly<Record<Exclude<HeadingMeaning, 'plain'>, readonly string[]>> = {
  summary: [
    ...[
      'summary',
      'executive summary',
      'tl;dr',
      'tldr',
      'in short',
      'outcome',
      'outcomes',
      'result',
      'results',
    ],
    ...['decision', 'decisions', 'decided', 'decisions made', 'what we decided', 'resolution', 'resolutions'],
    ...[
      'conclusion',
      'conclusions',
      'takeaways',
      'key takeaways',
      'key points',
      'highlights',
      'what happened',
    ],
  ],
  apparatus: [
    ...['present', 'attendees', 'attendance', 'in attendance', 'attending', 'participants', 'who was there'],
    ...['people', 'guests', 'invited', 'invitees', 'apologies', 'regrets', 'absent', 'links', 'resources'],
    ...['references', 'see also', 'related', 'recording', 'recordings', 'upcoming meetings', 'next meeting'],
    ...['observers', 'dial-in', 'logistics'],
  ],
  minor: [
    'agenda',
    'announcement',
    'announcements',
    'housekeeping',
    'regular reviews',
    'misc',
    'open questions',
  ],
};

const byHeading: ReadonlyMap<string, HeadingMeaning> = new Map(
  (['summary', 'apparatus', 'minor'] as const).flatMap((meaning) =>
    meanings[meaning].map((heading): [string, HeadingMeaning] => [heading, meaning]),
  ),
);

/** Reads a heading: `2. Key takeaways:` means what `Key takeaways` does. */
export function meaningOfHeading(heading: string): HeadingMeaning {
  const bare = heading
    .normalize('NFC')
    .toLowerCase()
    .replace(/^[^\p{L}]+|[^\p{L}]+$/gu, '')
    .replace(/\s+/g, ' ');
  return byHeading.get(bare) ?? 'plain';
}

/** Fields that lists of particulars begin with: `Recording: …`, `Attendees: …`. */
export const particulars =
  /^(?:attendees|attending|present|participants|apologies|regrets|recording|video|slides|minutes|notes|date|time|when|where|location|place|chair|facilitator|note ?-?taker|scribe|host|github issue|issue|calendar|links?|zoom|agenda)\s*:/iu;

/** What is written where there was nothing to write. */
export const nothings: ReadonlySet<string> = new Set([
  ...[
    'no update',
    'no updates',
    'no news',
    'none',
    'nothing',
    'nothing new',
    'nothing to report',
    'n/a',
    'na',
  ],
  ...[
    'tbd',
    'tba',
    'todo',
    'see above',
    'see below',
    'as above',
    'same as above',
    'did not discuss',
    'not discussed',
  ],
  ...['skipped', 'pending', 'in progress', 'ongoing', 'done', 'ok', 'yes', 'no', 'no change', 'no changes'],
  ...[
    'no announcements',
    'did not get to this agenda item',
    'remove label',
    'no objections',
    'no discussion',
  ],
]);

/** The same, in more words: `No board updates`, `Nothing to discuss this week`. */
export const nothingMuch =
  /^(?:(?:there (?:was|were|is|are) )?no (?:\p{L}+ )?(?:news|updates?|announcements?)|nothing(?: new| special)?(?: to (?:report|discuss|add|share))?)(?: yet| today| (?:this|for this|since last|from last) (?:week|time|meeting))?$/iu;

export const months =
  'january|february|march|april|may|june|july|august|september|october|november|december|' +
  'jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec';

/** Words whose full stop ends no sentence. */
export const abbreviations: ReadonlySet<string> = new Set([
  ...[
    'e.g',
    'i.e',
    'etc',
    'vs',
    'cf',
    'ca',
    'approx',
    'incl',
    'excl',
    'resp',
    'esp',
    'est',
    'dept',
    'fig',
    'no',
    'nr',
  ],
  ...[
    'mr',
    'mrs',
    'ms',
    'dr',
    'prof',
    'sr',
    'jr',
    'st',
    'inc',
    'ltd',
    'co',
    'corp',
    'al',
    'vol',
    'p',
    'pp',
    'a.m',
    'p.m',
  ],
  ...[
    'z.b',
    'd.h',
    'bzw',
    'usw',
    'u.a',
    'o.ä',
    'jan',
    'feb',
    'mar',
    'apr',
    'jun',
    'jul',
    'aug',
    'sep',
    'sept',
    'oct',
  ],
  ...['nov', 'dec', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'],
]);
