import { isBlank, lineContentEnd, nextLineStart } from '../../text/lines';
import { findOpening } from '../block';
import type { TypedRegion } from './token';

const longest = 64 * 1024;

/**
 * The region of front matter, closed or still being typed; undefined where there is no line between its fences. An
 * unclosed block ends with its first blank line, which is included because the next key is typed there.
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

/** Whether an offset is in the region; its end counts as inside. */
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

// Before the line ending that precedes the closing fence.
function lineEndBefore(text: string, fence: number): number {
  const before = text.charAt(fence - 1);
  if (before === '\n' && text.charAt(fence - 2) === '\r') return fence - 2;
  return before === '\n' || before === '\r' ? fence - 1 : fence;
}
