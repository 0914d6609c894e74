import { planFiling } from '../filing/planFiling';
import { noteTemplateFile, remitFile } from '../workspace/scope';
import type { Workspace } from '../workspace/workspace';
import type { Day } from '../period/day';
import type { Refusal } from '../refusal';
import type { FilePath } from '../store/store';
import type { ActivityPath } from '../taxonomy/taxonomy';
import { applySplices } from '../text/splice';
import { unreadableRefusal, writeRefusal } from './outcome';
import { defaultNoteTemplate, fillTemplate } from './noteTemplate';
import { slugOf } from './slug';

export interface NewNote {
  readonly title: string;
  readonly day: Day;
  readonly activities: readonly ActivityPath[];
}

/** The created note with the cursor position (a UTF-16 offset of its text), or why there is none. */
export type NewNoteOutcome =
  | { readonly kind: 'created'; readonly path: FilePath; readonly cursor: number }
  | { readonly kind: 'refused'; readonly path: FilePath; readonly refusal: Refusal };

/** How many notes of one day may have the same slug. */
export const mostOfOneName = 99;

/**
 * Creates `notes/<year>/<date>-<slug>.md` from the template, already filed. Never overwrites a file: where the name is
 * taken, it gets a number (H36).
 */
export async function createNote(workspace: Workspace, wanted: NewNote): Promise<NewNoteOutcome> {
  if (workspace.isRemitBroken)
    return { kind: 'refused', path: remitFile, refusal: { code: 'remit-broken', args: [] } };
  const template = await readTemplate(workspace);
  if (typeof template !== 'string') return { kind: 'refused', path: noteTemplateFile, refusal: template };
  const filled = fillTemplate(template, wanted);
  const stem = stemOfNote(workspace, wanted);
  const path = `${stem}.md`;
  const context = { taxonomy: workspace.taxonomy, key: workspace.remit.key };
  const request = { part: { kind: 'note' }, add: wanted.activities, remove: [] } as const;
  const plan = planFiling(path, filled.text, request, context);
  if (plan.kind === 'refused') return { kind: 'refused', path: noteTemplateFile, refusal: plan.refusal };
  const splices = plan.kind === 'edit' ? plan.splices : [];
  const text = applySplices(filled.text, splices);
  const before = splices.filter(({ end }) => end <= filled.cursor);
  const cursor = before.reduce(
    (at, { start, end, text: added }) => at + added.length - (end - start),
    filled.cursor,
  );
  return createUnder(workspace, stem, text, cursor);
}

/** The path of a new note with this title and day, without `.md`. */
export function stemOfNote({ remit }: Workspace, { title, day }: Pick<NewNote, 'title' | 'day'>): FilePath {
  return `${remit.folders.notes}/${day.slice(0, 4)}/${day}-${slugOf(title)}`;
}

async function createUnder(
  workspace: Workspace,
  stem: FilePath,
  text: string,
  cursor: number,
): Promise<NewNoteOutcome> {
  for (let number = 1; number <= mostOfOneName; number++) {
    const path = number === 1 ? `${stem}.md` : `${stem}-${number}.md`;
    const result = await workspace.store.create(path, text);
    if (result.kind === 'exists') continue;
    if (result.kind !== 'written') return { kind: 'refused', path, refusal: writeRefusal(result) };
    await workspace.update([path]);
    return { kind: 'created', path, cursor };
  }
  return { kind: 'refused', path: `${stem}.md`, refusal: { code: 'already-exists', args: [] } };
}

/** The template for new notes. Refused where it exists but cannot be read: the default must not silently replace it. */
export async function readTemplate(workspace: Workspace): Promise<string | Refusal> {
  const read = await workspace.store.read(noteTemplateFile);
  if (read.kind === 'text') return read.text;
  return read.reason === 'missing' ? defaultNoteTemplate : unreadableRefusal(read);
}
