import type { PhrasingContent, RootContent } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { simpleBlocks } from './simpleBlocks';
import { simpleInlines } from './simpleInlines';

const parser = unified().use(remarkParse).use(remarkGfm).freeze();

/**
 * The blocks of a piece of markdown as remark reads them. What most notes and reports are made of is read without it, at
 * a tenth of the cost; the nodes of text within a paragraph then bear no positions, or such as count from its start.
 */
export function blocksOf(source: string): readonly RootContent[] {
  return plainBlocks(source) ?? parsedBlocks(source);
}

/** The same, or undefined where remark has to read more than the content of paragraphs. */
export function plainBlocks(source: string): readonly RootContent[] | undefined {
  return simpleBlocks(source, inlinesOf);
}

/** The blocks as remark reads them, by remark. */
export function parsedBlocks(source: string): readonly RootContent[] {
  return parser.parse(source).children;
}

// Of a paragraph that is known to be one.
function inlinesOf(text: string): readonly PhrasingContent[] | undefined {
  const simple = simpleInlines(text);
  if (simple) return simple;
  const [block, ...others] = parsedBlocks(text);
  return block?.type === 'paragraph' && others.length === 0 ? block.children : undefined;
}
