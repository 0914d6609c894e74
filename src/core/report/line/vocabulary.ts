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
  news: [
    ...['announcement', 'announcements', 'housekeeping', 'news', 'regular reviews', 'misc'],
    ...['staff updates', 'board updates', 'board meeting updates'],
  ],
  plans: [
    ...['agenda', 'open questions', 'action items', 'action points', 'actions', 'next steps'],
    ...['to do', 'todo', 'todos', 'follow-ups'],
  ],
};

const byHeading: ReadonlyMap<string, HeadingMeaning> = new Map(
  (['summary', 'apparatus', 'news', 'plans'] as const).flatMap((meaning) =>
    meanings[meaning].map((heading): [string, HeadingMeaning] => [heading, meaning]),
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
    'no progress',
    'no discussion; ran out of time',
  ],
]);

const when = String.raw`(?: yet| today| (?:(?:this|for this|since last|from last) (?:week|time|meeting)|(?:during|in|at) (?:the|this|today['’]s) (?:call|meeting|session)))?`;

/** The same, in more words. */
export const nothingMuch: readonly RegExp[] = [
  // `No board updates`, `No pending travel fund requests`
  String.raw`(?:there (?:was|were|is|are) )?no (?:\p{L}+ )?(?:news|updates?|announcements?)`,
  String.raw`no (?:\p{L}+ ){0,3}(?:requests?|topics?|agenda items?|questions|other business)(?: (?:for review|to (?:review|discuss)))?`,
  // `Nothing to discuss this week`
  String.raw`nothing(?: new| special)?(?: to (?:report|discuss|add|share))?`,
  // `Didn't have time to address this issue`, `Not discussed`
  String.raw`(?:we )?(?:did not|didn['’]t) (?:get to|discuss|address|have time (?:for|to (?:get to|discuss|address)))(?: (?:it|that|this(?: \p{L}+){0,2}))?`,
  String.raw`not (?:discussed|addressed|covered)`,
].map((words) => new RegExp(`^${words}${when}$`, 'iu'));

/** What came of a point in a word, which says what happened together with the point. */
export const outcomes: ReadonlySet<string> = new Set([
  ...['accepted', 'adopted', 'approved', 'archived', 'cancelled', 'closed', 'declined', 'fixed', 'landed'],
  ...['merged', 'postponed', 'published', 'rejected', 'released', 'resolved', 'shipped', 'signed'],
]);

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
