import type { Span } from '../../text/range';

/**
 * A block of inline content that the outline looks into: a root-level heading, a task, or any block that may hold a
 * hashtag.
 */
export interface TextBlock {
  readonly kind: 'heading' | 'paragraph' | 'table';
  /** A heading's; 0 for the others. */
  readonly level: number;
  /** A paragraph with a task's box in front of it. */
  readonly task: boolean;
  /** It stands in no container: a heading begins a section, a paragraph of hashtags files it. */
  readonly root: boolean;
  /** The innermost list item around it; complete when the whole text is scanned. */
  readonly item: Span | undefined;
  /** Its first line, from 0. */
  readonly line: number;
  /** From the start of its first line to after the line end of its last. */
  readonly span: Span;
  /** Its content line by line, or a table's cell by cell, as pairs of start and end. */
  readonly pieces: readonly number[];
}
