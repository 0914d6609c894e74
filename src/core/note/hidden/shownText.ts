import { isBlank, lineContentEnd, nextLineStart } from '../../text/lines';
import type { Span } from '../../text/range';
import { standIn, standInUnit } from '../../text/standIns';
import { hiddenSpans } from './hiddenSpans';

/**
 * The text as its readers see it, with the same length, lines and offsets: hidden parts become stand-ins, and lines of
 * nothing else become blank. Whoever prints a piece of it drops these by `withoutStandIns`; whoever edits the note
 * splices the text itself. The text itself where nothing is hidden, as in most notes.
 */
export function shownText(text: string, bodyStart: number): string {
  const spans = hiddenSpans(text, bodyStart);
  return spans.length === 0 ? text : blanked(text, spans);
}

/** A text that is no note, such as the value of a field, without its hidden parts. */
export function withoutHidden(text: string, spans = hiddenSpans(text, 0)): string {
  return spans.length === 0 ? text : keptOf(text, spans);
}

/** The text without its hidden parts, and where an offset of it is then. */
export function withoutHiddenSpans(
  text: string,
  bodyStart: number,
): { readonly text: string; readonly offset: (offset: number) => number } {
  const spans = hiddenSpans(text, bodyStart);
  const offset = (asked: number): number =>
    spans.reduce((to, { start, end }) => to - Math.max(0, Math.min(asked, end) - start), asked);
  return { text: keptOf(text, spans), offset };
}

function keptOf(text: string, spans: readonly Span[]): string {
  const starts = [0, ...spans.map(({ end }) => end)];
  return starts.map((start, at) => text.slice(start, spans[at]?.start)).join('');
}

function blanked(text: string, spans: readonly Span[]): string {
  const parts: string[] = [];
  let at = 0;
  for (const { start, end } of spans) {
    parts.push(text.slice(at, start), text.slice(start, end).replace(/[^\r\n]/g, standIn));
    at = end;
  }
  return withBlankLines([...parts, text.slice(at)].join(''), spans);
}

// Makes lines blank that hold nothing but stand-ins and white space.
function withBlankLines(shown: string, spans: readonly Span[]): string {
  const parts: string[] = [];
  let [kept, at] = [0, 0];
  for (const span of spans) {
    at = Math.max(at, lineStartOf(shown, span.start, at));
    for (let end = at; at < span.end; at = nextLineStart(shown, end)) {
      end = lineContentEnd(shown, at);
      if (!isHidden(shown, at, end)) continue;
      parts.push(shown.slice(kept, at), ' '.repeat(end - at));
      kept = end;
    }
  }
  return parts.length === 0 ? shown : [...parts, shown.slice(kept)].join('');
}

// The start of the line at `offset`, but not before `from`, up to where lines have been looked at.
function lineStartOf(text: string, offset: number, from: number): number {
  let at = offset;
  while (at > from && text[at - 1] !== '\n' && text[at - 1] !== '\r') at--;
  return at;
}

function isHidden(shown: string, start: number, end: number): boolean {
  for (let at = start; at < end; at++) {
    const unit = shown.charCodeAt(at);
    if (unit !== standInUnit && unit !== 32 && unit !== 9) return false;
  }
  return !isBlank(shown, start, end);
}
