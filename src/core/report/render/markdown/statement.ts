import type {
  Blockquote,
  BlockContent,
  DefinitionContent,
  ListItem,
  PhrasingContent,
  RootContent,
  TableRow,
  Text,
} from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { paragraph, strong, text, item, list } from './nodes';
import type { ReportModel } from '../../model';
import type { Words } from '../../words/words';
import { gfm } from '../../../text/gfm';

const parser = unified().use(remarkParse).use(remarkGfm, gfm).freeze();
const declarationsFolder = 'responsibilities';

type Quoted = BlockContent | DefinitionContent;

/**
 * The author's own statement as a block quote. Headings become bold lines, since the report has its own; HTML becomes
 * text; comments and control characters are dropped. Links keep the targets that they have in index.md, but only with
 * schemes that a browser would open.
 */
export function statementQuote(statement: string, folder: string): readonly Blockquote[] {
  const written = statement.replace(/[^\P{Cc}\t\n\r]/gu, ' ');
  const children = parser.parse(written).children.flatMap((node) => block(node, folder));
  return children.length === 0 ? [] : [{ type: 'blockquote', children: [...children] }];
}

/** The statement up to its first paragraph that is not a heading, for the one-page report. */
export function statementOpening(statement: string, folder: string): readonly Blockquote[] {
  return statementQuote(statement, folder).map((quote) => {
    const isText = (node: Quoted): boolean => !isBoldLine(node);
    const end = quote.children.findIndex(isText) + 1;
    const definitions = quote.children.slice(end).filter(({ type }) => type === 'definition');
    return end === 0 ? quote : { ...quote, children: [...quote.children.slice(0, end), ...definitions] };
  });
}

function isBoldLine(node: Quoted): boolean {
  return node.type === 'paragraph' && node.children.length === 1 && node.children[0]?.type === 'strong';
}

function block(node: RootContent, folder: string): readonly Quoted[] {
  if (node.type === 'heading') return [paragraph(strong(...phrasings(node.children, folder)))];
  if (node.type === 'html') return htmlText(node.value).map((shown) => paragraph(shown));
  if (node.type === 'paragraph') return [{ ...node, children: [...phrasings(node.children, folder)] }];
  if (node.type === 'list') return [{ ...node, children: node.children.map((one) => listItem(one, folder)) }];
  if (node.type === 'blockquote' || node.type === 'footnoteDefinition') {
    return [{ ...node, children: node.children.flatMap((child) => block(child, folder)) }];
  }
  if (node.type === 'definition') return withUrl(node, folder);
  if (node.type === 'table') return [{ ...node, children: node.children.map((one) => row(one, folder)) }];
  return node.type === 'code' || node.type === 'thematicBreak' ? [node] : [];
}

function listItem(node: ListItem, folder: string): ListItem {
  return { ...node, children: node.children.flatMap((child) => block(child, folder)) };
}

function row(node: TableRow, folder: string): TableRow {
  const children = node.children.map((cell) => ({
    ...cell,
    children: [...phrasings(cell.children, folder)],
  }));
  return { ...node, children };
}

function phrasings(nodes: readonly PhrasingContent[], folder: string): readonly PhrasingContent[] {
  return nodes.flatMap((node): readonly PhrasingContent[] => {
    if (node.type === 'html') return htmlText(node.value);
    if (node.type === 'image') return withUrl(node, folder);
    if (!('children' in node)) return [node];
    const children = [...phrasings(node.children, folder)];
    if (node.type !== 'link') return [{ ...node, children }];
    const [whole] = withUrl(node, folder);
    return whole ? [{ ...whole, children }] : children;
  });
}

function htmlText(value: string): readonly Text[] {
  return value.trimStart().startsWith('<!--') ? [] : [text(value)];
}

function withUrl<T extends { url: string }>(node: T, folder: string): readonly T[] {
  const url = rebased(node.url, folder);
  return url === undefined ? [] : [{ ...node, url }];
}

// Relative URLs are relative to the folder of index.md; the report is in another one.
function rebased(url: string, folder: string): string | undefined {
  if (/^(?:https?|mailto):/i.test(url) || url.startsWith('#')) return url;
  // The rest after `../` must not be an absolute URL of its own.
  if (/^(?:\.\.\/)?(?:[a-z][a-z0-9+.-]*:|[/\\])/i.test(url)) return undefined;
  const up = folder === '' ? '' : '../'.repeat(folder.split('/').length);
  return url.startsWith('../')
    ? `${up}${url.slice(3)}`
    : `${up}${declarationsFolder}/${url.replace(/^\.\//, '')}`;
}

/** Owned, shared and delegated activities; empty if the taxonomy declares no ownership. */
export function remitList({ ownership }: ReportModel, words: Words): readonly RootContent[] {
  if (ownership === null) return [];
  const lines = words.ownership(ownership);
  return [list(lines.map(({ label, said }) => item([strong(text(label)), text(said)])))];
}
