import { english, others } from './vocabulary/stopWordLists';

/**
 * Words that say nothing of what a note is about: the grammar of the languages that notes are often written in, and
 * what stands in every meeting note. Folded, not stemmed.
 */
const stopWords: ReadonlySet<string> = new Set(`${english} ${others}`.split(/\s+/).filter(Boolean));

/** Whether a folded word says nothing by itself. */
export function isStopWord(word: string): boolean {
  return stopWords.has(word);
}
