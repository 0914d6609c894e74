import type { RootContent } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { simpleBlocks } from './simpleBlocks';

const parser = unified().use(remarkParse).use(remarkGfm).freeze();

/**
 * The blocks of a piece of markdown as remark reads them. What most notes are made of is read without it, at a tenth of
 * the cost; the nodes of text within a paragraph then bear no positions.
 */
export function blocksOf(source: string): readonly RootContent[] {
  return simpleBlocks(source) ?? parser.parse(source).children;
}
