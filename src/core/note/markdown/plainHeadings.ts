import { lineContentEnd, nextLineStart } from '../../text/lines';
import { deepestNesting } from '../../text/nesting';
import { foundBlock } from './foundBlock';
import { longestBefore, longestDay, Years } from './headSigns';
import type { Fence } from './leafStarts';
import { closesFence, readAtxHeading, readFence } from './leafStarts';
import { LikelyTags } from './likelyTags';
import { isHashtags, saysSomething } from './sayingLine';
import type { TextBlock } from './textBlock';

const sign = 35;
const bracket = 91;

/**
 * The headings of a text in which these are all that there is to find, without its block structure: a line that begins
 * with `# ` at its very start is a heading at the root, whatever stands around it, except in a fence or in HTML. Undefined
 * where the text may hold a hashtag, HTML, an underlined heading, a heading or a fence that does not begin its line, or a
 * day that begins a section, and where it says nothing: most notes hold none of these, and finding their blocks takes half
 * of a scan.
 */
export function plainHeadings(text: string, bodyStart: number): readonly TextBlock[] | undefined {
  if (new LikelyTags(text).isBetween(bodyStart, text.length)) return undefined;
  return new PlainText(text, bodyStart).headings();
}

class PlainText {
  readonly #text: string;
  readonly #bodyStart: number;
  readonly #years: Years;
  readonly #found: TextBlock[] = [];
  #fence: Fence | undefined;
  #says = false;

  constructor(text: string, bodyStart: number) {
    this.#text = text;
    this.#bodyStart = bodyStart;
    this.#years = new Years(text);
  }

  headings(): readonly TextBlock[] | undefined {
    const text = this.#text;
    let line = linesBefore(text, this.#bodyStart);
    let isBelowText = false;
    for (let start = this.#bodyStart; start < text.length; line++) {
      const end = lineContentEnd(text, start);
      const next = nextLineStart(text, end);
      if (this.#fence) {
        if (closesFence(this.#fence, text, behindIndent(text, start), end)) this.#fence = undefined;
        isBelowText = false;
      } else {
        if (!this.#take(line, start, end, next, isBelowText)) return undefined;
        isBelowText = end > start;
      }
      start = next;
    }
    return this.#says ? this.#found : undefined;
  }

  // False: this line may be something else.
  #take(line: number, start: number, end: number, next: number, isBelowText: boolean): boolean {
    const text = this.#text;
    const part = text.charCodeAt(start);
    if (part === sign) {
      const heading = readAtxHeading(text, start, end);
      if (heading) return this.#add(line, heading.level, [start, next], [heading.start, heading.end]);
    } else if (part === 96 || part === 126) {
      this.#fence = readFence(text, start, end);
      if (this.#fence) return true;
    } else if (part === 60 || !this.#isPlain(start, end, isBelowText)) {
      return false;
    }
    if (!this.#says && end > start && !isHashtags(text, start, end))
      this.#says = saysSomething(text.slice(start, end));
    return true;
  }

  // A link in a heading may be one by a definition elsewhere.
  #add(
    line: number,
    level: number,
    [start = 0, end = 0]: readonly number[],
    pieces: readonly number[],
  ): boolean {
    const [from = 0, to = 0] = pieces;
    for (let at = from; at < to; at++) if (this.#text.charCodeAt(at) === bracket) return false;
    this.#found.push(foundBlock([], { kind: 'heading', level, line, span: { start, end }, pieces }, {}));
    return true;
  }

  // Whether a line begins neither a heading, HTML or a fence within a list or a quote nor a day, underlines nothing, and may
  // not be nested too deeply.
  #isPlain(start: number, end: number, isBelowText: boolean): boolean {
    const text = this.#text;
    if (!mayNest(text.charCodeAt(start))) return true;
    const mayBeDay = end - start <= longestDay + longestMark;
    if (mayBeDay && this.#years.isBetween(start, Math.min(end, start + longestBefore + longestMark)))
      return false;
    let at = start;
    while (at < end && mayNest(text.charCodeAt(at))) at++;
    if (at - start >= deepestNesting) return false;
    if (at === end) return !isBelowText || end === start;
    const part = text.charCodeAt(at);
    return part !== sign && part !== 60 && part !== 96 && part !== 126;
  }
}

// Characters: blanks and the marks of two lists.
const longestMark = 24;

// A blank, `*`, `+`, `-`, `.`, `)`, `>`, `=`, `_` or a digit: what a line may begin with before the text of an item or a quote.
function mayNest(part: number): boolean {
  if (part >= 48 && part <= 57) return true;
  return part === 32 || part === 9 || (part >= 41 && part <= 46) || part === 61 || part === 62 || part === 95;
}

// A fence is closed by one that is indented by three blanks at most.
function behindIndent(text: string, start: number): number {
  let at = start;
  while (at < start + 3 && text.charCodeAt(at) === 32) at++;
  return at;
}

function linesBefore(text: string, offset: number): number {
  let line = 0;
  for (let at = 0; at < offset; at = nextLineStart(text, at)) line++;
  return line;
}
