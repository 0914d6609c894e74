import { firstIndex } from '../../text/firstIndex';
import { lineContentEnd } from '../../text/lines';
import { readFence } from '../markdown/leafStarts';

/** A line that can close fenced code. */
interface Closing {
  readonly size: number;
  /** The end of its marks. */
  readonly end: number;
  /** The size of the largest of these lines from here on. */
  readonly longest: number;
}

const markers = /^[ \t>]*(?:(?:[-*+]|\d{1,9}[.)])[ \t]+)*$/;
// Characters; there are no deeper containers (see `deepestNesting`), and a long line must not be read again and again.
const longestPrefix = 200;

/** Whether nothing but markers of lists and quotes stand before an offset in its line. */
export function isBehindMarkers(text: string, offset: number): boolean {
  const prefix = prefixOf(text, offset);
  return prefix !== undefined && markers.test(prefix);
}

function isNested(text: string, offset: number): boolean {
  return prefixOf(text, offset)?.trim() !== '';
}

function prefixOf(text: string, offset: number): string | undefined {
  for (let at = offset; offset - at < longestPrefix; at--) {
    const before = text[at - 1];
    if (before === undefined || before === '\n' || before === '\r') return text.slice(at, offset);
  }
  return undefined;
}

/** Finds where fenced code ends. The lines that can close it are collected once, so that all searches together are linear. */
export class FencedCode {
  readonly #text: string;
  readonly #closings = new Map<number, readonly Closing[]>();

  constructor(text: string) {
    this.#text = text;
  }

  /**
   * The end of the fenced code whose opening fence begins at `start`; undefined where none does. Code that is not closed
   * lasts to the end of the text, but not in a list or quote, which it cannot outlast.
   */
  endFrom(start: number): number | undefined {
    const text = this.#text;
    const fence = isBehindMarkers(text, start)
      ? readFence(text, start, lineContentEnd(text, start))
      : undefined;
    if (!fence) return undefined;
    const closings = this.#closingsOf(fence.marker);
    let at = firstIndex(closings.length, (index) => (closings[index]?.end ?? Infinity) > start + fence.size);
    if ((closings[at]?.longest ?? 0) < fence.size) return isNested(text, start) ? undefined : text.length;
    while ((closings[at]?.size ?? Infinity) < fence.size) at++;
    return closings[at]?.end;
  }

  #closingsOf(marker: number): readonly Closing[] {
    const known = this.#closings.get(marker) ?? closingsIn(this.#text, marker);
    this.#closings.set(marker, known);
    return known;
  }
}

function closingsIn(text: string, marker: number): readonly Closing[] {
  const sign = String.fromCharCode(marker);
  const lines = text.matchAll(new RegExp(`(?<=^|[\\r\\n])[ \\t>]*(${sign}{3,})[ \\t]*(?=[\\r\\n]|$)`, 'g'));
  const found = [...lines].map((line) => ({
    size: line[1]?.length ?? 0,
    end: line.index + line[0].trimEnd().length,
    longest: 0,
  }));
  let longest = 0;
  for (const closing of found.toReversed()) {
    longest = Math.max(longest, closing.size);
    closing.longest = longest;
  }
  return found;
}
