import type { Nodes, RootContent } from 'mdast';
import { revisionOfParts } from '../../store/revision';
import type { Revision } from '../../store/store';
import type { Span } from '../../text/range';
import { parsedBlocks, plainBlocks } from '../excerpt/fastMarkdown/blocks';
import { piecesOf } from '../excerpt/fastMarkdown/pieces';

/**
 * A hash of what markdown says, independent of how it is written: texts with the same hash differ only in line ends,
 * padding, bullet style, escapes or wrapping, as a formatter changes them (L10). It is compared with hashes stored in
 * files, so the fast path must read exactly what remark reads; a test holds it to that.
 */
export function canonicalRevision(markdown: string): Revision {
  return revisionOfBlocks(stretchesOf(markdown).flatMap(({ blocks }) => blocks));
}

/** The same hash, from parsed blocks. */
export function revisionOfBlocks(blocks: readonly RootContent[]): Revision {
  const said = blocks.flatMap((block, at) =>
    at === 0 ? [canonicalText(block)] : [',', canonicalText(block)],
  );
  return revisionOfParts(['[["type","root"],[', ...said, ']]']);
}

/** A stretch of markdown and its blocks. */
export interface Stretch extends Span {
  readonly blocks: readonly RootContent[];
  /** Whether the blocks come from the fast path: each takes one line, and only paragraphs have positions. */
  readonly isPlain: boolean;
}

/**
 * The stretches of a markdown text, one behind the other; positions within a stretch count from its start. Consecutive
 * pieces off the fast path are parsed together, since remark may look past a blank line.
 */
export function stretchesOf(markdown: string): readonly Stretch[] {
  const stretches: Stretch[] = [];
  let unread: Span | undefined;
  const readOn = (): void => {
    if (unread)
      stretches.push({
        ...unread,
        blocks: parsedBlocks(markdown.slice(unread.start, unread.end)),
        isPlain: false,
      });
    unread = undefined;
  };
  for (const { start, end } of piecesOf(markdown)) {
    const plain = plainBlocks(markdown.slice(start, end));
    if (plain) {
      readOn();
      stretches.push({ start, end, blocks: plain, isPlain: true });
    } else unread = { start: unread?.start ?? start, end };
  }
  readOn();
  return stretches;
}

/** What a node says, as JSON of everything except positions and list spacing. */
export function canonicalText(node: Nodes): string {
  let said = '[';
  for (const [key, value] of Object.entries(node))
    if (!layout.has(key))
      said += `${JSON.stringify([key, node.type === 'text' ? unwrapped(value) : value])},`;
  return `${said}${'children' in node ? `[${node.children.map(canonicalText).join(',')}]` : 'null'}]`;
}

const layout: ReadonlySet<string> = new Set(['position', 'children', 'spread', 'data']);

function unwrapped(value: unknown): unknown {
  return typeof value === 'string' && /\s\s|[^\S ]/.test(value) ? value.replace(/\s+/g, ' ') : value;
}
