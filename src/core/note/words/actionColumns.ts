import type { TaskMark } from '../markdown/taskBox';
import { bareWords } from './bareWords';
import { languages } from './languages';
import { isStatusLabel, labelledAs } from './meanings';

const owners = new Set(languages.flatMap(({ owner }) => owner));
const dues = new Set(languages.flatMap(({ due }) => due));
const dones =
  /^(?:x|✓|✔|✅|☑|done|closed|complete|completed|erledigt|fertig|hecho|hecha|fait|faite|fatto|gedaan|klaar|feito|完成|已完成)/u;
const dropped = /^(?:cancell?ed|dropped|abgesagt|entfällt|cancelad|annul|vervallen|取消)/u;

/** The columns of a table of actions, as indices; -1 for one that it does not have. */
export interface ActionColumns {
  readonly action: number;
  readonly owner: number;
  readonly due: number;
  readonly status: number;
  stateOf(cell: string): TaskMark;
}

/** The columns that the heads of a table name: the action's own, else the first that is no number and no other. */
export function actionColumns(heads: readonly string[]): ActionColumns | undefined {
  const bare = heads.map(bareWords);
  const owner = bare.findIndex((head) => owners.has(head));
  const due = bare.findIndex((head, at) => at !== owner && dues.has(head));
  const status = bare.findIndex((head) => isStatusLabel(head) || head === 'done');
  const named = bare.findIndex((head) => labelledAs(head) === 'action');
  const free = bare.findIndex(
    (head, at) => ![owner, due, status].includes(at) && !/^(?:|nr|no|id|n|date|datum)$/u.test(head),
  );
  const action = named === -1 ? free : named;
  if (action === -1) return undefined;
  return { action, owner, due, status, stateOf };
}

function stateOf(cell: string): TaskMark {
  const said = cell.trim().toLowerCase();
  return dones.test(said) ? 'done' : dropped.test(said) ? 'cancelled' : 'open';
}
