import { Document } from 'yaml';
import type { CategoryTemplate } from './defaultCategories';

/** The text of a category file for a template, `order` counting from 1. */
export function categoryFileText(template: CategoryTemplate, order: number): string {
  const document = new Document({
    title: template.title,
    order,
    activities: template.activities.map(([id, title, description]) => ({ id, title, description })),
  });
  return `---\n${document.toString({ lineWidth: 0 })}---\n\n${template.body}\n`;
}
