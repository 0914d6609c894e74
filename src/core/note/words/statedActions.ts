import { isInFuture, knownDoerOf, promiseIn, subjectOf, verbsOfDoers } from '../taskOwner';
import { bareWords } from './bareWords';
import { isDeed } from './deeds';
import { labelledAs } from './meanings';

// Characters: longer than the names of who does something.
const longestNames = 48;

// What follows the names in `Ana will …`: asked of every item before it is looked at closely.
const seconds = byHead([
  ...'will to shall is needs wird soll muss va doit deve zal gaat moet vai'.split(' '),
  ...verbsOfDoers,
]);
const joints = byHead(['and', 'und', 'y', 'et', 'e', 'en', '&']);

type ByHead = readonly (readonly string[] | undefined)[];

// Words by the code unit that they begin with. No word is cut out of the text to look it up.
function byHead(words: Iterable<string>): ByHead {
  const table: string[][] = [];
  for (const word of words) (table[word.charCodeAt(0)] ??= []).push(word);
  return table;
}

// Whether one of the words stands at an offset, with a blank behind it.
function holdsAt(words: ByHead, text: string, at: number): boolean {
  const candidates = words[text.charCodeAt(at)];
  if (candidates === undefined) return false;
  for (const word of candidates) {
    if (text.charCodeAt(at + word.length) === 32 && text.startsWith(word, at)) return true;
  }
  return false;
}

/** Whether a line may begin with names and what these people do. Cheap: a look at its first words. */
export function mayStateAction(text: string, start: number, end: number): boolean {
  let from = start;
  while (from < end && isMark(text.charCodeAt(from))) from++;
  if (!beginsName(text.charCodeAt(from))) return false;
  const limit = Math.min(end, from + longestNames);
  for (let at = wordEnd(text, from, limit); at < limit; at = wordEnd(text, at + 1, limit)) {
    if (endsLabel(text, at)) return text.charCodeAt(at + 1) === 73 && isPromise(text, at + 2);
    if (beginsName(text.charCodeAt(at + 1)) || holdsAt(joints, text, at + 1)) continue;
    const close = wordEnd(text, at + 1, limit);
    return close < limit && (holdsAt(seconds, text, at + 1) || isInFuture(text, at + 1, close));
  }
  return false;
}

// What follows the `I` of somebody who says what they will do. The apostrophe may be a typographer's.
function isPromise(text: string, at: number): boolean {
  return (
    [39, 0x2019].includes(text.charCodeAt(at)) || text.startsWith(' will ', at) || text.startsWith(' am ', at)
  );
}

// Whether a colon stands in front of an offset, marks of emphasis aside.
function endsLabel(text: string, end: number): boolean {
  let last = end - 1;
  while (isMark(text.charCodeAt(last))) last--;
  return text.charCodeAt(last) === 58;
}

function wordEnd(text: string, start: number, limit: number): number {
  let at = start;
  while (at < limit && text.charCodeAt(at) !== 32) at++;
  return at;
}

// Characters of a label, with its marks.
const longestLabel = 24;

/**
 * Where a line may begin to state an action: behind the label of a decision that says who sees to it, as in
 * `**Resolution:** @ana will ask them`, else at its start. Cheap.
 */
export function startOfStated(text: string, start: number, end: number): number {
  const limit = Math.min(end, start + longestLabel);
  let colon = start;
  while (colon < limit && text.charCodeAt(colon) !== 58) colon++;
  if (colon === limit) return start;
  let from = colon + 1;
  while (from < end && isMark(text.charCodeAt(from))) from++;
  if (!mayStateAction(text, from, end)) return start;
  return labelledAs(bareWords(text.slice(start, colon))) === 'decision' ? from : start;
}

// A blank, `*` or `_`.
function isMark(part: number): boolean {
  return part === 32 || part === 42 || part === 95;
}

// A capital letter of the Latin script, or the sign of a handle.
function beginsName(part: number): boolean {
  return (part >= 65 && part <= 90) || part === 64 || (part >= 192 && part <= 222);
}

// `Kafka will be`, `Ana will need`: these tell what is to come. German `Ana will den Punkt` tells what she wants.
const noDeed =
  /^(?:not|be|been|have|need|no|never|probably|likely|soon|den|die|das|der|dem|ein|eine|einen|sich|es|nicht|auch|noch|im|mit|auf\p{L}*|direkt|lieber)(?!\p{L})/u;
// Words at the start of a sentence that name no person. A person's name has one capital letter.
const noPerson =
  /^(?:we|i|you|they|this|that|there|these|those|it|he|she|the|a|an|all|everyone|everybody|someone|somebody|nobody|people|folks|users?|members?|teams?|developers|results?|meetings?|one|who|which|what|next|then|also|so|but|and|if|our|your|their|his|her|ci|prs?|apis?|tests?|tools?|builds?|events?|talks?|docs?|links?|updates?|changes?|interop|links?|finally|eventually|hopefully|currently|later|maybe|perhaps)$/iu;
const person = /^\p{Lu}[\p{Ll}\p{M}'’-]+(?:-\p{Lu}\p{Ll}+)?$/u;

/**
 * Who does what an item of minutes says without a heading of actions above it: `Ana to call the bank`, `Ana will write to
 * legal`, `Ana: I'll write to legal`. Somebody whom the note names as present; of others only what people do for each other, behind `will`.
 */
export function statedDoer(text: string, isKnown: (name: string) => boolean): string | undefined {
  if (/[?？]\s*$/u.test(text)) return undefined;
  const promised = promiseIn(text);
  if (promised) return isDeed(promised.said) ? promised.names : undefined;
  const subject = subjectOf(text);
  if (!subject) {
    const doer = tellsOfTalk(text) ? undefined : knownDoerOf(text);
    return doer !== undefined && isKnown(firstOf(doer)) ? doer : undefined;
  }
  const { names, verb, said } = subject;
  // `Mia needs a week` and `Mia is going to the fair` are no deeds.
  if (noDeed.test(said) || (/^(?:is|needs) /.test(verb) && !isDeed(said))) return undefined;
  const first = firstOf(names);
  if (noPerson.test(first)) return undefined;
  if (text.startsWith('@') || isKnown(first)) return names;
  return verb === 'will' && isDeed(said) && person.test(first) ? names : undefined;
}

// Characters: a longer item is not looked at for the end of its verb.
const longestTalk = 300;
const talk =
  / (?:(?:stellt|stellen|trägt|tragen) .*(?:vor|dar|fest|klar|in frage)|(?:nimmt|nehmen) .*teil)[.!]?$/iu;

// `Noa stellt den Plan vor`, `Mia nimmt teil`: what somebody did there.
function tellsOfTalk(text: string): boolean {
  return text.length <= longestTalk && talk.test(text);
}

function firstOf(names: string): string {
  return names.replace(/^@/, '').split(/[ ,/&+]/u, 1)[0] ?? '';
}
