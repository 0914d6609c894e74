import type { Answer } from './answer';
import type { QuietActivity } from './model';
import type { OwnershipReport } from './ownership';

/** What the shorter lengths say of the quiet activities. */
export interface QuietFacts {
  /** How many have nothing in the period. */
  readonly quiet: number;
  /** The longest overdue first, whether on record in the period or not. */
  readonly overdue: readonly QuietActivity[];
  /** Of the quiet ones that are not overdue and have a last note, the one that is quiet longest. */
  readonly longest: QuietActivity | undefined;
}

/** The words of the one-page and the brief report. */
export interface LengthWords {
  /** One or two sentences; undefined where nothing is quiet and nothing overdue. */
  quietInShort(facts: QuietFacts): string | undefined;
  /** One sentence: what I am responsible for; with these categories by name, as long as they are few. */
  briefRemit(answer: Answer, categories: readonly string[], ownership: OwnershipReport | null): string;
  /** What happened in a category, by a note's or section's title and its line. */
  briefNews(category: string, title: string, line: string): string;
  /** One sentence, or undefined. */
  briefQuiet(facts: QuietFacts): string | undefined;
}
