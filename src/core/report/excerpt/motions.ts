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
    String.raw`(?:einstimmig|mehrheitlich|mit (?:großer )?mehrheit) (?:\p{L}+ ){0,2}(?:angenommen|beschlossen|genehmigt|bestätigt|gewählt|verabschiedet)`,
    String.raw`(?:adopté|approuvé|validé|voté|élu)\p{L}* (?:à l['’]unanimité|à la majorité)`,
    String.raw`(?:aprob|elegid|aprovad|eleit)\p{L}* por (?:unanimidad|mayoría|unanimidade|maioria|aclamaci\p{L}+)`,
    String.raw`(?:approvat|elett)[oaie] (?:all['’]unanimità|a maggioranza|per acclamazione)|(?:unaniem|met algemene stemmen) (?:aangenomen|goedgekeurd|gekozen)`,
  ].join('|'),
  'u',
);
const tally =
  /(?<!\p{L})(?:abstimmung|beschluss|beschlossen|vote|votes|scrutin|stemming|votación|votação)[^\p{L}\d\n]{0,4}(\d{1,4}) ?[/:–-] ?(\d{1,4}) ?[/:–-] ?\d{1,4}(?![\d/-])/u;
// What only says how a vote went: the motion stands elsewhere.
const voteAlone =
  /^\P{L}*(?:(?:the |this |der |die |la |le )?(?:motion|vote|result|proposal|resolution|antrag|abstimmung|beschluss|ergebnis|motie|moción|moção|mozione|vot(?:e|ación|ação|azione))|pass(?:es|ed)|carrie[sd]|approved|adopted|accepted|unanimous(?:ly)?|einstimmig|angenommen|all in favou?r|adoptée?|aprobad[oa]|aprovad[oa]|approvat[oa])(?!\p{L})/u;

/** Whether a line says what was decided and how the vote on it went: `We move to Friday; vote: 6/0/1`. Linear. */
export function isVotedOn(line: string): boolean {
  const said = line.slice(0, 400).toLowerCase();
  if (!mayTellOfVote.test(said)) return false;
  const [, yes = '', no = ''] = tally.exec(said) ?? [];
  const isWonVote = Number(yes) > Number(no) || byVote.test(said);
  return isWonVote && !voteAlone.test(said) && !isFormality(said) && !/[?？]\s*$/u.test(said);
}

const mayTellOfVote =
  /unan|einstimmig|mehrheit|accord|acclam|aclam|majorit|mayor|maior|maggioranz|consent|show of hands|nem\.? con|algemene stemmen|\d ?[/:–-] ?\d{1,4} ?[/:–-] ?\d/;
