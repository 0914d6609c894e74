// Word lists only; vocabulary.ts and statementWords.ts hold the rules.

/** Words for what a note states besides decisions, as its heading or at the start of a line; index.md adds others. */
export const statements = { highlights: ['highlight', 'highlights'] } as const;

/** Labels of meeting details: `Recording: …`, `Attendees: …`. */
export const particulars =
  /^(?:attendees|attending|present|participants|deciders|decision[- ]makers|consulted|informed|authors?|submitted by|technical story|meeting title|apologies|regrets|recording|video|slides|minutes|notes|date|time|when|where|location|place|chair|facilitator|moderator|notetaker|note ?-?taker|scribe|host|github issue|issue|calendar|links?|zoom|agenda|purpose|type of meeting|(?:meeting|town hall|session|call) (?:type|link|number|id|time|series)|(?:today['’]s|previous|last|next|this week['’]s) (?:meeting|call|session|date)s?|scheduled start|opened|closed|started|ended|passcode|password|join by phone|dial-in|quorum(?: \w+)?|minutes? (?:taker|by)|notes (?:by|taken by)|present(?:ed by|er)|moved by|maker|seconded by|seconder|sitzungsbeginn|sitzungsende|beginn|ende|uhrzeit|ort|début|fin|lieu|durée(?: de la réunion)?|prise de notes|hora|lugar|inicio|fin|duración|ora|luogo|inizio|fine|durata|locatie|aanvang|einde|início|fim|local)\s*:/iu;

/** Placeholders for nothing. */
export const nothings: readonly string[] = [
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
];

// What is written where a meeting was not held, and where nothing was new, in the languages of the words.
const notHeld =
  "skipped|(?:meeting|call|session) cancell?ed|called off|no meeting|did not meet|didn[’']t meet|ausgefallen|entfallen|entfällt|fällt aus|fiel aus|kein treffen|abgesagt|cancelad[oa]|suspendid[oa]|no hubo reunión|annulée?|reportée?|pas de réunion|annullat[oa]|saltat[oa]|geannuleerd|vervallen|afgelast|não houve(?: reunião)?|取消|未开会|本周无会";
const nothingNew =
  'nichts neues|keine themen|nichts zu berichten|sin novedad(?:es)?|nada nuevo|rien de neuf|rien à signaler|ras|niente di nuovo|nessuna novità|niets nieuws|geen nieuws|nada de novo|sem novidades|无|没有|无新内容|暂无';
const elsewhere =
  '(?:[^,;.]{1,40}[,;] )?(?:see|siehe|voir|ver|véase|vedi|zie|veja) (?:\\p{L}+ ){0,2}(?:notes?|minutes|below|above|notizen|unten|oben|notas?|abajo|arriba|compte[- ]rendu|ci-dessous|sotto|sopra|notities|onder|boven|abaixo|acima)';

const when = String.raw`(?: yet| today| (?:(?:this|for this|since last|from last) (?:week|time|meeting)|(?:during|in|at) (?:the|this|today['’]s) (?:call|meeting|session)))?`;

/**
 * Longer placeholders, as patterns for lowercased text: a case-insensitive Unicode pattern takes milliseconds to
 * compile.
 */
export const nothingMuch: readonly RegExp[] = [
  // `No board updates`, `No pending travel fund requests`
  String.raw`(?:there (?:was|were|is|are) )?no (?:\p{L}+ )?(?:news|updates?|announcements?)`,
  String.raw`no (?:\p{L}+ ){0,3}(?:requests?|topics?|agenda items?|questions|other business)(?: (?:for review|to (?:review|discuss)))?`,
  // `Nothing to discuss this week`
  String.raw`nothing(?: new| special)?(?: to (?:report|discuss|add|share))?`,
  // `Didn't have time to address this issue`, `Not discussed`
  String.raw`(?:we )?(?:did not|didn['’]t) (?:get to|discuss|address|have time (?:for|to (?:get to|discuss|address)))(?: (?:it|that|this(?: \p{L}+){0,2}))?`,
  String.raw`not (?:discussed|addressed|covered)`,
  // What every meeting does first.
  String.raw`(?:last|previous) (?:meeting|time|week)['’]s (?:notes|minutes)`,
  String.raw`(?:approve|approval of|review) (?:the )?(?:\S+ ){0,3}(?:minutes|notes)`,
  String.raw`join (?:via|us on|on|the) (?:zoom|teams|meet|jitsi)(?: \S+){0,2}`,
  String.raw`no objections\? done`,
  String.raw`(?:turn on|start|begin|stop|enable) (?:the )?(?:recording|transcription)(?: \(?done\)?)?`,
  String.raw`(?:assign|choose|pick|select|find) (?:(?:the |a )?(?:roles|scribe|note-?taker|facilitator|chair|timekeeper)(?: and |, | ?& )?){1,3}`,
  String.raw`from (?:the )?template`,
  String.raw`\*?extracted from [^.]{0,120}label\p{L}* (?:issues|pull requests)[^.]{0,120}`,
  String.raw`(?:${notHeld})(?:\s*[(（][^()（）]{1,40}[)）]?)?`,
  `(?:${nothingNew})`,
  elsewhere,
].map((words) => new RegExp(`^${words}${when}$`, 'u'));

/** One-word outcomes of an agenda item, which are quoted together with the item. */
export const outcomes: readonly string[] = [
  ...['accepted', 'adopted', 'approved', 'archived', 'cancelled', 'closed', 'declined', 'fixed', 'landed'],
  ...['merged', 'postponed', 'published', 'rejected', 'released', 'resolved', 'shipped', 'signed'],
];

export const months =
  'january|february|march|april|may|june|july|august|september|october|november|december|' +
  'jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec';

/** Words whose full stop does not end a sentence. */
export const abbreviations: readonly string[] = [
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
];
