import type { Words } from '../words';
import { paragraph, strong, text } from './nodes';
import { stringifyMarkdown } from './stringify';

/** What stands before and behind an author's text that is kept outside of a region, so that readers see where it ends. */
export interface EditedVersion {
  readonly leadIn: string;
  readonly end: string;
}

/** Markdown, in the report's language. */
export function editedVersion({ editedVersion: { label, said } }: Words): EditedVersion {
  return {
    leadIn: stringifyMarkdown({
      type: 'root',
      children: [paragraph(strong(text(label)), text(said))],
    }),
    end: stringifyMarkdown({ type: 'root', children: [{ type: 'thematicBreak' }] }),
  };
}
