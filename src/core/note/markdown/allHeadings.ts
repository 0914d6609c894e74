import type { Outline } from './outline';
import type { NestedHeading } from './textBlock';

/** A heading of a text, nested or not. */
export interface AnyHeading extends NestedHeading {
  /** Its index among all that begins sections; undefined for one that begins none. */
  readonly heading: number | undefined;
}

/** All headings of a text, in order: those in quotes and lists count in links, too. */
export function allHeadings({ heads, nested }: Pick<Outline, 'heads' | 'nested'>): readonly AnyHeading[] {
  const all = heads.map(({ written, start, line }, heading) => ({ written, start, line, heading }));
  const own = all.filter(({ heading }) => heads[heading]?.inner?.isHeading !== false);
  if (nested.length === 0) return own;
  return [...own, ...nested.map((one) => ({ ...one, heading: undefined }))].sort((a, b) => a.start - b.start);
}
