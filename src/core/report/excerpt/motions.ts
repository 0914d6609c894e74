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
