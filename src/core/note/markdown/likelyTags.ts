import { isWhiteSpace } from './characters';
import { isTagCharacter } from './inline/tagCharacters';
import { pageTags } from './pageProperties';

const numberSign = 35;
// Characters that can precede a text node: syntax characters, and the start of a table cell or footnote.
const markEnds = '*_~[])>`|:';

/**
 * Finds out cheaply which blocks cannot hold a hashtag: most `#` are headings, issue numbers and parts of links. Ask
 * in ascending order; each `#` of the text is then examined once.
 */
export class LikelyTags {
  readonly #text: string;
  private next = -1;

  constructor(text: string) {
    this.#text = text;
  }

  /** Whether there may be a hashtag in the span from `start` to `end`. */
  isBetween(start: number, end: number): boolean {
    return this.from(start) < end;
  }

  /** Where the next hashtag may be, from `start` on; the text's length where none is. */
  from(start: number): number {
    if (this.next < start) this.next = this.find(start);
    return this.next;
  }

  private find(from: number): number {
    const text = this.#text;
    for (let at = text.indexOf('#', from); at !== -1; at = text.indexOf('#', at + 1)) {
      if (this.mayBegin(at) && this.mayName(at + 1)) return at;
    }
    return text.length;
  }

  private mayBegin(at: number): boolean {
    if (at === 0) return true;
    const before = this.#text.charCodeAt(at - 1);
    return isWhiteSpace(before) || markEnds.includes(this.#text.charAt(at - 1));
  }

  // Digits alone are no hashtag. A long run of them is not read to its end: a false positive only costs time.
  private mayName(start: number): boolean {
    const text = this.#text;
    let at = start;
    while (at - start < 64 && isDigitOrSlash(text.charCodeAt(at))) at++;
    return isTagCharacter(text.codePointAt(at) ?? numberSign);
  }
}

/** Whether there may be a hashtag, or a tag of the page, in a text from `bodyStart` on. Cheap. */
export function mayBeTagged(text: string, bodyStart: number): boolean {
  return new LikelyTags(text).isBetween(bodyStart, text.length) || pageTags(text, bodyStart).length > 0;
}

function isDigitOrSlash(part: number): boolean {
  return part >= 47 && part <= 57;
}
