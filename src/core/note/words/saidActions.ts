// What people do for each other after a meeting. `The cache will be` and `Users will need` tell something else.
const deeds =
  'add|adjust|amend|announce|arrange|ask|assign|attempt|book|brief|bring|call|check|circulate|clean|collect|come back|compile|confirm|contact|convene|coordinate|create|define|discuss|distribute|document|draft|draw|e-?mail|encourage|establish|explore|file|fill|find|finish|fix|follow|forward|gather|get|give|go through|hand|host|implement|inform|investigate|invite|kick off|lead|liaise|look|make|measure|meet|merge|message|move|notify|offer|open|order|organi[sz]e|outline|own|pass on|pick|ping|plan|post|prepare|present|propose|publish|push|put|raise|reach|rebase|record|remind|report|request|research|resend|review|revise|rewrite|run|schedule|scope|send|set|share|speak|start|submit|suggest|summari[sz]e|sync|take|talk|tell|test|track|translate|try|update|upload|verify|visit|work|write';
const deedAlone = new RegExp(`^(?:${deeds})(?!\\p{L})`, 'iu');

/** Whether a text begins with what people do for each other: `Write`, `Check`. */
export function isDeed(text: string): boolean {
  return deedAlone.test(text);
}

const adverbs = '(?:also|then|now|still|again|please|first|try to|attempt to|aim to) ';
const name = String.raw`(?:@[\p{L}\p{N}][\p{L}\p{N}_.-]*|\p{Lu}[\p{L}\p{M}'’-]*)`;
const names = String.raw`${name}(?: (?!Wanted)\p{Lu}[\p{L}\p{M}.'’-]*)?(?:(?:, | & | and | und | y | et | e | en )${name}){0,2}`;

const willDo = new RegExp(
  String.raw`^(${names}) (?:will|is going to|are going to|shall|agreed to|promised to|volunteered to) (?:${adverbs})?(?:${deeds})(?!\p{L})`,
  'u',
);
// Tests that are quick to say no.
const mayWill = / (?:will|shall|to) /;
const article = /^(?:the|der|die|el|la|le) /i;
const toDo = new RegExp(String.raw`^(${names}) to (?:${adverbs})?(?:${deeds})(?!\p{L})`, 'u');
// What only people do: `Kafka will add` tells of a product.
const personal =
  /^[^.,;:]{2,60} (?:will|is going to|are going to) (?:also |then |try to |attempt to )?(?:ask|contact|e-?mail|ping|send|talk|schedule|write|put together|encourage|follow up|reach out|post|discuss|invite|prepare|draft|find out|review|look into|work on|announce|propose|present|organi[sz]e|submit|circulate|set up a|open an? (?:issue|pr|ticket)|attempt|call|speak)(?!\p{L})/u;
// The same of somebody whom the note names among those present.
const known = new RegExp(
  String.raw`^(${names}) (?:(?:to|will|needs to|has to|must|is going to) (?!(?:be|have|need|not)(?!\p{L}))\p{Ll}{2,}|(?:wird|soll|muss|kümmert sich|übernimmt|schreibt|meldet|klärt|prüft|macht|bereitet|informiert|schickt|organisiert|erstellt|besorgt|lädt|sammelt|aktualisiert|testet|bestellt|fragt (?:an|nach)|spricht mit)(?!\p{L})|(?:va a|se encarga de|prepara|envía|revisa|pide|llama|habla con)(?!\p{L})|(?:s['’]occupe de|se charge de|va|voit avec|prépare|envoie|vérifie|appelle|relance)(?!\p{L})|(?:si occupa di|prepara|invia|verifica|chiama)(?!\p{L})|(?:zal|gaat|regelt|stuurt|vraagt|maakt|belt)(?!\p{L})|(?:vai|fica de|trata de|prepara|envia|verifica|liga)(?!\p{L}))`,
  'u',
);
const labelled = new RegExp(String.raw`^(${names}): (?:please )?\p{L}`, 'u');
const ordered = new RegExp(String.raw`^(${names}): (?:please )?(?:${deeds})(?!\p{L})`, 'iu');
const inHan = /由\s?([\p{L}\p{N}_]{1,16}?)(?:\[[^\]]*\]|\s)*(?:负责|負責)(?:[\p{Script=Han}]|$)/u;
const office =
  /^(the (?:secretary|chair(?:man|woman|person)?|treasurer|board|president)|(?:der|die) (?:stellvertretende |1\. |2\. )?(?:vorsitzende|schriftführer(?:in)?|kassenwart(?:in)?)|el secretario|la secretaria|le secrétaire|la présidente?|le président) (?:will (?:ask|send|write|check|invite|prepare|circulate|contact|report|inform|draft|follow)|wird (?:\S+ ){0,6}\p{Ll}+en(?!\p{L}))/iu;
// Of these, `will` tells what is to come.
const noPerson =
  /^(?:we|i|you|they|finally|eventually|hopefully|currently|later|maybe|perhaps|interop|it|this|that|there|these|those|he|she|the|a|an|all|everyone|everybody|someone|somebody|nobody|people|folks|users?|members?|team|teams|developers|results?|meetings?|one|who|which|what|next|then|also|so|but|and|if|our|your|their|his|her|need|want|plan|going|how|where|when|why|idea|goal|proposal|request|issue|time|place|thing|things|work|continue|decide|try|tests?|tools?|builds?|events?|talks?|docs?|links?|updates?|changes?|ci|pr|prs|api|wir|sie|es|er|das|die|der|man|alle|se|nosotros|nous|on|il|elle|wij|wordt|ser|noi|si)$/iu;

/** What is known of who is named in a note. */
export interface People {
  /** Whether a name in lower case is that of somebody present, or of one of two who meet. */
  isKnown(name: string): boolean;
  /** Whether it is the name of one of two who meet, as in the title `Ana / Bo`. */
  isOfPair(name: string): boolean;
}

/**
 * Who does what a sentence says, outside of headings and labels of actions: `Ana will write to legal`. `isItem`: it begins a
 * list item, as minutes have them; elsewhere only the deeds of people whom the note knows, or with a day, are read.
 */
export function doerOf(
  sentence: string,
  isItem: boolean,
  isDated: () => boolean,
  people: People,
): string | undefined {
  if (/[?？]\s*$/u.test(sentence)) return undefined;
  const titled = article.test(sentence) ? office.exec(sentence)?.[1] : undefined;
  if (titled !== undefined) return titled;
  const han = sentence.includes('由') ? inHan.exec(sentence)?.[1] : undefined;
  if (han !== undefined) return han.replace(/^.*(?=\p{Script=Han}{2,3}老师$)/u, '');
  const will = mayWill.test(sentence) ? doer(willDo, sentence) : undefined;
  if (will !== undefined && (isItem || isDated() || people.isKnown(will) || personal.test(sentence)))
    return will;
  if (!isItem) return undefined;
  const handle = sentence.startsWith('@') ? doer(toDo, sentence) : undefined;
  if (handle !== undefined) return handle;
  const due = isDated() ? (doer(toDo, sentence) ?? doer(labelled, sentence)) : undefined;
  if (due !== undefined) return due;
  const other = doer(known, sentence);
  if (other !== undefined && people.isKnown(other)) return other;
  const order = sentence.includes(': ') ? doer(ordered, sentence) : undefined;
  return order !== undefined && people.isOfPair(order) ? order : undefined;
}

const promise =
  /^(?:\S{1,20}: )?(?:ok(?:ay)?,? |yes,? |sure,? |great,? |and |so )?i(?:['’]ll| will) (?:also )?(?:report|fix|write|send|e-?mail|file|update|follow up|create|contact|schedule|draft|submit|reach out|make (?:a note|some)|open an? |take on|put (?:up|together)|set up)(?!\p{L})/iu;

/** Whether a sentence of a speaker promises something: `I'll send the slides`. */
export function promises(sentence: string): boolean {
  return promise.test(sentence);
}

/** Who speaks in a line of a transcript: `ana: I'll send the slides`. */
export function speakerOf(text: string): string | undefined {
  const [, name = ''] =
    /^(?:\*\*)?@?([\p{L}][\p{L}\p{M}\p{N}_-]{1,19}(?: \p{Lu}[\p{L}.]{0,19})?)(?:\*\*)?:(?:\*\*)?\s/u.exec(
      text,
    ) ?? [];
  return name === '' || noPerson.test(name) ? undefined : name;
}

function doer(pattern: RegExp, sentence: string): string | undefined {
  const found = pattern.exec(sentence)?.[1];
  const [first = ''] = (found ?? '').split(/[ ,]/u);
  if (found === undefined || noPerson.test(first)) return undefined;
  // `NumPy`, `GPU`, `Go`: a person's name has one capital, and more than two letters unless they are initials.
  const isName = found.startsWith('@') || /^\p{Lu}[\p{Ll}\p{M}'’-]+(?:-\p{Lu}\p{Ll}+)?$/u.test(first);
  return isName ? found.replace(/@/gu, '') : undefined;
}

const modal =
  /(?<!\p{L})(?:must|should|has to|have to|needs? to|to be|muss|müssen|soll|sollen|sollte|debe|deben|hay que|tiene que|doit|doivent|il faut|deve|devono|bisogna|moet|moeten|devem|é preciso|需要|应该|必须)(?!\p{L})/u;

/** Whether an item that ends in a name in parentheses says what has to be done: `The report must be written (Ana)`. */
export function isDutyOf(text: string): boolean {
  return (
    modal.test(text) && /[(（]@?\p{Lu}[\p{L}\p{M}.'’-]+(?: \p{Lu}[\p{L}\p{M}.'’-]+)?[)）][.\s]*$/u.test(text)
  );
}
