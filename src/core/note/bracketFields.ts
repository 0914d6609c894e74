import type { TaskMark } from './markdown/taskBox';
import { withoutMarkSigns } from '../text/standIns';
import { columnOf, stateOf } from './words/actionColumns';

/** What fields in brackets behind an action say: `… [assignee] Ana [due] 30 March 2026 [status] done`. */
export interface BracketFields {
  /** The text without them. */
  readonly text: string;
  /** As written; undefined where there is no such field. */
  readonly owner: string | undefined;
  readonly due: string | undefined;
  readonly state: TaskMark | undefined;
}

const last = /\[([^[\]\n:\d]{2,24})\][ \t]*([^[\]\n]{0,80})$/u;
// Fields of one action.
const most = 5;

/** Reads such fields off the end of an action; a label that is none of who, until when and how far ends them. */
export function bracketFields(written: string): BracketFields {
  const found: Partial<Record<'owner' | 'due' | 'status', string>> = {};
  let text = written;
  for (let field = 0; field < most && text.includes(']'); field++) {
    const [whole, label = '', said = ''] = last.exec(text) ?? [];
    const column = whole === undefined ? undefined : columnOf(withoutMarkSigns(label));
    if (whole === undefined || column === undefined || text.length === whole.length) break;
    found[column] ??= withoutMarkSigns(said).trim();
    text = text.slice(0, text.length - whole.length).trimEnd();
  }
  const { owner, due, status } = found;
  return { text, owner, due, state: status === undefined ? undefined : stateOf(status) };
}
