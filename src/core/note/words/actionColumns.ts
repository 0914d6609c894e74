import type { TaskMark } from '../markdown/taskBox';
import { bareWords } from './bareWords';
import { languages } from './languages';
import { isStatusLabel, labelledAs } from './meanings';

const owners = new Set(languages.flatMap(({ owner }) => owner));
const dues = new Set(languages.flatMap(({ due }) => due));
const dones =
  /^(?:x|gereed|terminé|terminada|concluíd[oa]|abgeschlossen|✓|✔|✅|☑|done|closed|complete|completed|erledigt|fertig|hecho|hecha|fait|faite|fatto|gedaan|klaar|feito|完成|已完成)/u;
const dropped =
  /^(?:gestrichen|abandonné|geannuleerd|cancell?ed|dropped|abgesagt|entfällt|cancelad|annul|vervallen|取消)/u;

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

// What an action is called in the tables of minutes, beside the labels of actions.
const matters = new Set(['matter']);

/** Whether the heads of a table say that its rows are actions, wherever it stands: an action, and who does it. */
export function headsActions(heads: readonly string[]): boolean {
  const bare = heads.map(bareWords);
  if (!bare.some((head) => owners.has(head))) return false;
  const isTimed = bare.some((head) => dues.has(head) || isStatusLabel(head));
  return bare.some((head) => labelledAs(head) === 'action' || (isTimed && matters.has(head)));
}

/** Which column of a table of actions, or field of one, a label names. */
export function columnOf(label: string): 'owner' | 'due' | 'status' | undefined {
  const bare = bareWords(label);
  if (owners.has(bare)) return 'owner';
  if (dues.has(bare)) return 'due';
  return isStatusLabel(bare) ? 'status' : undefined;
}

/** How far an action is, as a cell or field says. */
export function stateOf(cell: string): TaskMark {
  const said = cell.trim().toLowerCase();
  return dones.test(said) ? 'done' : dropped.test(said) ? 'cancelled' : 'open';
}
