import { yamlLine } from '../filing/yamlString';
import type { CategoryTemplate } from '../taxonomy/defaultCategories';

/** The text of a category file for a template, `order` counting from 1. */
export function categoryFileText({ title, activities, body }: CategoryTemplate, order: number): string {
  const declared = activities.map(
    ([id, name, description]) =>
      `  - id: ${yamlLine(id)}\n    title: ${yamlLine(name)}\n    description: ${yamlLine(description)}\n`,
  );
  return `---\ntitle: ${yamlLine(title)}\norder: ${order}\nactivities:\n${declared.join('')}---\n\n${body}\n`;
}
