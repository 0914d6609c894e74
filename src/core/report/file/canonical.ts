import type { Nodes, RootContent } from 'mdast';
import { revisionOfParts } from '../../store/revision';
import type { Revision } from '../../store/store';
import type { Span } from '../../text/range';
import { parsedBlocks, plainBlocks } from '../excerpt/fastMarkdown/blocks';
import { piecesOf } from '../excerpt/fastMarkdown/pieces';

/**
 * Names what a piece of markdown says, whichever way it is written: two texts with the same name differ in line ends,
 * padding, bullet style, escapes or wrapped lines only, as a formatter leaves them (L10). It is compared with that of
 * what was written long ago: whatever is read without remark is read as remark reads it, and a test says so.
 */
export function canonicalRevision(markdown: string): Revision {
  return revisionOfBlocks(blocksIn(markdown));
}

/** The same of blocks that are read. */
export function revisionOfBlocks(blocks: readonly RootContent[]): Revision {
  const said = blocks.flatMap((block, at) =>
    at === 0 ? [canonicalText(block)] : [',', canonicalText(block)],
  );
  return revisionOfParts(['[["type","root"],[', ...said, ']]']);
}

// What is not plain is read in one, as far as it goes: there remark may look behind a blank line.
function blocksIn(markdown: string): readonly RootContent[] {
  const blocks: RootContent[] = [];
  let unread: Span | undefined;
  const readOn = (): void => {
    if (unread) blocks.push(...parsedBlocks(markdown.slice(unread.start, unread.end)));
    unread = undefined;
  };
  for (const { start, end } of piecesOf(markdown)) {
    const plain = plainBlocks(markdown.slice(start, end));
    if (plain) {
      readOn();
      blocks.push(...plain);
    } else unread = { start: unread?.start ?? start, end };
  }
  readOn();
  return blocks;
}

// Everything but where it stands, and how loosely a list is set.
function canonicalText(node: Nodes): string {
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
