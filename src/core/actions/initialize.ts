import { responsibilitiesFolder } from '../workspace/scope';
import type { Store } from '../store/store';
import type { CategoryTemplate } from '../taxonomy/defaultCategories';
import { defaultCategories } from '../taxonomy/defaultCategories';
import { writeRefusal } from './outcome';
import type { FileOutcome } from './outcome';
import { yamlLine } from '../filing/yamlString';

/** Creates the default category files that are missing. Existing files stay as they are. */
export async function initialize(store: Store): Promise<readonly FileOutcome[]> {
  const outcomes: FileOutcome[] = [];
  for (const [at, template] of defaultCategories.entries()) {
    outcomes.push(await createCategory(store, template, at + 1));
  }
  return outcomes;
}

async function createCategory(store: Store, template: CategoryTemplate, order: number): Promise<FileOutcome> {
  const path = `${responsibilitiesFolder}/${template.id}.md`;
  const result = await store.create(path, categoryFileText(template, order));
  if (result.kind === 'written') return { path, status: 'created' };
  if (result.kind === 'exists') return { path, status: 'unchanged' };
  return { path, status: 'refused', refusal: writeRefusal(result) };
}

/** The text of a category file from a template. `order` counts from 1. */
export function categoryFileText({ title, activities, body }: CategoryTemplate, order: number): string {
  const declared = activities.map(
    ([id, name, description]) =>
      `  - id: ${yamlLine(id)}\n    title: ${yamlLine(name)}\n    description: ${yamlLine(description)}\n`,
  );
  return `---\ntitle: ${yamlLine(title)}\norder: ${order}\nactivities:\n${declared.join('')}---\n\n${body}\n`;
}
