import { isBlank, lineContentEnd, nextLineStart } from '../../text/lines';
import { findOpening } from '../block';
import type { TypedRegion } from './token';

const longest = 64 * 1024;

/**
 * The front matter that is there or is being typed, unless there is no line between its fences. A block that has no end yet reaches to its first blank line,
 * which still belongs to it: there its next key is typed.
 */
export function typedRegion(text: string): TypedRegion | undefined {
  const opening = findOpening(text);
  if (opening.kind === 'block') {
    const { start, end } = opening.block;
    const lastEnd = lineEndBefore(text, end);
    return lastEnd < start ? undefined : { start, end: lastEnd, isClosed: true };
  }
  if (opening.kind !== 'unclosed') return undefined;
  const start = nextLineStart(text, opening.bodyStart);
  if (start === lineContentEnd(text, opening.bodyStart)) return undefined;
  return { start, end: firstBlankLine(text, start), isClosed: false };
}

/** Whether an offset lies in the front matter, or in what will be when it is finished. */
export function isInRegion(region: TypedRegion, offset: number): boolean {
  return region.start <= offset && offset <= region.end;
}

function firstBlankLine(text: string, start: number): number {
  const last = Math.min(text.length, start + longest);
  for (let at = start; at < last;) {
    const end = lineContentEnd(text, at);
    if (isBlank(text, at, end)) return end;
    const next = nextLineStart(text, at);
    if (next === end) return end;
    at = next;
  }
  return last;
}

// Before the line end that stands in front of the closing fence.
function lineEndBefore(text: string, fence: number): number {
  const before = text.charAt(fence - 1);
  if (before === '\n' && text.charAt(fence - 2) === '\r') return fence - 2;
  return before === '\n' || before === '\r' ? fence - 1 : fence;
}
