import type { BlockContent, DefinitionContent, List, ListItem, Paragraph, RootContent } from 'mdast';
import { blocksOf } from './fastMarkdown/blocks';
import { withoutFieldLines } from './fieldLines';
import { itemHeading, itemText, paragraphText } from './itemText';
import { writtenText } from './plainText';
import type { StatementKind, StatementWords } from './statementWords';

/** A decision or highlight as a note states it, before filtering. */
export interface Statement {
  readonly said: StatementKind;
  /** The text without markup, line ends kept. */
  readonly written: string;
  /** All of an item is the statement; of a paragraph, the first sentence is, and the rest explains it. */
  readonly form: 'item' | 'paragraph';
  /** Whether it begins with a label of its own; otherwise its heading announces it. */
  readonly labelled: boolean;
  /** The offset of its paragraph in the source. */
  readonly start: number;
}

// Nesting levels: nobody states decisions deeper down, and a hostile note must not exhaust the stack (L14).
const deepest = 40;

type Block = RootContent | BlockContent | DefinitionContent;

/**
 * The statements of a piece of markdown, in order. `under`: the kind that its heading announces: every item is one
 * then, or every paragraph if there is no list. Elsewhere only labelled text counts: a paragraph, a line of one, an
 * item, or the items of the list that follows a label.
 */
export function statementsIn(
  source: string,
  under: StatementKind | undefined,
  words: StatementWords,
): readonly Statement[] {
  const children = blocksOf(source);
  const hasList = children.some(({ type }) => type === 'list');
  return blocks(children, { words, said: under, paragraphs: !hasList, depth: 0 });
}

interface Reading {
  readonly words: StatementWords;
  /** The kind of items and paragraphs without a label of their own. */
  readonly said: StatementKind | undefined;
  /** Whether paragraphs count too. */
  readonly paragraphs: boolean;
  readonly depth: number;
}

function blocks(nodes: readonly Block[], reading: Reading): readonly Statement[] {
  if (reading.depth > deepest) return [];
  return nodes.flatMap((node, at): readonly Statement[] => {
    if (node.type === 'paragraph') {
      return paragraph(node, reading.paragraphs ? reading.said : undefined, 'paragraph', reading.words);
    }
    if (node.type === 'blockquote') return blocks(node.children, { ...reading, depth: reading.depth + 1 });
    if (node.type !== 'list') return [];
    return list(node, { ...reading, said: announced(nodes[at - 1], reading.words) ?? reading.said });
  });
}

// A label such as `**Decisions:**` above a list.
function announced(before: Block | undefined, words: StatementWords): StatementKind | undefined {
  if (before?.type !== 'paragraph') return undefined;
  const last = writtenText(before.children).trimEnd().split('\n').at(-1) ?? '';
  const label = words.ofLine(last);
  return label?.rest === '' ? label.said : undefined;
}

function list({ children }: List, reading: Reading): readonly Statement[] {
  return children.flatMap((item) => listItem(item, reading));
}

// Nested text explains an item. A task is not a decision: it is listed among the actions.
function listItem(item: ListItem, reading: Reading): readonly Statement[] {
  const [first, ...rest] = item.children;
  const heading = itemHeading(item);
  if (heading !== undefined) {
    const paragraphs = !rest.some(({ type }) => type === 'list');
    const said = reading.words.ofHeading(heading);
    return blocks(rest, { ...reading, said, paragraphs, depth: reading.depth + 1 });
  }
  const below = { ...reading, said: undefined, depth: reading.depth + 1 };
  if (first?.type !== 'paragraph') return blocks(first ? [first, ...rest] : [], below);
  const isTask = itemText(item, first).task !== undefined;
  const own = isTask ? [] : paragraph(first, reading.said, 'item', reading.words);
  const label = announced(first, reading.words);
  return [...own, ...blocks(rest, label === undefined ? below : { ...below, said: label })];
}

function paragraph(
  node: Paragraph,
  said: StatementKind | undefined,
  form: Statement['form'],
  words: StatementWords,
): readonly Statement[] {
  const written = paragraphText(node);
  const start = node.position?.start.offset ?? 0;
  const parts = labelledParts(written, words);
  // A lead-in means nothing without its list.
  const whole = said !== undefined && parts[0]?.at !== 0 && !/[:：]\s*$/u.test(written);
  const before = withoutFieldLines(parts[0] ? written.slice(0, parts[0].at) : written);
  const unlabelled: readonly Statement[] =
    whole && before.trim() !== '' ? [{ said, written: before, form, labelled: false, start }] : [];
  return [
    ...unlabelled,
    ...parts.map((part): Statement => ({
      said: part.said,
      written: part.written,
      form: form === 'item' && part.at === 0 ? 'item' : 'paragraph',
      labelled: true,
      start,
    })),
  ];
}

interface Part {
  readonly at: number;
  readonly said: StatementKind;
  readonly written: string;
}

// Splits the text before each line that begins with a label.
function labelledParts(written: string, words: StatementWords): readonly Part[] {
  let offset = 0;
  const found: { at: number; said: StatementKind; lines: string[] }[] = [];
  for (const line of written.split('\n')) {
    const label = words.ofLine(line.trim());
    if (label) found.push({ at: offset, said: label.said, lines: [label.rest] });
    else found.at(-1)?.lines.push(line);
    offset += line.length + 1;
  }
  return found
    .map(({ at, said, lines }) => ({ at, said, written: lines.join('\n').trim() }))
    .filter((part) => part.written !== '');
}
