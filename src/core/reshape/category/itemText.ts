import type { Node } from 'yaml';
import { linesBetween } from '../../filing/lineSplices';
import { yamlString, yamlWords } from '../../filing/yamlString';
import type { Refusal } from '../../refusal';
import { isBlank } from '../../text/lines';
import { readFrontMatter } from '../../frontMatter/frontMatter';
import { applySplices } from '../../text/splice';
import type { CategoryData, CategoryEdit, CategoryFile } from './categoryEdit';
import { dataOf, planCategoryEdits } from './categoryEdit';
import type { ActivityList, ListItem } from './itemList';
import { activityListOf } from './itemList';
import { isItem, itemOf, unsupported } from './place';

/** An activity as a list item: its lines, with the dash indented by `indent` spaces, and their data. */
export interface ItemText {
  /** Whole lines, each ending in `\n`. */
  readonly lines: string;
  readonly indent: number;
  readonly data: unknown;
}

/** A new activity. Without title and description, `insertItem` writes only its id into a list of ids. */
export function newItem(id: string, title: string, description: string): ItemText {
  const fields: Record<string, string> = { id };
  if (title !== '') fields['title'] = title;
  if (description !== '') fields['description'] = description;
  const lines = Object.entries(fields).map(
    ([key, value], at) =>
      `${at === 0 ? '- ' : '  '}${key}: ${key === 'id' ? yamlString(value) : yamlWords(value)}\n`,
  );
  return { lines: lines.join(''), indent: 0, data: fields };
}

/** An activity of a file with the comments that belong to it, to be inserted elsewhere. */
export function itemText(file: CategoryFile, id: string): ItemText | Refusal {
  const list = activityListOf(file);
  if ('code' in list) return list;
  const node = itemOf(file, id);
  const item = listItem(list, node);
  if (!node) return { code: 'target-unknown', args: [id] };
  if (!item) return unsupported(file, 'activities', node);
  const lines = linesBetween(file.text, item.span.start, item.span.end)
    .map((line) => `${file.text.slice(line.start, line.end)}\n`)
    .join('');
  const data = activitiesIn(dataOf(file)).find((each) => isItem(each, id));
  return { lines, indent: item.indent, data };
}

/** An item after edits that give it the id `id`. They run on a file with that item alone, where no id can clash. */
export function editItem(item: ItemText, id: string, edits: readonly CategoryEdit[]): ItemText | Refusal {
  const alone = `---\nactivities:\n${item.lines}---\n`;
  const plan = planCategoryEdits(alone, edits);
  if (plan.kind === 'refused') return { code: plan.refusal.code, args: plan.refusal.args };
  const text = plan.kind === 'edit' ? applySplices(alone, plan.splices) : alone;
  const mapping = readFrontMatter(text);
  return mapping.kind === 'mapping' ? itemText({ text, mapping }, id) : { code: 'not-verified', args: [] };
}

/** The item of a block list that a YAML node belongs to. */
export function listItem(list: ActivityList, node: Node | undefined): ListItem | undefined {
  return list.kind === 'block' ? list.items.find((each) => each.node === node) : undefined;
}

/** The data of a file's activities. */
export function activitiesIn(data: CategoryData): readonly unknown[] {
  return Array.isArray(data['activities']) ? (data['activities'] as readonly unknown[]) : [];
}

/** An item's lines at another indentation, in spaces; undefined where a line is indented less than its item. */
export function reindented({ lines, indent }: ItemText, wanted: number, lineEnd: string): string | undefined {
  const shifted: string[] = [];
  for (const line of linesBetween(lines, 0, lines.length)) {
    const content = lines.slice(line.start, line.end);
    if (isBlank(content, 0, content.length)) shifted.push(content);
    else if (wanted >= indent) shifted.push(' '.repeat(wanted - indent) + content);
    else if (content.startsWith(' '.repeat(indent - wanted))) shifted.push(content.slice(indent - wanted));
    else if (content.startsWith('#') || /^ *#/.test(content)) shifted.push(content.trimStart());
    else return undefined;
  }
  return shifted.map((content) => content + lineEnd).join('');
}
