import { yamlLine } from '../filing/yamlString';
import { findOpening } from '../frontMatter/block';
import type { Day } from '../period/day';

/** The template for new notes where there is no `responsibilities/templates/note.md`. */
export const defaultNoteTemplate = '---\ndate: {{date}}\n---\n\n# {{title}}\n\n{{cursor}}\n';

export interface FilledTemplate {
  readonly text: string;
  /** The offset of the cursor: at `{{cursor}}`, else at the end. */
  readonly cursor: number;
}

/**
 * Fills `{{title}}`, `{{date}}` and `{{cursor}}` and nothing else: a template is text, never code (invariant 5). In
 * front matter, the title is quoted as YAML requires, so that `Q3: plan` breaks nothing.
 */
export function fillTemplate(
  template: string,
  values: { readonly title: string; readonly day: Day },
): FilledTemplate {
  const title = values.title.replace(/\s+/g, ' ').trim();
  const cursor = template.indexOf('{{cursor}}');
  const [before, after] =
    cursor === -1 ? [template, ''] : [template.slice(0, cursor), template.slice(cursor + 10)];
  const opening = findOpening(before);
  const bodyStart = opening.kind === 'block' ? opening.block.bodyStart : 0;
  const head = fillHead(before.slice(0, bodyStart), title, values.day);
  const upToCursor = head + fill(before.slice(bodyStart), title, values.day);
  return { text: upToCursor + fill(after, title, values.day), cursor: upToCursor.length };
}

function fill(text: string, title: string, day: Day): string {
  return text.replace(/\{\{(title|date)\}\}/g, (_, name: string) => (name === 'title' ? title : day));
}

// In one pass, so that a placeholder within a title is not filled.
function fillHead(head: string, title: string, day: Day): string {
  const places =
    /"\{\{title\}\}"|'\{\{title\}\}'|: \{\{title\}\}(?=[ \t]*[\r\n])|\{\{title\}\}|\{\{date\}\}/g;
  return head.replace(places, (found) => {
    if (found === '{{date}}') return day;
    if (found.startsWith('"')) return JSON.stringify(title);
    if (found.startsWith("'")) return `'${title.replaceAll("'", "''")}'`;
    return found.startsWith(':') ? `: ${yamlLine(title)}` : title;
  });
}
