import type { Filing } from '../../note/filing';
import { unitKey } from '../../note/filing';
import { firstIndex } from '../../text/firstIndex';

/** A unit that is filed, what else lies around it, and its filings by their order in the note. */
interface Held {
  readonly start: number;
  readonly end: number;
  readonly around: Held | undefined;
  readonly filings: { readonly order: number; readonly filing: Filing }[];
}

/**
 * Finds the filings whose note, section or block holds a place of the text, in their order. Units lie in each other or
 * apart: what holds a place is the last that begins at or before it, or lies around that one (L14).
 */
export function holdersAmong(filings: readonly Filing[]): (offset: number) => readonly Filing[] {
  const units = unitsIn(filings);
  return (offset) => {
    const found: Held['filings'][number][] = [];
    let unit = units[firstIndex(units.length, (at) => (units[at]?.start ?? Infinity) > offset) - 1];
    for (; unit; unit = unit.around) if (offset < unit.end) found.push(...unit.filings);
    return found.sort((a, b) => a.order - b.order).map(({ filing }) => filing);
  };
}

// By where they begin, the outer before the inner.
function unitsIn(filings: readonly Filing[]): readonly Held[] {
  const byUnit = new Map<string, Pick<Held, 'start' | 'end' | 'filings'>>();
  for (const [order, filing] of filings.entries()) {
    const { unit } = filing;
    const span = unit.kind === 'note' ? wholeNote : unit.span;
    const held = byUnit.get(unitKey(unit)) ?? { start: span.start, end: span.end, filings: [] };
    held.filings.push({ order, filing });
    byUnit.set(unitKey(unit), held);
  }
  const sorted = [...byUnit.values()].sort((a, b) => a.start - b.start || b.end - a.end);
  const units: Held[] = [];
  let around: Held | undefined;
  for (const held of sorted) {
    while (around && around.end <= held.start) around = around.around;
    around = { ...held, around };
    units.push(around);
  }
  return units;
}

const wholeNote = { start: -1, end: Number.POSITIVE_INFINITY };
