import type { Span } from '../text/range';
import type { Splice } from '../text/splice';

/** The splices that delete all of `spans`: ascending, and those that touch or overlap made one. */
export function deletions(spans: readonly Span[]): readonly Splice[] {
  const merged: Splice[] = [];
  for (const { start, end } of [...spans].sort((a, b) => a.start - b.start)) {
    const last = merged.at(-1);
    if (last && start <= last.end) {
      merged[merged.length - 1] = { start: last.start, end: Math.max(last.end, end), text: '' };
    } else merged.push({ start, end, text: '' });
  }
  return merged;
}
