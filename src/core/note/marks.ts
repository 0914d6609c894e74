import { comparable } from '../taxonomy/taxonomy';
import type { HashtagPlace } from './markdown/textBlock';

/** The hashtag, and the tag of a note, that makes something private (docs/files.md#private). */
export const privateMark = 'private';

/** The hashtag by which a section says that it needs no filing (docs/files.md#several-meetings). */
export const noFilingMark = 'no-filing';

/** Whether a hashtag makes its section or block private. */
export function isPrivateMark({ tag }: HashtagPlace): boolean {
  return comparable(tag) === privateMark;
}

/** Whether a hashtag says that its section needs no filing. */
export function isNoFilingMark({ tag }: HashtagPlace): boolean {
  return comparable(tag) === noFilingMark;
}
