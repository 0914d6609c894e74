import { BacktickRuns } from '../markdown/inline/backtickRuns';
import { roamBoxAt } from '../markdown/taskBox';
import type { Span } from '../../text/range';
import { lineContentEnd } from '../../text/lines';
import { FencedCode, isBehindMarkers } from './fencedCode';

/** The marks around hidden text: HTML comments, Obsidian's comments, Templater's commands, placeholders of templates. */
const closings: Readonly<Record<string, string>> = { '<!--': '-->', '%%': '%%', '<%': '%>', '{{': '}}' };
const openings = [...Object.keys(closings), ':::'];
const marks = /%%|<!--|<%|\{\{|`+|~{3,}|:{3,}/g;
// Of a container: `:::`, `:::success`, `::: {.cell}`, `::: note Title`.
const containerFence = /^:{3,}[ \t]*(?:[\w{][^\r\n:]*)?(?:[ \t]+:+)?[ \t]*$/;

/**
 * The parts of a text that its author has hidden, and the fences of containers, in order and apart, from `bodyStart` on. Each runs from its opening mark
 * to the next closing one, over lines and blank lines, as in Obsidian; a placeholder stays within its paragraph. An opening
 * mark in code or behind a backslash is text, and so is one that is never closed. Only `%%` hides the rest of the text
 * then: what was meant to be hidden had better not be shown. (Behind a digit, as in `20%%`, it is text.) Linear.
 */
export function hiddenSpans(text: string, bodyStart: number): readonly Span[] {
  return openings.some((mark) => text.includes(mark, bodyStart)) ? new HiddenScan(text).run(bodyStart) : none;
}

const none: readonly Span[] = [];

class HiddenScan {
  readonly #text: string;
  readonly #backticks: BacktickRuns;
  readonly #fences: FencedCode;
  readonly #spans: Span[] = [];
  /** Closing marks that the rest of the text lacks: none is searched for twice. */
  readonly #absent = new Set<string>();
  #blankLine = -1;

  constructor(text: string) {
    this.#text = text;
    this.#backticks = new BacktickRuns(text);
    this.#fences = new FencedCode(text);
  }

  run(bodyStart: number): readonly Span[] {
    const next = new RegExp(marks);
    next.lastIndex = bodyStart;
    for (let found = next.exec(this.#text); found; found = next.exec(this.#text)) {
      const [mark] = found;
      const end = this.#endFrom(found.index, mark);
      next.lastIndex = Math.max(end, found.index + mark.length);
    }
    return this.#spans;
  }

  #endFrom(start: number, mark: string): number {
    if (mark.startsWith(':')) return this.#containerEnd(start, mark);
    const isCode = mark.startsWith('`') || mark.startsWith('~');
    return isCode ? this.#codeEnd(start, mark) : this.#hiddenEnd(start, mark);
  }

  // The lines around a container (HedgeDoc, pandoc, Docusaurus, VitePress) are hidden, what stands between them is not.
  #containerEnd(start: number, mark: string): number {
    const isFirst = isBehindMarkers(this.#text, start);
    const end = isFirst ? lineContentEnd(this.#text, start) : start;
    if (!containerFence.test(this.#text.slice(start, end))) return start + mark.length;
    this.#spans.push({ start, end });
    return end;
  }

  #hiddenEnd(start: number, mark: string): number {
    if (this.#text[start - 1] === '\\') return start + mark.length;
    // In Roam these are the box of a task, and hide nothing.
    if (mark === '{{' && roamBoxAt(this.#text, start) !== undefined) return start + mark.length;
    const end = this.#closed(start, mark);
    if (end !== -1) this.#spans.push({ start, end });
    return end;
  }

  #closed(start: number, mark: string): number {
    const closing = closings[mark] ?? mark;
    // `<!-->` is a whole comment (CommonMark, HTML comment).
    const from = mark === '<!--' ? start + 2 : start + mark.length;
    const at = this.#absent.has(closing) ? -1 : this.#text.indexOf(closing, from);
    if (at !== -1) {
      return at > this.#limit(start, mark) ? -1 : this.#behind(at + closing.length, closing);
    }
    this.#absent.add(closing);
    return mark === '%%' && !/\d/.test(this.#text.charAt(start - 1)) ? this.#text.length : -1;
  }

  // How far hidden text may reach. Comments of HTML inside a line are left to the parsers where they reach over its end.
  #limit(start: number, mark: string): number {
    if (mark === '{{') return this.#nextBlankLine(start);
    const isInLine = mark === '<!--' && !isBehindMarkers(this.#text, start);
    return isInLine ? lineContentEnd(this.#text, start) : this.#text.length;
  }

  // Handlebars writes three braces for a value that is not to be escaped.
  #behind(end: number, closing: string): number {
    return closing === '}}' && this.#text[end] === '}' ? end + 1 : end;
  }

  // The end of the code that begins at `start`; that of its mark where it is none.
  #codeEnd(start: number, mark: string): number {
    const fenced = mark.length >= 3 ? this.#fences.endFrom(start) : undefined;
    if (fenced !== undefined) return fenced;
    if (mark.startsWith('~') || this.#isEscaped(start)) return start + 1;
    const closing = this.#backticks.closing(mark.length, start + mark.length);
    const isSpan = closing !== -1 && closing < this.#nextBlankLine(start);
    return isSpan ? closing + mark.length : start + mark.length;
  }

  #isEscaped(at: number): boolean {
    return this.#text[at - 1] === '\\';
  }

  #nextBlankLine(from: number): number {
    if (this.#blankLine < from) this.#blankLine = blankLineFrom(this.#text, from);
    return this.#blankLine;
  }
}

// The line end above the next line without content, be it in a quote.
function blankLineFrom(text: string, from: number): number {
  const blankLine = /(?:\r\n|\r(?!\n)|\n)[ \t>]*(?=[\r\n])/g;
  blankLine.lastIndex = from;
  return blankLine.exec(text)?.index ?? text.length;
}
