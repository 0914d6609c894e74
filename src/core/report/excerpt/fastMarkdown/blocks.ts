import type { PhrasingContent, RootContent } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { simpleBlocks } from './simpleBlocks';
import { simpleInlines } from './simpleInlines';
import { gfm } from '../../../text/gfm';
import { isNestedTooDeeply } from '../../../text/nesting';

const parser = unified().use(remarkParse).use(remarkGfm, gfm).freeze();

/**
 * The markdown's blocks, equal to remark's. Most notes and reports take a fast path at a tenth of the cost; text nodes
 * within a paragraph then have no positions, or positions relative to the paragraph.
 */
export function blocksOf(source: string): readonly RootContent[] {
  return plainBlocks(source) ?? parsedBlocks(source);
}

/** The fast path: undefined if remark is needed for more than the content of paragraphs. */
export function plainBlocks(source: string): readonly RootContent[] | undefined {
  return simpleBlocks(source, inlinesOf);
}

/**
 * The blocks, always parsed by remark. A text that is nested deeper than anybody writes is not parsed (L14): it is told as
 * HTML, of which nothing is quoted and whose every byte counts for a hash.
 */
export function parsedBlocks(source: string): readonly RootContent[] {
  if (isNestedTooDeeply(source)) return [{ type: 'html', value: source }];
  return parser.parse(source).children;
}

// `text` is known to be the content of one paragraph.
function inlinesOf(text: string): readonly PhrasingContent[] | undefined {
  const simple = simpleInlines(text);
  if (simple) return simple;
  const [block, ...others] = parsedBlocks(text);
  return block?.type === 'paragraph' && others.length === 0 ? block.children : undefined;
}
