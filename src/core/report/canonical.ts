import type { Nodes } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';

const parser = unified().use(remarkParse).use(remarkGfm).freeze();

/**
 * What a piece of markdown says, whichever way it is written: two texts with the same result differ in line ends,
 * padding, bullet style, escapes or wrapped lines only, as a formatter leaves them (L10). Only ever compared.
 */
export function canonicalMarkdown(markdown: string): string {
  return JSON.stringify(saidBy(parser.parse(markdown)));
}

// Everything but where it stands, and how loosely a list is set.
function saidBy(node: Nodes): unknown {
  const { position, children, ...own } = { children: undefined, ...node };
  void position;
  const kept = Object.entries(own)
    .filter(([key]) => key !== 'spread' && key !== 'data')
    .map(([key, value]): unknown => [
      key,
      key === 'value' && node.type === 'text' ? unwrapped(value) : value,
    ]);
  return [...kept, children?.map(saidBy)];
}

function unwrapped(value: unknown): unknown {
  return typeof value === 'string' ? value.replace(/\s+/g, ' ') : value;
}
