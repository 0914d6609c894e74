import { isDutyOf, promises } from './saidActions';

// What follows the names in `Ana will …`: asked of every paragraph, before it is looked at closely.
const seconds: ReadonlySet<string> = new Set(
  'will to is are shall agreed promised volunteered needs has must wird soll muss kümmert übernimmt schreibt meldet klärt prüft macht bereitet informiert schickt organisiert erstellt besorgt lädt sammelt aktualisiert testet bestellt fragt spricht va se prepara envía revisa pide llama habla s’occupe voit prépare envoie vérifie appelle relance si invia verifica chiama zal gaat regelt stuurt vraagt maakt belt vai fica trata envia liga'
    .split(' ')
    .concat("s'occupe"),
);
// Characters: longer than the names of who does something, and than what is looked at of an item.
const longestName = 48;
const longestItem = 600;
const longestAside = 64;
const opensAside = /[(（][@\p{Lu}]/u;

/** Whether a line may begin with a name and what that person does. */
export function mayNameDoer(text: string, start: number, end: number, isItem: boolean): boolean {
  const first = text.charCodeAt(start);
  const isName = (first >= 65 && first <= 90) || first === 64 || (first >= 192 && first < 0x250);
  if (!isName) return false;
  const limit = Math.min(end, start + longestName);
  for (let at = start + 1; at < limit; at++) {
    if (text.charCodeAt(at) !== 32) continue;
    // `Ana: order flour`, to be read where it names a day or one of two who meet.
    if (text.charCodeAt(at - 1) === 58) return isItem && at - start > 2 && end - at < 120;
    const next = text.charCodeAt(at + 1);
    if ((next >= 65 && next <= 90) || next === 38 || next === 64) continue;
    const close = text.indexOf(' ', at + 1);
    const word = close === -1 || close > limit ? '' : text.slice(at + 1, close);
    if (word === 'and' || word === 'und' || word === 'y' || word === 'et' || word === 'e' || word === 'en')
      continue;
    return word !== 'is' && word !== 'are' ? seconds.has(word) : text.startsWith('going', close + 1);
  }
  return false;
}

/** Whether an item that ends in parentheses may say what must be done. */
export function mayBeDuty(text: string, start: number, end: number): boolean {
  if (end - start >= longestItem) return false;
  return (
    opensAside.test(text.slice(Math.max(start, end - longestAside), end)) && isDutyOf(text.slice(start, end))
  );
}

const nameBefore =
  /(?:^|[.!?]["'”’)]*\s+)(?:The (?:secretary|chair\p{L}*|treasurer|board|president)|(?!(?:We|It|This|That|They|There|These|You|He|She|I|The|What|Who|And|But|So|If)(?!\p{L}))\p{Lu}[\p{L}'’-]+(?:(?: | and |, )\p{Lu}[\p{L}'’-]+){0,2})$/u;

/** Whether a sentence of a paragraph may say at `at` who will do something; `start`: that of the paragraph. */
export function maySayAt(text: string, start: number, at: number): boolean {
  if (text.charCodeAt(at) === 73) return promises(text.slice(at, at + 48)) && hasSpeaker(text, start);
  if (text.startsWith('负责', at)) return text.slice(Math.max(start, at - 24), at).includes('由');
  if (text.charCodeAt(at - 1) === 73) return promises(text.slice(at - 1, at + 48)) && hasSpeaker(text, start);
  return nameBefore.test(text.slice(Math.max(start, at - longestName), at));
}

function hasSpeaker(text: string, start: number): boolean {
  const colon = text.slice(start, start + 28).indexOf(': ');
  return colon > 1 || text.slice(start, start + 28).includes(':** ');
}
