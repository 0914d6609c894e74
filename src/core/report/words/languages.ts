import { english } from './english';
import type { Words } from './words';

/** The words for a BCP 47 tag; falls back to English. */
export function wordsFor(language: string): Words {
  return byLanguage.get(language.toLowerCase().split('-')[0] ?? '') ?? english;
}

const byLanguage: ReadonlyMap<string, Words> = new Map([['en', english]]);
