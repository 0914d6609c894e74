import { groupBy } from '../../../src/core/text/groupBy';
import type { Judgement, Measure } from './judgement';
import type { ActionLabels, NoteLabels } from './labels';
import type { ReadAction } from './readShape';
import { areSamePeople, likeness, normalized, paired } from './sameWords';

/** An action that may be carried from note to note. */
interface Carried<T> {
  /** As the newest note has it. */
  readonly action: T;
  readonly notes: readonly string[];
}

/**
 * Compares the actions of a report with those labelled. What is carried word for word is one action, as the newest note
 * says it.
 */
export function judgeActions(
  labels: readonly NoteLabels[],
  actions: readonly ReadAction[],
): readonly Judgement[] {
  const labelled = labelledActions(labels);
  const paths = new Set(labels.map(({ note }) => note));
  const read = readActions(actions.filter(({ path }) => paths.has(path)));
  const pairs = paired(labelled, read, likenessOf);
  const matched = new Set(pairs.values());
  return [
    ...labelled.flatMap((label) => judgedLabel(label, pairs.get(label))),
    ...read
      .filter((found) => !matched.has(found))
      .map(({ action, notes }) => judged('actions', notes[0] ?? '', null, action.text)),
  ];
}

function labelledActions(labels: readonly NoteLabels[]): readonly Carried<ActionLabels>[] {
  const all = labels.flatMap(({ note, day, actions }) => actions.map((action) => ({ note, day, action })));
  return [...groupBy(all, ({ action }) => normalized(action.text)).values()].flatMap((copies) =>
    carried(copies, ({ day }) => day),
  );
}

function readActions(actions: readonly ReadAction[]): readonly Carried<ReadAction>[] {
  const all = actions.map((action) => ({ note: action.path, action }));
  return [...groupBy(all, ({ action }) => normalized(action.text)).values()].flatMap((copies) =>
    carried(copies, ({ action }) => action.noteDate),
  );
}

function carried<T, C extends { readonly note: string; readonly action: T }>(
  copies: readonly C[],
  dayOf: (copy: C) => string | null,
): readonly Carried<T>[] {
  const newest = [...copies].sort((a, b) => ((dayOf(a) ?? '') < (dayOf(b) ?? '') ? 1 : -1))[0];
  return newest ? [{ action: newest.action, notes: [...new Set(copies.map(({ note }) => note))] }] : [];
}

// Older builds leave the owner and the day in the text, which makes short ones much longer.
function likenessOf(label: Carried<ActionLabels>, found: Carried<ReadAction>): number {
  if (!label.notes.some((note) => found.notes.includes(note))) return 0;
  const { text, owner } = label.action;
  const { text: read } = found.action;
  const withoutOwner = owner === null ? read : normalized(read).replace(normalized(owner), '');
  const [short, long] = [normalized(text), normalized(withoutOwner)];
  const share = short !== '' && long.startsWith(short) ? short.length / long.length : 0;
  return Math.max(likeness(text, read), likeness(text, withoutOwner), share);
}

function judgedLabel(
  { action: label, notes }: Carried<ActionLabels>,
  found: Carried<ReadAction> | undefined,
): readonly Judgement[] {
  const note = notes[0] ?? '';
  if (!found) return [judged('actions', note, label.text, null)];
  const { text, state, due, owner = null } = found.action;
  const of = `${note} (${label.text})`;
  return [
    { ...judged('actions', note, label.text, text), isRight: true },
    ...judgedField('owners', of, label.owner, owner),
    ...judgedField('due days', of, label.due, due),
    ...judgedField('states', of, label.state, state),
  ];
}

function judgedField(
  measure: Measure,
  note: string,
  expected: string | null,
  read: string | null,
): readonly Judgement[] {
  if (expected === null && read === null) return [];
  const isRight = expected !== null && read !== null && areSamePeople(expected, read);
  return [{ ...judged(measure, note, expected, read), isRight }];
}

function judged(measure: Measure, note: string, expected: string | null, read: string | null): Judgement {
  return { measure, note, expected, read, isRight: false };
}
