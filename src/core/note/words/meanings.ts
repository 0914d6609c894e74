import { bareWords } from './bareWords';
import { languages } from './languages';
import type { DecisionStatus, NoteWords } from './noteWords';

const all = (wordsOf: (language: NoteWords) => readonly string[]): ReadonlySet<string> =>
  new Set(languages.flatMap(wordsOf));

const decisions = {
  headings: all(({ decision }) => decision.headings),
  records: all(({ decision }) => decision.records),
  labels: all(({ decision }) => decision.labels),
};
const actions = {
  headings: all(({ action }) => action.headings),
  labels: all(({ action }) => action.labels),
};

/** All headings and labels of actions. */
export const actionWords: readonly string[] = [...actions.headings, ...actions.labels];

/** What a heading announces. `record`: the one decision of a record. */
export type Announced = 'decisions' | 'record' | 'actions';

const conjunction = /\s+(?:and|und|y|et|e|en)\s+|\s*[&/+,，、]\s*|和|与|與|及/u;

/**
 * What a bare heading announces (see `bareWords`): by itself, or by each of the words that it joins, such as `Decisions
 * and agreements` or `Decision and rationale`; undefined for `Discussion and decisions`.
 */
export function announcedBy(bare: string): Announced | undefined {
  const known = announcedByWord(bare);
  if (known !== undefined) return known;
  const parts = bare.split(conjunction);
  if (parts.length === 1) return undefined;
  const [first, ...others] = parts.map(announcedByWord);
  if (first === undefined) return undefined;
  const isAlike = others.every((kind, at) => {
    if (kind === undefined && first === 'actions') return duties.has(parts[at + 1] ?? '');
    return (kind === 'actions') === (first === 'actions') && (kind ?? isReason(parts[at + 1]));
  });
  return isAlike ? first : undefined;
}

// As in `Action items / owners`.
const duties = all(({ owner, due }) => [...owner, ...due]);

const isReason = (part: string | undefined): boolean => part !== undefined && isExplanation(part);

function announcedByWord(bare: string): Announced | undefined {
  if (decisions.headings.has(bare)) return 'decisions';
  if (decisions.records.has(bare)) return 'record';
  return actions.headings.has(bare) ? 'actions' : undefined;
}

/** What bare words in front of a line label it as. */
export function labelledAs(bare: string): 'decision' | 'action' | undefined {
  if (
    options.has(bare) ||
    decisions.labels.has(bare) ||
    decisions.records.has(bare) ||
    decisions.headings.has(bare)
  )
    return 'decision';
  return actions.labels.has(bare) || actions.headings.has(bare) ? 'action' : undefined;
}

// The labels of MADR, in the languages that records are written in.
const options: ReadonlySet<string> = new Set([
  'chosen option',
  'gewählte option',
  'opción elegida',
  'option retenue',
  'option choisie',
  'opzione scelta',
  'gekozen optie',
  'opção escolhida',
  '选定方案',
]);

/** Whether bare words label the option that a record has chosen. */
export function isOptionLabel(bare: string): boolean {
  return options.has(bare);
}

const explanations = all(({ explanations: words }) => words);

/** Whether a bare heading explains the decision above it. */
export function isExplanation(bare: string): boolean {
  return explanations.has(bare) || statusWords.has(bare);
}

const statusWords = all(({ status }) => status);

/** Whether bare words are the heading or label of a record's state. */
export function isStatusLabel(bare: string): boolean {
  return statusWords.has(bare);
}

// The strongest comes first: `Accepted, superseded by 0012` is superseded, `Accepted in May, proposed in April` accepted.
const byStrength: readonly DecisionStatus[] = [
  'superseded',
  'deprecated',
  'rejected',
  'accepted',
  'proposed',
];
const states = byStrength.map((status) => ({
  status,
  words: wordsOf(status),
}));

/** All words for a state of a record, in lower case. */
export function wordsOf(status: DecisionStatus): readonly string[] {
  return languages.flatMap(({ states: words }) => words[status]);
}

/** The state that a text such as `superseded by ADR-0012` begins with; undefined for other words. */
export function statusOf(text: string): DecisionStatus | undefined {
  // `{proposed | rejected | accepted}` is a template that nobody filled in.
  if (text.includes('|')) return undefined;
  const parts = text.split(/[,;(（\n]|\s[-–—]\s/u).map(bareWords);
  return states.find(({ words }) => parts.some((part) => words.some((word) => begins(part, word))))?.status;
}

function begins(text: string, word: string): boolean {
  if (!text.startsWith(word)) return false;
  return (
    text.length === word.length ||
    /\p{Script=Han}$/u.test(word) ||
    !/[\p{L}\p{M}]/u.test(text.charAt(word.length))
  );
}

const nothings = all(({ nothing }) => nothing);

/** Whether bare words stand for nothing, as `none` does in a list of decisions. */
export function isNothingToWrite(bare: string): boolean {
  return nothings.has(bare);
}

const following = languages.flatMap((language) => language.following);
const followingWord = new RegExp(
  `(?<![\\p{L}\\p{M}])(?:${following.join('|')})(?![\\p{L}\\p{M}])|以下|如下`,
  'u',
);

/** Whether a sentence only leads to its list: `The following was decided.` */
export function leadsToList(text: string): boolean {
  return followingWord.test(text.toLowerCase());
}
