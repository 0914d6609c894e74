import type { List, Paragraph } from 'mdast';
import { leadsToList } from '../../note/words/meanings';
import { announcesByVerb, readsLikeRule } from './likelyDecisions';
import { writtenText } from './plainText';
import type { Block } from './statementBlocks';
import { calloutOf, isBoldLine, isTask, linesOf } from './statementBlocks';
import type { ChapterSaying } from './statementChapters';
import type { StatementKind, StatementWords } from './statementWords';

/** Blocks that stand under one heading, or under one line that serves as a heading. */
export interface Group {
  readonly under: ChapterSaying | undefined;
  readonly members: readonly Block[];
}

/** What a label that stands alone announces. */
export function underLabel(said: StatementKind | undefined): ChapterSaying | undefined {
  return said && { said, holds: 'many' };
}

/**
 * Groups the blocks of a chapter by the lines that serve as headings in it: a bold one announces all that follows it,
 * down to the next bold line; a label in plain letters only the block below it.
 */
export function groupsOf(
  nodes: readonly Block[],
  under: ChapterSaying | undefined,
  words: StatementWords,
): readonly Group[] {
  const groups: { under: ChapterSaying | undefined; members: Block[]; isBrief: boolean }[] = [];
  let group = { under, members: [] as Block[], isBrief: false };
  const begin = (next: ChapterSaying | undefined, isBrief: boolean): void => {
    groups.push(group);
    group = { under: next, members: [], isBrief };
  };
  for (const node of nodes) {
    if (node.type !== 'paragraph') {
      group.members.push(node);
      if (group.isBrief && node.type !== 'html') begin(under, false);
      continue;
    }
    // Among decisions, a line such as `We agreed on these:` only leads to its list.
    const label = labelAtEnd(node, words, group.under?.said === 'decision');
    const isBold = isBoldLine(node);
    // A bold line that means nothing ends what another one announced; under a heading it names a topic.
    if (isBold && label === undefined && group.under !== under) begin(under, false);
    group.members.push(node);
    if (label !== undefined) begin(label.under, !isBold);
    else if (group.isBrief) begin(under, false);
  }
  return [...groups, group];
}

/** The kind of statement that a paragraph's last line announces, as `**Decisions:**` does. */
export function announcedAtEnd(node: Paragraph, words: StatementWords): StatementKind | undefined {
  return labelAtEnd(node, words)?.under?.said;
}

function labelAtEnd(
  node: Paragraph,
  words: StatementWords,
  isAmongDecisions = false,
): { readonly under: ChapterSaying | undefined } | undefined {
  const last = linesOf(node).at(-1);
  if (!last) return undefined;
  const label = words.ofLine(last.text.trim(), last.bold);
  if (label) return label.rest === '' ? { under: underLabel(label.said) } : undefined;
  if (!isAmongDecisions && announcesByVerb(last.text)) return { under: underLabel('decision') };
  const saying = isBoldLine(node) ? words.ofHeading(last.text) : undefined;
  return saying?.holds === 'outcome' || saying?.holds === 'text' ? { under: saying } : undefined;
}

/**
 * The blocks of a group that state what is announced, rather than explain it: the items, rows and callouts; the
 * paragraphs where there are none, and of a record only the first; but of what begins with a paragraph and goes on with
 * a list, the paragraph (docs/report.md#decisions).
 */
export function statingNodes(members: readonly Block[], { holds }: ChapterSaying): ReadonlySet<Block> {
  const content = members.filter((node) => isItems(node) || isText(node));
  const hasItems = content.some((node) => isItems(node) && !isCallout(node));
  const said = content.filter((node) => !(hasItems && isLeadIn(node)) && !isTopic(node));
  const [first] = said;
  if (first === undefined) return new Set();
  const isTextFirst = !isItems(first);
  if (holds === 'items') return new Set(said.filter(isItems));
  if (holds === 'text' || holds === 'outcome') {
    const isTold = !hasItems && (holds === 'text' || (said.length === 1 && readsLikeRule(writtenOf(first))));
    return new Set(isTold && isTextFirst ? [first] : []);
  }
  if (holds === 'one') return new Set(isTextFirst ? [first] : leadingItems(said));
  if (!hasItems) return new Set(said);
  return new Set(said.filter((node) => isCallout(node) || (isTextFirst ? node === first : isItems(node))));
}

function writtenOf(node: Block): string {
  return node.type === 'paragraph' ? writtenText(node.children) : '';
}

function leadingItems(nodes: readonly Block[]): readonly Block[] {
  const end = nodes.findIndex((node) => !isItems(node));
  return end === -1 ? nodes : nodes.slice(0, end);
}

function isItems(node: Block): boolean {
  return node.type === 'table' || (node.type === 'list' && holdsItems(node)) || isCallout(node);
}

function isText({ type }: Block): boolean {
  return type === 'paragraph' || type === 'blockquote';
}

function isCallout(node: Block): boolean {
  return node.type === 'blockquote' && calloutOf(node) !== undefined;
}

function holdsItems({ children }: List): boolean {
  return children.some((item) => item.children[0]?.type === 'paragraph' && !isTask(item));
}

function isTopic(node: Block): boolean {
  return (
    node.type === 'paragraph' && isBoldLine(node) && !/[.!?。！？]\s*$/u.test(writtenText(node.children))
  );
}

function isLeadIn(node: Block): boolean {
  if (node.type !== 'paragraph') return false;
  const text = writtenText(node.children).trim();
  if (/[:：]$/u.test(text)) return true;
  const isSentence = /[.!?。！？]$/u.test(text);
  return isSentence ? leadsToList(text) : text.split(/\s+/u).length <= 2 && !/\p{Script=Han}{4}/u.test(text);
}
