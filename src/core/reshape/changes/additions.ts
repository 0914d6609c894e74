import { yamlWords } from '../../filing/yamlString';
import type { Day } from '../../period/day';
import type { ActivityPath } from '../../taxonomy/taxonomy';
import { comparable } from '../../taxonomy/taxonomy';
import type { PlannedChange, ReshapeContext } from '../changePlan';
import { editOf, stepsOnly } from '../changePlan';
import type { ItemText } from '../category/itemText';
import { insertItem } from '../category/items';
import { newItem } from '../category/itemText';
import type { AddActivity, AddCategory, RestoreRetired } from '../taxonomyChange';
import { categoryFile, isActivityId, isCategoryId } from '../ids';
import { takenBy, thingAt, unknown } from '../lookups';

/** Plans a new category: a file that is last in the order. */
export function drawAddCategory(
  { taxonomy }: ReshapeContext,
  { id, title, body }: AddCategory,
): PlannedChange {
  if (!isCategoryId(id)) return { code: 'id-unusable', args: [id] };
  const taken = takenBy(taxonomy, id, []);
  if (taken) return taken;
  const orders = taxonomy.categories.map(({ order }) => order ?? 0);
  const order = Math.floor(Math.max(0, ...orders)) + 1;
  const said = title.trim() === '' ? id : title.trim();
  const text = `---\ntitle: ${yamlWords(said)}\norder: ${order}\nactivities: []\n---\n${body === '' ? '' : `\n${body}\n`}`;
  return stepsOnly({ kind: 'create', path: categoryFile(id), text });
}

/** Plans a new activity at the end of a category. */
export function drawAddActivity(context: ReshapeContext, wanted: AddActivity): PlannedChange {
  const { id, title, description } = wanted;
  return drawItem(context, wanted.category, id, newItem(id, oneLine(title), oneLine(description)));
}

/** Plans the declaration of a vanished path as a retired activity. */
export function drawRestoreRetired(context: ReshapeContext, { path, day }: RestoreRetired): PlannedChange {
  const [category = '', id = '', ...deeper] = path.split('/');
  if (deeper.length > 0 || id === '') return unknown(path);
  return drawItem(context, category, id, retiredItem(id, day));
}

function retiredItem(id: string, day: Day): ItemText {
  const item = newItem(id, id, '');
  const data = { ...(item.data as Readonly<Record<string, string>>), retired: day };
  return { ...item, lines: `${item.lines}  retired: ${day}\n`, data };
}

function drawItem(
  { taxonomy }: ReshapeContext,
  path: ActivityPath,
  id: string,
  item: ItemText,
): PlannedChange {
  const thing = thingAt(taxonomy, path);
  if (thing?.kind !== 'category') return unknown(path);
  if (!isActivityId(id)) return { code: 'id-unusable', args: [id] };
  const { category } = thing;
  const isDeclared = category.activities.some(
    (activity) => comparable(activity.path) === comparable(`${category.id}/${id}`),
  );
  if (isDeclared) return { code: 'path-exists', args: [`${category.id}/${id}`] };
  const taken = takenBy(taxonomy, `${category.id}/${id}`, []);
  return taken ?? stepsOnly(editOf(category.file, insertItem(item, 'last')));
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
