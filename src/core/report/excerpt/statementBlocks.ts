import type {
  BlockContent,
  Blockquote,
  DefinitionContent,
  ListItem,
  Paragraph,
  PhrasingContent,
  RootContent,
} from 'mdast';
import { withoutBlockId } from '../../note/taskFields';
import { itemText } from './itemText';
import { writtenText } from './plainText';

export type Block = RootContent | BlockContent | DefinitionContent;

/** A line of a paragraph. */
export interface WrittenLine {
  /** Without markup. */
  readonly text: string;
  /** The bold text that it begins with, if any. */
  readonly bold: string | undefined;
}

/** The lines of a paragraph, in order. */
export function linesOf({ children }: Paragraph): readonly WrittenLine[] {
  const bold = boldHeads(children);
  return withoutBlockId(writtenText(children))
    .split('\n')
    .map((text, at) => ({ text, bold: bold.get(at) }));
}

function boldHeads(children: readonly PhrasingContent[]): ReadonlyMap<number, string> {
  const heads = new Map<number, string>();
  let [line, isStart] = [0, true];
  for (const node of children) {
    const written = writtenText([node]);
    if (node.type === 'strong' && isStart) heads.set(line, written.trim());
    line += written.split('\n').length - 1;
    const last = written.slice(written.lastIndexOf('\n') + 1);
    isStart = last === written ? isStart && last.trim() === '' : last.trim() === '';
  }
  return heads;
}

/** Whether a paragraph is one line, all of it bold: the heading of tools that have none, such as Evernote. */
export function isBoldLine(node: Paragraph): boolean {
  const shown = node.children.filter((child) => child.type !== 'text' || child.value.trim() !== '');
  return (
    shown.length === 1 && shown[0]?.type === 'strong' && !writtenText(node.children).trim().includes('\n')
  );
}

/** A callout of Obsidian or GitHub: a block quote that begins with `[!type]`. */
export interface Callout {
  readonly type: string;
  /** The text behind the type, in one line; may be empty. */
  readonly title: string;
  /** The lines below the title in its paragraph. */
  readonly rest: string;
  readonly paragraph: Paragraph;
  readonly others: readonly Block[];
}

/** Reads a block quote as a callout. */
export function calloutOf({ children: [first, ...others] }: Blockquote): Callout | undefined {
  if (first?.type !== 'paragraph') return undefined;
  const written = writtenText(first.children);
  const [whole, type = '', title = ''] = /^\s*\[!([^\]\n]{1,40})\][+-]?([^\n]*)/u.exec(written) ?? [];
  if (whole === undefined) return undefined;
  const rest = written.slice(whole.length).trim();
  return { type, title: title.trim(), rest, paragraph: first, others };
}

/** Whether an item is a task, with any mark in its box. */
export function isTask(item: ListItem): boolean {
  const [first] = item.children;
  return first?.type === 'paragraph' && itemText(item, first).task !== undefined;
}
