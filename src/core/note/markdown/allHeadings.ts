import type { Outline } from './outline';
import type { NestedHeading } from './textBlock';

/** A heading of a text, nested or not. */
export interface AnyHeading extends NestedHeading {
  /** Its index among the headings that begin sections; undefined for one in a quote or list. */
  readonly heading: number | undefined;
}

/** All headings of a text, in order: those in quotes and lists count in links, too. */
export function allHeadings({
  headings,
  nested,
}: Pick<Outline, 'headings' | 'nested'>): readonly AnyHeading[] {
  const own = headings.map(({ written, start, line }, heading) => ({ written, start, line, heading }));
  if (nested.length === 0) return own;
  return [...own, ...nested.map((one) => ({ ...one, heading: undefined }))].sort((a, b) => a.start - b.start);
}
