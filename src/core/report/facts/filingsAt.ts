import type { Filing } from '../../note/filing';
import { partKey } from '../../note/filing';
import { firstIndex } from '../../text/firstIndex';

/** A filed part, its enclosing part, and its filings in the order of the note. */
interface Held {
  readonly start: number;
  readonly end: number;
  readonly around: Held | undefined;
  readonly filings: { readonly order: number; readonly filing: Filing }[];
}

/**
 * Finds the filings whose part contains an offset, in order. Parts are nested or disjoint, so the innermost part is the
 * last one that begins at or before the offset, or one that encloses it (L14).
 */
export function filingsAt(filings: readonly Filing[]): (offset: number) => readonly Filing[] {
  const parts = partsIn(filings);
  return (offset) => {
    const found: Held['filings'][number][] = [];
    let part = parts[firstIndex(parts.length, (at) => (parts[at]?.start ?? Infinity) > offset) - 1];
    for (; part; part = part.around) if (offset < part.end) found.push(...part.filings);
    return found.sort((a, b) => a.order - b.order).map(({ filing }) => filing);
  };
}

// Sorted by start, outer parts before inner ones.
function partsIn(filings: readonly Filing[]): readonly Held[] {
  const byPart = new Map<string, Pick<Held, 'start' | 'end' | 'filings'>>();
  for (const [order, filing] of filings.entries()) {
    const { part } = filing;
    const span = part.kind === 'note' ? wholeNote : part.span;
    const held = byPart.get(partKey(part)) ?? { start: span.start, end: span.end, filings: [] };
    held.filings.push({ order, filing });
    byPart.set(partKey(part), held);
  }
  const sorted = [...byPart.values()].sort((a, b) => a.start - b.start || b.end - a.end);
  const parts: Held[] = [];
  let around: Held | undefined;
  for (const held of sorted) {
    while (around && around.end <= held.start) around = around.around;
    around = { ...held, around };
    parts.push(around);
  }
  return parts;
}

const wholeNote = { start: -1, end: Number.POSITIVE_INFINITY };
