import type { Blockquote, ListItem, Paragraph } from 'mdast';
import type { DecisionStatus } from '../../note/words/noteWords';
import { decisionRows } from './decisionTable';
import { isUnnamedAct } from './bodyActs';
import { blocksOf, parsedBlocks } from './fastMarkdown/blocks';
import { withoutFieldLines } from './fieldLines';
import { itemHeading } from './itemText';
import { isCarried, isVotedOn } from './motions';
import { optionNamed } from './optionNamed';
import { writtenText } from './plainText';
import type { Block, WrittenLine } from './statementBlocks';
import { calloutOf, isTask, linesOf } from './statementBlocks';
import type { ChapterSaying } from './statementChapters';
import { announcedAtEnd, groupsOf, statingNodes, underLabel } from './statementGroups';
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
  /** The whole line where the statement is a part of it: `Chosen option: "A", because it is small.` */
  readonly line?: string | undefined;
  /** The item above it, where it does not say itself what it is about: `Agreed to merge`. */
  readonly topic?: string | undefined;
  /** What its own row says about whether it holds. */
  readonly status?: DecisionStatus | undefined;
}

// Nesting levels: nobody states decisions deeper down, and a hostile note must not exhaust the stack (L14).
const deepest = 40;

/**
 * The statements of a piece of markdown, in order. `under`: what its heading announces (docs/report.md#decisions).
 * Elsewhere only labelled text counts: a paragraph, a line of one, an item, a callout, a column of a table, or what
 * follows a label that stands alone.
 */
export function statementsIn(
  source: string,
  under: ChapterSaying | undefined,
  words: StatementWords,
): readonly Statement[] {
  return statementsOf(placedBlocks(source), { words, under, depth: 0 });
}

// The fast reader gives tables no place.
function placedBlocks(source: string): readonly Block[] {
  const children = blocksOf(source);
  return children.some(({ type, position }) => type === 'table' && !position)
    ? parsedBlocks(source)
    : children;
}

interface Reading {
  readonly words: StatementWords;
  readonly under: ChapterSaying | undefined;
  readonly depth: number;
  /** The item that it is nested in, without markup. */
  readonly topic?: string | undefined;
}

function statementsOf(nodes: readonly Block[], reading: Reading): readonly Statement[] {
  if (reading.depth > deepest) return [];
  return groupsOf(nodes, reading.under, reading.words).flatMap(({ under, members }) => {
    const stating = under && statingNodes(members, under);
    return members.flatMap((node, at) => {
      const said = stating?.has(node) ? under?.said : undefined;
      return ofBlock(node, said, reading, () => listedBriefly(members[at + 1]));
    });
  });
}

/** What stands behind a paragraph and may say what became of it. */
type Behind = () => readonly string[];

function ofBlock(
  node: Block,
  said: StatementKind | undefined,
  reading: Reading,
  behind: Behind,
): readonly Statement[] {
  if (node.type === 'paragraph') return ofParagraph(node, said, 'paragraph', reading, behind);
  if (node.type === 'blockquote') return ofQuote(node, said, reading);
  if (node.type === 'list') return node.children.flatMap((item) => ofItem(item, said, reading));
  if (node.type !== 'table' || said === 'highlight') return [];
  return decisionRows(node, said === 'decision').map((row) => ({
    ...row,
    said: 'decision',
    form: 'item',
    labelled: false,
  }));
}

// Nested text explains an item. A task is not a decision: it is listed among the actions.
function ofItem(item: ListItem, said: StatementKind | undefined, reading: Reading): readonly Statement[] {
  const { words, depth } = reading;
  const [first, ...rest] = item.children;
  const below = { words, under: undefined, depth: depth + 1 };
  const heading = itemHeading(item);
  if (heading !== undefined) return statementsOf(rest, { ...below, under: words.ofHeading(heading) });
  if (first?.type !== 'paragraph') return statementsOf(first ? [first, ...rest] : [], below);
  const own = isTask(item) ? [] : ofParagraph(first, said, 'item', reading, () => listedBriefly(rest[0]));
  // What is nested in a decision explains it, whatever words it ends in.
  const label = own.length === 0 ? announcedAtEnd(first, words) : undefined;
  const topic = topicOf(linesOf(first)[0]?.text ?? '');
  return [...own, ...statementsOf(rest, { ...below, under: label && underLabel(label), topic })];
}

// Characters: a longer item is more than the name of what is talked about.
const longestTopic = 90;

function topicOf(line: string): string | undefined {
  const topic = line.replace(/\s*[:：]\s*$/u, '').trim();
  return topic.length <= longestTopic && /\p{L}/u.test(topic) && !/[.!?。！？]$/u.test(topic)
    ? topic
    : undefined;
}

function ofQuote(node: Blockquote, said: StatementKind | undefined, reading: Reading): readonly Statement[] {
  const { words } = reading;
  const below = { words, under: underLabel(said), depth: reading.depth + 1 };
  const callout = calloutOf(node);
  if (!callout) return statementsOf(node.children, below);
  const { type, title, rest, paragraph, others } = callout;
  const titled = words.ofLine(`${title}:`);
  const kind = titled?.said ?? said ?? words.ofLine(`${type}:`)?.said;
  if (kind === undefined) return statementsOf(node.children, below);
  const labelled = words.ofLine(title);
  const own = titled ? '' : labelled?.said === kind ? labelled.rest : title;
  const start = paragraph.position?.start.offset ?? 0;
  const statement = { said: kind, labelled: true, start } as const;
  if (own !== '') return [{ ...statement, written: own, form: 'item' }];
  if (rest !== '') return [{ ...statement, written: rest, form: 'paragraph' }];
  return statementsOf(others, { ...below, under: underLabel(kind) });
}

function ofParagraph(
  node: Paragraph,
  said: StatementKind | undefined,
  form: Statement['form'],
  { words, topic }: Reading,
  behind: Behind,
): readonly Statement[] {
  const lines = linesOf(node);
  if (lines[0]?.text.startsWith('#+')) return [];
  const start = node.position?.start.offset ?? 0;
  const parts = labelledParts(lines, words, behind);
  const first = parts[0]?.line ?? lines.length;
  const before = withoutFieldLines(textOf(lines.slice(0, first)));
  // A lead-in means nothing without its list.
  const isWhole = said !== undefined && before.trim() !== '' && !/[:：]\s*$/u.test(textOf(lines));
  const unlabelled: readonly Statement[] = isWhole
    ? [{ said, written: before, form, labelled: false, start }]
    : [];
  return [
    ...unlabelled,
    ...parts.flatMap(({ line, said: kind, written, whole, isAct }) =>
      kind === undefined
        ? []
        : written.map((one): Statement => ({
            said: kind,
            written: one,
            // How the vote went stands at the end of an item.
            form: form === 'item' && line === 0 && (isAct !== true || isVotedOn(one)) ? 'item' : 'paragraph',
            labelled: true,
            start,
            line: whole,
            topic: isAct && isUnnamedAct(one) ? topic : undefined,
          })),
    ),
  ];
}

interface Part {
  /** The line that its label begins. */
  readonly line: number;
  readonly said: StatementKind | undefined;
  readonly written: readonly string[];
  readonly isAct?: boolean;
  /** The same with its label, where only a part of it is the statement. */
  readonly whole?: string;
}

// Characters of an item such as `Result: passed`, and items of a list: more of them say other things.
const longestResult = 60;
const mostResults = 8;

function listedBriefly(node: Block | undefined): readonly string[] {
  if (node?.type !== 'list' || node.children.length > mostResults) return [];
  return node.children.flatMap(({ children: [first] }): readonly string[] => {
    const said = first?.type === 'paragraph' ? writtenText(first.children) : '';
    return said.length <= longestResult ? [said] : [];
  });
}

// Splits the lines before each that begins with a label, or with a word and a colon of its own.
function labelledParts(
  lines: readonly WrittenLine[],
  words: StatementWords,
  behind: Behind,
): readonly Part[] {
  const found: {
    line: number;
    said: StatementKind | undefined;
    rest: string;
    below: string[];
    isOption: boolean;
    isAct: boolean;
  }[] = [];
  lines.forEach(({ text, bold }, line) => {
    const label = words.ofLine(text.trim(), bold);
    const last = found.at(-1);
    if (label && !(label.isAct === true && isMidSentence(lines[line - 1]?.text, text)))
      found.push({
        line,
        said: label.isMotion && !isCarried([textOf(lines), ...behind()]) ? undefined : label.said,
        rest: label.rest,
        below: [],
        isOption: label.isOption ?? false,
        isAct: label.isAct ?? false,
      });
    else if (last && beginsAnother(text, bold))
      found.push({ line, said: undefined, rest: '', below: [], isOption: false, isAct: false });
    else last?.below.push(text);
  });
  return found.map(({ line, said, rest, below, isOption, isAct }) => {
    const written = statedIn(rest, below);
    if (!isOption) return { line, said, written, isAct };
    const whole = [lines[line]?.text ?? '', ...below].join('\n');
    return { line, said, written: written.map(optionNamed), whole };
  });
}

// Characters: a line that was wrapped is about as long.
const wrapped = 60;

// A sentence that goes on from the line before is not stated by its second half.
function isMidSentence(before: string | undefined, line: string): boolean {
  if (before === undefined || /[.!?:;。！？：；][^\p{L}\p{N}]{0,8}$/u.test(before.slice(-20))) return false;
  return before.length >= wrapped || /^\p{Ll}/u.test(line.trim());
}

// The lines below a label that stands alone may each be a statement, as tools without headings keep them.
function statedIn(rest: string, below: readonly string[]): readonly string[] {
  const isEach = rest === '' && below.every((line) => /[.!?。！？]['"”’)]*\s*$/u.test(line));
  const texts = isEach ? below : [[...(rest === '' ? [] : [rest]), ...below].join('\n')];
  return texts.map((text) => text.trim()).filter((text) => text !== '');
}

function beginsAnother(text: string, bold: string | undefined): boolean {
  return (
    bold !== undefined ||
    /^\s*(?:\p{Lu}[\p{L}\p{M}'’/-]*(?: [\p{L}\p{M}'’/-]+){0,2}[:：](?=\s|$)|\p{Script=Han}{2,6}[:：])/u.test(
      text,
    )
  );
}

function textOf(lines: readonly WrittenLine[]): string {
  return lines.map(({ text }) => text).join('\n');
}
