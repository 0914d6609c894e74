import type { Container } from './container';
import { innermostItem, itemDepth } from './container';
import { daySignOf, headSignOf } from './headSigns';
import type { ActionSign, TextBlock } from './textBlock';

/** What a block was found to be beside its kind. */
export interface BlockSigns {
  readonly isTask?: boolean;
  /** Whether it may be a day that begins a section. */
  readonly isDay?: boolean;
  readonly action?: ActionSign | undefined;
}

/** A block that the outline needs, in the containers that are open where it ends. */
export function foundBlock(
  containers: readonly Container[],
  place: Pick<TextBlock, 'kind' | 'level' | 'line' | 'span' | 'pieces'>,
  { isTask = false, isDay = false, action }: BlockSigns,
): TextBlock {
  const root = containers.length === 0;
  const { start } = place.span;
  const isNested = place.kind === 'heading' && !root;
  return {
    ...place,
    task: isTask,
    root,
    item: innermostItem(containers),
    head: isDay ? daySignOf(containers, start) : isNested ? headSignOf(containers, start) : undefined,
    action: action && { sign: action, depth: itemDepth(containers) },
  };
}
