import { wordsOf } from '../../note/words/meanings';

const labels: ReadonlySet<string> = new Set('motion|antrag|moción|mozione|motie|moção|动议|動議'.split('|'));
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

/** Whether the text around a motion says that it was carried: `Motion passes by consensus`. */
export function isCarried(text: string): boolean {
  const said = text.toLowerCase();
  return carried.test(said) && !lost.test(said);
}
