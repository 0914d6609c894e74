import { isUsual } from './bodyActs';
import { isFormality } from './frameSentences';
import { wordsOf } from '../../note/words/meanings';

const labels: ReadonlySet<string> = new Set(
  'motion|motion text|antrag|moción|mozione|motie|moção|动议|動議'.split('|'),
);
const isWord = (words: readonly string[]): RegExp =>
  new RegExp(String.raw`(?<!\p{L})(?:${words.join('|')})(?!\p{L})|\p{Script=Han}(?:${words.join('|')})`, 'u');
// Beside the words for a record's state: what a chair says of a vote. Matched in lower case.
const carried = isWord([
  ...wordsOf('accepted'),
  'pass(?:es|ed)',
  'carrie[sd]',
  'unanimous(?:ly)?',
  '通过',
  '通過',
]);
const lost = isWord([
  ...wordsOf('rejected'),
  'fail(?:s|ed)?',
  'tabled',
  'not?',
  'nicht',
  'non',
  'niet',
  'não',
  '未',
]);

/** Whether bare words label what somebody moves: `Motion`, `Antrag`. */
export function isMotionLabel(bare: string): boolean {
  return labels.has(bare);
}

/**
 * Whether what is said around a motion says that it was carried: `Motion passes by consensus`, `Result: passed`,
 * `Vote: 5-0`.
 */
export function isCarried(texts: readonly string[]): boolean {
  const said = texts.map((text) => text.toLowerCase());
  return said.some((text) => carried.test(text) || isWon(text)) && !said.some((text) => lost.test(text));
}

const votes =
  /(?<![a-z])(?:votes?|voted|abstimmung|votación|votes|voix|votazione|stemming|votação)[^\d\n]{0,12}(\d{1,4}) ?[-–:/] ?(\d{1,4})(?![\d-])/;

function isWon(text: string): boolean {
  const [, yes = '', no = ''] = votes.exec(text) ?? [];
  return Number(yes) > Number(no);
}

// As in `The slate was approved by general accord.`, `Der Antrag wird einstimmig angenommen`. Matched in lower case.
const byVote = new RegExp(
  [
    String.raw`(?<!\p{L})(?:approved|adopted|accepted|ratified|elected|confirmed|pass(?:es|ed)|carrie[sd])(?: \p{L}+){0,4} (?:unanimously|by (?:general (?:accord|consent)|(?:an? )?(?:\p{L}+ )?majority|acclamation|(?:a )?show of hands|unanimous (?:vote|consent))|nem\.? con\.?)|unanimously (?:approved|adopted|accepted|elected)`,
    String.raw`(?:einstimmig|mehrheitlich|mit (?:großer )?mehrheit) (?:\p{L}+ ){0,2}(?:angenommen|beschlossen|genehmigt|bestätigt|gewählt|verabschiedet)|ohne (?:gegenrede|gegenstimmen?) (?:angenommen|beschlossen|genehmigt)|beschluss[^.\n]{3,120}: ?(?:keine|ohne) (?:gegenrede|gegenstimmen?)`,
    String.raw`(?:adopté|approuvé|validé|voté|élu)\p{L}* (?:à l['’]unanimité|à la majorité)`,
    String.raw`(?:aprob|elegid|aprovad|eleit)\p{L}* por (?:unanimidad|mayoría|unanimidade|maioria|aclamaci\p{L}+)`,
    String.raw`(?:approvat|elett)[oaie] (?:all['’]unanimità|a maggioranza|per acclamazione)|(?:unaniem|met algemene stemmen) (?:aangenomen|goedgekeurd|gekozen)`,
  ].join('|'),
  'u',
);
// Three numbers with one sign between them, none of them a day, a year or a time: `6/0/1`.
const count = String.raw`(?:0|[1-9]\d{0,2})`;
const tally = new RegExp(
  String.raw`(?<!\p{L})(?:abstimmung|beschluss|beschlossen|votes?|scrutin|stemming|votación|votação)[^\p{L}\d\n]{0,4}(${count})( ?[/:–-] ?)(${count})\2${count}(?![\d/:-])`,
  'u',
);
// As in `44 votes in favour, 2 against`, `30 votos a favor, 10 en contra`, `12 dafür, 3 dagegen`.
const votesOf = String.raw`(?: (?:votes?|members?|people|stimmen?|voix|votos?|voti|stemmen))?`;
const forAndAgainst = new RegExp(
  String.raw`(?<![\p{L}\d])(\d{1,4})${votesOf} (?:in favou?r|for|dafür|pour|a favor|a favore|voor)[^\p{L}\d]{1,4}(?:(?:and|und|et|y|e|en)[^\p{L}\d]{1,2})?(?:(\d{1,4})|no|none|keine|ninguno|aucune?|nessuno|geen)${votesOf} (?:against|dagegen|contre|en contra|contro|contrari|tegen|contra)(?!\p{L})`,
  'u',
);
// What only says how a vote went: the motion stands elsewhere.
const outcome =
  '(?:pass|carri|approv|adopt|accept|unanim|elected|angenommen|beschlossen|genehmigt|einstimmig|mehrheitlich|adopté|approuvé|aprob|aprov|aangenomen|goedgekeurd|\\d)';
const voteAlone = new RegExp(
  String.raw`^\P{L}*(?:(?:(?:the|this|der|die|das|la|le|de|el|o|a) )?(?:motion|vote|result|proposal|resolution|antrag|abstimmung|beschluss|ergebnis|motie|moción|moção|mozione|votación|votação|votazione)(?:\P{L}+\p{L}+){0,2}?\P{L}*${outcome}|${outcome}|all in favou?r)`,
  'u',
);

/** Whether a line says what was decided and how the vote on it went: `We move to Friday; vote: 6/0/1`. Linear. */
export function isVotedOn(line: string): boolean {
  const said = line.slice(0, longestVote).toLowerCase();
  if (!mayTellOfVote.test(said) || /[?？]\s*$/u.test(said) || isUsual(said)) return false;
  if (voteAlone.test(said) || isFormality(said)) return false;
  const [counted, ayes = '', noes = '0'] = forAndAgainst.exec(said) ?? [];
  // `None against` is no word for a motion that was lost.
  if (lost.test(said.replace(counted ?? '', ''))) return false;
  if (counted !== undefined) return Number(ayes) > Number(noes);
  const [, yes = '', , no = ''] = tally.exec(said) ?? [];
  return Number(yes) > Number(no) || byVote.test(said);
}

/** Characters of a line that are looked at for the outcome of a vote, which stands at its end. */
export const longestVote = 400;

const mayTellOfVote =
  /unan|einstimmig|mehrheit|gegen(?:rede|stimme)|against|dagegen|contr|tegen|accord|acclam|aclam|majorit|mayor|maior|maggioranz|consent|show of hands|nem\.? con|algemene stemmen|\d ?[/:–-] ?\d{1,4} ?[/:–-] ?\d/;
