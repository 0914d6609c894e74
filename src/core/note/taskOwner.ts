import { isDeed } from './words/deeds';

// A name as people write it in minutes: one to three capitalized words or initials, or a handle.
const name = String.raw`(?:@[\p{L}\p{N}][\p{L}\p{N}_.-]*|\p{Lu}[\p{L}\p{M}.'’-]*(?: (?:(?:van|von|de|der|da|del|di|du|la|le) )?\p{Lu}[\p{L}\p{M}.'’-]*){0,2})`;
const names = String.raw`${name}(?:(?:, ?| ?/ ?| ?& ?| ?\+ ?| and | und | y | et | e | en )${name})*`;

const handleAtStart =
  /^(@[\p{L}\p{N}][\p{L}\p{N}_.-]*(?:(?:,? | ?[,/&+] ?| and )@[\p{L}\p{N}][\p{L}\p{N}_.-]*)*)(?=[\s:,–—-]|$)/u;
const labelAtStart = new RegExp(String.raw`^\[?(${names})\]?(?:\s*[:：]|\s+[-–—→]|(?<=\])\s)\s*\S`, 'u');
const pronounAtStart =
  /^(me|i|ich|moi|je|yo|io|eu|ik|我|alle|all|everyone|tous|todos|tutti|大家)\s*[:：]\s*\S/iu;
const hanAtStart = /^([\p{Script=Han}]{2,4})\s*[:：]\s*\S/u;
// `Finance (Milos): book it`: who does it for a group.
const insideLabel = /^\p{Lu}[\p{L}\p{M}-]* \((\p{Lu}[\p{Ll}\p{M}'’-]+)\)\s*[:：]\s*\S/u;
// The number of an action in its list: `9/1 Ana – …`, `A-12 Ana: …`.
const numberAtStart = /^(?:\d+\/\d+|[A-Z]{0,3}-?\d+[.):]?)\s+/u;
const linkAtStart = /^\[\[([^[\]|/]{2,40})\]\][:,]?\s+\p{Ll}/u;
const verb = String.raw`(?:to|will|shall|should|is going to|needs? to|ha(?:s|ve) to|must|can|agreed to|soll|sollen|wird|werden|muss|va a|debe|deberá|va|vont|doit|deve|devono|zal|gaat|moet|vai|vão)`;
const subject = new RegExp(
  String.raw`^(${names})(?:,(?= (?:will|should|must|needs? |ha(?:s|ve) |is )))? (${verb}) `,
  'u',
);
// `Rukia redraws the diagram`: behind an imperative no article follows its object.
const articles = '(?:the|a|an|our|his|her|their|it)(?!\\p{L})';
const verbs = [
  'schreibt meldet klärt prüft macht bereitet informiert schickt organisiert erstellt besorgt lädt sammelt aktualisiert testet bestellt fragt übernimmt kümmert spricht plant ruft sucht trägt recherchiert erinnert löscht teilt beantragt kontaktiert verschickt reicht setzt nimmt richtet stellt bringt',
  'prepara envía revisa pide llama habla avisa escribe organiza busca presenta contacta actualiza pregunta propone confirma',
  'voit fait prend envoie prépare vérifie appelle écrit rédige organise contacte relance demande regarde transmet finalise cherche réserve ajoute rencontre',
  'invia manda verifica chiama scrive organizza chiede',
  'contatta maakt stuurt regelt vraagt belt schrijft zoekt zorgt levert bespreekt',
  'envia liga escreve pede faz',
]
  .join(' ')
  .split(' ');
// In German and Dutch these are infinitives, too: `Protokoll schreiben` names nobody.
const verbsOfSeveral =
  'schreiben klären prüfen machen bereiten schicken organisieren erstellen besorgen fragen übernehmen kümmern sprechen planen suchen tragen recherchieren beantragen setzen nehmen richten stellen laden bringen font feront envoient préparent rédigent organisent maken'.split(
    ' ',
  );
// `Quentin et Lucie rédigeront la fiche`, `Ana enviará`. No auxiliary is a deed; without an accent, words of other kinds end
// in the same way as a verb of one person (`considera`, `contra`).
const inFuture = String.raw`(?!(?:aur|deb|devr|est|hab|pod|pourr|quer|ser|tend|voudr)\p{L}*)\p{Ll}{3,}(?:[eidt]ront|[aei]r(?:á|án|ão|à|anno))`;
const future = new RegExp(`^${inFuture}$`, 'u');

/** What people do, in the third person: of languages in which the verb tells. */
export const verbsOfDoers: readonly string[] = [...verbs, ...verbsOfSeveral];

/** Whether a word is a verb in the future: quick to say no. */
export function isInFuture(text: string, start: number, end: number): boolean {
  return mayEndFuture.includes(text.charAt(end - 1)) && future.test(text.slice(start, end));
}

const mayEndFuture = 'áàtno';
const thirdPerson = new RegExp(
  String.raw`^(\p{Lu}[\p{Ll}\p{M}’'-]+(?: \p{Lu}[\p{Ll}\p{M}’'-]+)?) (?:(?!(?:is|was|has) )\p{Ll}+s ${articles}|(?:${verbs.join('|')})(?!\p{L}))`,
  'u',
);
const knownToDo = new RegExp(String.raw`^(${names}) (?:${verbsOfDoers.join('|')}|${inFuture})(?!\p{L})`, 'u');
const han = /^([\p{Script=Han}]{2,4})(?:将|負責|负责|需要|会|来)/u;
const atEnd = new RegExp(
  String.raw`\s*(?:[(（[]\s*(?:owner:?|who:?|wer:?|responsable\s?:?)?\s*(${names})\s*[)）\]]|\s[–—→]\s*(${names})|\s(@[\p{L}\p{N}][\p{L}\p{N}_.-]*))\s*[.。]?\s*$`,
  'iu',
);
// `Pay – Ana`, in which the first word looks like a name as well.
const behindDash = new RegExp(String.raw`^\S+ [–—→-] (${names})$`, 'u');
const handle = /(?<=^|[\s(])@[\p{L}\p{N}][\p{L}\p{N}_.-]*/u;
const notNames = new Set([
  'action',
  'the',
  'we',
  'i',
  'all',
  'everyone',
  'everybody',
  'this',
  'that',
  'it',
  'need',
  'note',
  'todo',
  'next',
  'follow',
  'goal',
  'deadline',
  'due',
  'q1',
  'q2',
  'q3',
  'q4',
  'optional',
  'se',
  'es',
  'on',
  'il',
  'si',
  'how',
  'what',
  'who',
  'if',
  'continue',
  'decide',
  'plan',
  'wir',
  'alle',
  'tbd',
  '注意',
  '备注',
  '说明',
  '问题',
  '目标',
]);

// Quick to say no: the patterns of names take long to compile.
const mayBeLabelled = /[:：\]]|\s[–—→-]/u;

/**
 * Who does an action, as the start of its text says: `@ana …`, `Ana: …`, `[Ana] …`. `isAnnounced`: a heading makes it an
 * action, so that `Ana to …` and `Ana will …` name who does it.
 */
export function ownerAtStart(written: string, isAnnounced: boolean): string | undefined {
  const text = written.replace(numberAtStart, '');
  const handles = text.startsWith('@') ? handleAtStart.exec(text)?.[1] : undefined;
  const isLabelled = mayBeLabelled.test(text);
  const found = handles ?? (isLabelled ? labelAtStart.exec(text)?.[1] : undefined);
  const linked = text.startsWith('[[') ? linkAtStart.exec(text)?.[1] : undefined;
  const inside = isLabelled ? insideLabel.exec(text)?.[1] : undefined;
  const named = pronounAtStart.exec(text)?.[1] ?? person(inside) ?? person(linked) ?? person(found);
  if (named !== undefined || !isAnnounced) return named;
  return person(hanAtStart.exec(text)?.[1] ?? subject.exec(text)?.[1] ?? han.exec(text)?.[1]);
}

/** The names that a text begins with where a verb such as `to` and `will` follows, and what it says behind that. */
export function subjectOf(
  text: string,
): { readonly names: string; readonly verb: string; readonly said: string } | undefined {
  const [whole = '', found, verb = ''] = subject.exec(text) ?? [];
  const names = person(found);
  return names === undefined ? undefined : { names, verb, said: text.slice(whole.length) };
}

const promise = new RegExp(
  String.raw`^(${names}): I(?:['’]ll| will|['’]m going to| am going to|['’]m gonna)(?: also| then| just)? `,
  'u',
);

/** Who says of themselves what they will do, and what that is: `Ana: I'll write to legal`. */
export function promiseIn(text: string): { readonly names: string; readonly said: string } | undefined {
  const [whole = '', found] = promise.exec(text) ?? [];
  const names = person(found);
  return names === undefined ? undefined : { names, said: text.slice(whole.length) };
}

/** Who does what a text says in the third person: `Rukia redraws the diagram`, `Leon schreibt den Bericht`. */
export function doerOf(text: string): string | undefined {
  const doer = person(thirdPerson.exec(text)?.[1]);
  return doer !== undefined && !isDeed(doer) ? doer : undefined;
}

/** The same of people who are known to have been there, in the plural and the future as well. */
export function knownDoerOf(text: string): string | undefined {
  return doerOf(text) ?? person(knownToDo.exec(text)?.[1]);
}

/** Who does an action, as its text says anywhere: at its start, at its end as in `(Ana)`, or by a handle. */
export function ownerIn(text: string, isAnnounced: boolean): string | undefined {
  if (!isAnnounced && plainWords.test(text)) return doerOf(text);
  const last = / [–—→-] [\p{Lu}@]/u.test(text) ? behindDash.exec(text)?.[1] : undefined;
  const start = person(last) ?? ownerAtStart(text, isAnnounced);
  if (start !== undefined) return start;
  const doer = doerOf(text);
  if (doer !== undefined) return doer;
  const end = text.slice(-longest);
  const [, inside, behind, tag] = mayEndInName.test(end) ? (atEnd.exec(end) ?? []) : [];
  const named = person(inside) ?? person(behind) ?? person(tag);
  return named ?? (text.includes('@') ? person(handle.exec(text)?.[0]) : undefined);
}

// No label, handle, link, bracket or dash: nobody is named but by the sentence itself.
const plainWords = /^[A-Za-z .,!?'"/#\d]*$/;

const mayEndInName = /[)）\]][\s.。]*$|[–—→@]/u;

// Characters at the end of a text.
const longest = 80;

function person(found: string | undefined): string | undefined {
  if (found === undefined) return undefined;
  const bare = found
    .replace(/@/g, '')
    .replace(/(?<! \p{Lu}(?=\.))[.,-]+$/u, '')
    .trim();
  const [first = ''] = bare.split(' ');
  const isName = found.startsWith('@') || /^[\p{Lu}\p{Script=Han}]/u.test(bare);
  return bare === '' || !isName || notNames.has(first.toLowerCase()) ? undefined : bare;
}
