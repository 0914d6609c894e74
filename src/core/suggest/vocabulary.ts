import type { Phrases } from './phrases';
import { mentionsOf, phrasesOf } from './phrases';
import type { Concept } from './vocabulary/concept';
import { company } from './vocabulary/company';
import { everydayTitles } from './vocabulary/everydayTitles';
import { direction } from './vocabulary/direction';
import { growth } from './vocabulary/growth';
import { habits } from './vocabulary/habits';
import { hiring } from './vocabulary/hiring';
import { learning } from './vocabulary/learning';
import { planning } from './vocabulary/planning';
import { systems } from './vocabulary/systems';
import { moneyTerm, wordsOf } from './words';

/** A concept whose words are normalized to terms. */
export interface Subject {
  readonly cues: ReadonlySet<string>;
  /** What assigns the subject to an activity in its title alone; see `everydayTitles`. */
  readonly titleCues: ReadonlySet<string>;
  /** The weight of each term for the subject, at most 1. */
  readonly terms: ReadonlyMap<string, number>;
}

/** All subjects, and the phrases among their terms. */
export interface Vocabulary {
  readonly subjects: readonly Subject[];
  readonly phrases: Phrases;
}

const hintWeight = 0.5;

let made: Vocabulary | undefined;

/** The vocabulary of engineering leadership, created on first use. */
export function vocabulary(): Vocabulary {
  made ??= createVocabulary([
    ...direction,
    ...systems,
    ...hiring,
    ...growth,
    ...company,
    ...learning,
    ...habits,
    ...planning,
  ]);
  return made;
}

/** Creates the vocabulary of these concepts. */
export function createVocabulary(concepts: readonly Concept[]): Vocabulary {
  const phrases = new Map<string, boolean>();
  const termsOf = (list: string): readonly string[] =>
    list.split(',').flatMap((entry) => termOf(entry, phrases) ?? []);
  const subjects = concepts.map(({ cues, words, hints }) => ({
    cues: new Set(termsOf(cues)),
    titleCues: new Set(termsOf(everydayTitles[cues.split(',')[0]?.trim() ?? ''] ?? '')),
    terms: new Map([
      ...termsOf(hints).map((term): [string, number] => [term, hintWeight]),
      ...termsOf(words).map((term): [string, number] => [term, 1]),
    ]),
  }));
  return { subjects, phrases: phrasesOf(phrases) };
}

// A leading `=` marks a phrase whose words do not count individually. A stop word alone is no term: notes are read without.
function termOf(entry: string, phrases: Map<string, boolean>): string | undefined {
  const written = entry.trim();
  const swallows = written.startsWith('=');
  if (written === moneyTerm) return moneyTerm;
  const words = wordsOf(written.replace(/^=/, ''));
  if (words.every(({ isStop }) => isStop) && words.length < 2) return undefined;
  const term = words.map((word) => word.term).join(' ');
  if (term.includes(' ')) phrases.set(term, swallows || phrases.get(term) === true);
  return term;
}

/** The terms in a title or description of the taxonomy. */
export function termsIn(text: string, { phrases }: Vocabulary): ReadonlySet<string> {
  return new Set(mentionsOf(wordsOf(text), phrases).map(({ term }) => term));
}
