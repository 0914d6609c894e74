import type { Element, ElementContent } from 'hast';
import type { IParagraphOptions, ParagraphChild, Table } from 'docx';
import { Bookmark, HeadingLevel, Paragraph } from 'docx';
import { bookmark, runsOf } from './runs';
import { wordTable } from './table';

/** The reference of the numbering that a list takes: `numbers-4` counts from 4. */
export const bullets = 'bullets';
export const numbersFrom = (start: number): string => `numbers-${start}`;
/** Lists deeper than this one are set like it. */
export const deepest = 8;
/** How far each level of a list stands in, in twentieths of a point. */
export const indentOf = (level: number): number => 360 * (level + 1);

type Block = Paragraph | Table;
type Options = Omit<IParagraphOptions, 'children'>;

const headings: Readonly<Record<string, (typeof HeadingLevel)[keyof typeof HeadingLevel]>> = {
  h1: HeadingLevel.HEADING_1,
  h2: HeadingLevel.HEADING_2,
  h3: HeadingLevel.HEADING_3,
  h4: HeadingLevel.HEADING_4,
};

const containers = new Set([
  'p',
  'ul',
  'ol',
  'table',
  'blockquote',
  'pre',
  'hr',
  'section',
  ...Object.keys(headings),
]);

/** The blocks of a document. `content` is HTML's: what stands between two blocks is a paragraph of its own. */
export function wordBlocks(content: readonly ElementContent[]): readonly Block[] {
  return new BlockMaker().blocks(content, { options: {}, level: -1 });
}

/** Where blocks stand: how their paragraphs are set, and in which level of lists; -1: in none. */
interface Place {
  readonly options: Options;
  readonly level: number;
}

/** Each list of numbers counts anew, which Word wants said by a number for every list. */
class BlockMaker {
  #lists = 0;

  blocks(content: readonly ElementContent[], place: Place): readonly Block[] {
    return inBlocks(content).flatMap((part) =>
      part.kind === 'loose' ? paragraph(runsOf(part.nodes), place.options) : this.#block(part.element, place),
    );
  }

  #block(element: Element, place: Place): readonly Block[] {
    const { tagName, children } = element;
    const heading = headings[tagName];
    if (heading) return [new Paragraph({ ...place.options, heading, children: runsOf(children) })];
    if (tagName === 'ul' || tagName === 'ol') return this.#list(element, place);
    // Word makes one table of two that follow each other.
    if (tagName === 'table') return [wordTable(element), new Paragraph({ style: 'AfterTable' })];
    if (tagName === 'section') return this.blocks(children, place);
    if (tagName === 'blockquote')
      return this.blocks(children, { ...place, options: { ...place.options, style: 'Quote' } });
    if (tagName === 'pre')
      return paragraph(runsOf(children, { isPre: true }), { ...place.options, style: 'CodeBlock' });
    if (tagName === 'hr') return [new Paragraph({ ...place.options, thematicBreak: true })];
    return paragraph(runsOf(children), place.options);
  }

  #list({ tagName, properties, children }: Element, { level: above }: Place): readonly Block[] {
    const level = Math.min(above + 1, deepest);
    const start = typeof properties['start'] === 'number' ? properties['start'] : 1;
    const instance = ++this.#lists;
    const reference = tagName === 'ul' ? bullets : numbersFrom(start);
    return children.flatMap((item) =>
      item.type === 'element' ? this.#item(item, level, { reference, level, instance }) : [],
    );
  }

  // What stands below the first paragraph of an item is set in as far as its text.
  #item(item: Element, level: number, numbering: NonNullable<Options['numbering']>): readonly Block[] {
    const parts = inBlocks(item.children);
    const [first] = parts;
    const isText = first?.kind === 'loose' || first?.element.tagName === 'p';
    const nodes = !isText ? [] : first.kind === 'loose' ? first.nodes : first.element.children;
    const { id } = item.properties;
    const runs =
      typeof id === 'string' ? [new Bookmark({ id: bookmark(id), children: runsOf(nodes) })] : runsOf(nodes);
    const rest = parts
      .slice(isText ? 1 : 0)
      .flatMap((part) => (part.kind === 'loose' ? part.nodes : [part.element]));
    const below: Place = { options: { indent: { left: indentOf(level) }, style: 'ListParagraph' }, level };
    return [
      new Paragraph({ style: 'ListParagraph', numbering, children: runs }),
      ...this.blocks(rest, below),
    ];
  }
}

function paragraph(children: readonly ParagraphChild[], options: Options): readonly Block[] {
  return [new Paragraph({ ...options, children })];
}

type Part =
  | { readonly kind: 'loose'; readonly nodes: readonly ElementContent[] }
  | { readonly kind: 'block'; readonly element: Element };

function inBlocks(content: readonly ElementContent[]): readonly Part[] {
  const parts: Part[] = [];
  let loose: ElementContent[] = [];
  const close = (): void => {
    if (loose.some((node) => node.type === 'element' || (node.type === 'text' && node.value.trim() !== '')))
      parts.push({ kind: 'loose', nodes: loose });
    loose = [];
  };
  for (const node of content) {
    if (node.type === 'element' && containers.has(node.tagName)) {
      close();
      parts.push({ kind: 'block', element: node });
    } else loose.push(node);
  }
  close();
  return parts;
}
