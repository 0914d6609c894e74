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
  { kind, level, line, span, pieces }: Pick<TextBlock, 'kind' | 'level' | 'line' | 'span' | 'pieces'>,
  { isTask = false, isDay = false, action }: BlockSigns,
): TextBlock {
  const root = containers.length === 0;
  const isNested = kind === 'heading' && !root;
  // Written out: to spread an object is slow, and each heading comes here.
  return {
    kind,
    level,
    line,
    span,
    pieces,
    task: isTask,
    root,
    item: innermostItem(containers),
    head: isDay
      ? daySignOf(containers, span.start)
      : isNested
        ? headSignOf(containers, span.start)
        : undefined,
    action: action && { sign: action, depth: itemDepth(containers) },
  };
}
