import type { ListItem, Paragraph, PhrasingContent } from 'mdast';
import { readTaskFields, withoutBlockId } from '../../note/taskFields';
import { titleText } from '../../note/markdown/titleText';
import { markSign } from '../../text/standIns';
import { withoutHashtags, writtenText } from './plainText';

/** What the first paragraph of a list item says. */
export interface ItemText {
  /** Without its box, the fields of a task and the block id. Line ends are kept, except in a task. */
  readonly written: string;
  /** Whether the item has a box, and whether it is ticked or struck off; undefined without one. */
  readonly task: 'open' | 'ended' | undefined;
}

// A number in brackets is a reference.
const box = /^\[([^\][^\d])\]\s+(?=\S)/u;

/** Any character may stand in the box, as in Obsidian: of those, only `x` and `-` end a task. */
export function itemText({ checked }: ListItem, head: Paragraph): ItemText {
  const written = writtenText(head.children);
  const [marks = '', mark] = typeof checked === 'boolean' ? [] : (box.exec(written) ?? []);
  if (mark === undefined && typeof checked !== 'boolean') {
    return { written: withoutBlockId(written), task: undefined };
  }
  const isEnded = checked === true || mark === '-' || mark === 'x' || mark === 'X';
  const { text } = readTaskFields(head.children.map(markedText).join('').slice(marks.length));
  return { written: text, task: isEnded ? 'ended' : 'open' };
}

// Fields are plain text, or links to days.
function markedText(node: PhrasingContent): string {
  const text = writtenText([node]);
  const isPlain = node.type === 'text' || node.type === 'break' || /^\d{4}-\d\d-\d\d$/.test(text);
  return isPlain ? text : markSign + text + markSign;
}

/** The title of a list item that begins with a heading, as outliners write sections: `- ## Decisions`. */
export function itemHeading({ children: [first] }: ListItem): string | undefined {
  return first?.type === 'heading' ? withoutHashtags(titleText(writtenText(first.children))) : undefined;
}

/** Whether a list item of the text may begin with a heading. */
export function mayHeadItems(source: string): boolean {
  return source.includes('# ') && /^[ \t]*(?:[-*+]|\d{1,9}[.)])[ \t]+#{1,6}[ \t]/m.test(source);
}

/** What a paragraph outside a list, or further down in an item, says: its text without its block id. */
export function paragraphText({ children }: Paragraph): string {
  return withoutBlockId(writtenText(children));
}
