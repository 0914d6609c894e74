import { readFrontMatter } from '../../frontMatter/frontMatter';
import type { Refusal } from '../../refusal';
import type { Category } from '../../taxonomy/taxonomy';
import { comparable } from '../../taxonomy/taxonomy';
import type { PlannedChange, ReshapeContext } from '../changePlan';
import { editOf } from '../changePlan';
import { addAlias } from '../category/aliases';
import type { CategoryData, CategoryEdit } from '../category/categoryEdit';
import { dataOf, isRecord } from '../category/categoryEdit';
import { insertItem, removeItem } from '../category/items';
import { asMapping } from '../category/setField';
import type { Merge, Notice } from '../taxonomyChange';
import type { Thing } from '../lookups';
import { idOf, isOwnPath, takenBy, thingAt, unknown } from '../lookups';
import { movesOf } from '../tokens/pathMoves';
import { itemIn } from './move';
import { categoryMoves, restOf } from './followingNotes';
import { lineEndOf } from '../../text/lines';

type ActivityThing = Extract<Thing, { kind: 'activity' }>;
type CategoryThing = Extract<Thing, { kind: 'category' }>;

/** Plans a merge. Where `path` is an alias of `into` already, only the notes that still use it are left to change. */
export function drawMerge(context: ReshapeContext, { path, into }: Merge): PlannedChange {
  const [thing, target] = [thingAt(context.taxonomy, path), thingAt(context.taxonomy, into)];
  if (!thing) return unknown(path);
  if (!target) return unknown(into);
  if (thing.path === target.path) {
    return isOwnPath(thing, path) ? { code: 'nothing-to-do', args: [] } : restOf(context, thing, path);
  }
  if (thing.kind === 'activity' && target.kind === 'activity') return mergeActivities(context, thing, target);
  if (thing.kind === 'category' && target.kind === 'category') return mergeCategories(context, thing, target);
  return { code: 'kinds-differ', args: [thing.path, target.path] };
}

function mergeActivities(
  context: ReshapeContext,
  thing: ActivityThing,
  target: ActivityThing,
): PlannedChange {
  const item = itemIn(context, thing);
  if ('code' in item) return item;
  const owner = { activity: target.id };
  const aliases = [thing.path, ...thing.activity.aliases].map((alias) => addAlias(owner, alias));
  const arrival: readonly CategoryEdit[] = [asMapping(target.id), ...aliases];
  const departure = removeItem(thing.id, item);
  const [from, to] = [thing.category.file, target.category.file];
  const kept = itemIn(context, target);
  return {
    steps:
      from === to ? [editOf(to, ...arrival, departure)] : [editOf(to, ...arrival), editOf(from, departure)],
    moves: movesOf(context.taxonomy, [{ from: thing.path, to: target.path }], new Set([thing.path])),
    notices: [
      { code: 'merge', args: [thing.path, target.path] },
      ...dropped(thing.path, item.data, 'code' in kept ? {} : kept.data),
    ],
  };
}

function mergeCategories(
  context: ReshapeContext,
  thing: CategoryThing,
  target: CategoryThing,
): PlannedChange {
  const [from, to] = [thing.category, target.category];
  const text = context.texts.get(from.file);
  const mapping = text === undefined ? undefined : readFrontMatter(text);
  if (text === undefined || mapping?.kind !== 'mapping') return { code: 'changed-underneath', args: [] };
  const moves = categoryMoves(from, from.id, to.id);
  const self = [...moves.map((move) => move.from), ...to.activities.map(({ path }) => path), to.id];
  const taken = moves.map((move) => takenBy(context.taxonomy, move.to, self)).find((refusal) => refusal);
  if (taken) return taken;
  const activities = activityEdits(context, from, to);
  if ('code' in activities) return activities;
  const aliases = [from.id, ...from.aliases].map((alias) => addAlias('category', alias));
  const body = bodyText(text, mapping.bodyStart);
  const bodyEdits = body === '' ? [] : [appendBody(from.title, body)];
  return {
    steps: [
      editOf(to.file, ...activities.edits, ...aliases, ...bodyEdits),
      { kind: 'remove', path: from.file, text },
    ],
    moves: movesOf(context.taxonomy, moves, new Set(moves.map((move) => move.from))),
    notices: [
      { code: 'merge', args: [from.id, to.id] },
      ...(body === '' ? [] : [{ code: 'body-appended', args: [from.file, to.file] } as const]),
      ...dropped(from.id, dataOf({ text, mapping }), dataIn(context, to)),
      ...activities.notices,
    ],
  };
}

// An activity whose id exists in both categories is merged into its namesake; the others are moved as they are.
function activityEdits(
  context: ReshapeContext,
  from: Category,
  to: Category,
): { readonly edits: readonly CategoryEdit[]; readonly notices: readonly Notice[] } | Refusal {
  const edits: CategoryEdit[] = [];
  const notices: Notice[] = [];
  for (const activity of from.activities) {
    const id = idOf(activity, from);
    const item = itemIn(context, { kind: 'activity', path: activity.path, category: from, activity, id });
    if ('code' in item) return item;
    const namesake = to.activities.find(({ path }) => comparable(path) === comparable(`${to.id}/${id}`));
    if (!namesake) {
      edits.push(insertItem(item, 'last'));
      continue;
    }
    const own = idOf(namesake, to);
    if (activity.aliases.length > 0) edits.push(asMapping(own));
    edits.push(...activity.aliases.map((alias) => addAlias({ activity: own }, alias)));
    const kept = itemIn(context, {
      kind: 'activity',
      path: namesake.path,
      category: to,
      activity: namesake,
      id: own,
    });
    notices.push(...dropped(activity.path, item.data, 'code' in kept ? {} : kept.data));
  }
  return { edits, notices };
}

function dataIn({ texts }: ReshapeContext, { file }: Category): CategoryData {
  const text = texts.get(file) ?? '';
  const mapping = readFrontMatter(text);
  return mapping.kind === 'mapping' ? dataOf({ text, mapping }) : {};
}

const carriedOver = new Set(['id', 'aliases', 'activities']);

// The fields of the removed item that the kept one does not have with the same value.
function dropped(path: string, gone: unknown, kept: unknown): readonly Notice[] {
  if (!isRecord(gone)) return [];
  const said = isRecord(kept) ? kept : {};
  const keys = Object.keys(gone).filter(
    (key) => !carriedOver.has(key) && JSON.stringify(gone[key]) !== JSON.stringify(said[key]),
  );
  return keys.length > 0 ? [{ code: 'dropped', args: [path, keys.join(', ')] }] : [];
}

/** The text of a category file below its front matter, without blank lines at either end. */
function bodyText(text: string, bodyStart: number): string {
  return text.slice(bodyStart).replace(/^(?:[ \t]*[\r\n])+|\s+$/g, '');
}

/** Appends another category's text to a file, under a heading. Changes nothing where the file has it already. */
function appendBody(heading: string, added: string): CategoryEdit {
  const appended = (before: string, lineEnd: string): string => {
    const block = `## ${heading}\n\n${added}\n`.replace(/\r\n|\r|\n/g, lineEnd);
    if (before.includes(block)) return '';
    if (before === '') return lineEnd + block;
    return (/[\r\n]$/.test(before) ? lineEnd : lineEnd + lineEnd) + block;
  };
  return {
    splices: ({ text, mapping }) => {
      const block = appended(text.slice(mapping.bodyStart), lineEndOf(text));
      return block === '' ? [] : [{ start: text.length, end: text.length, text: block }];
    },
    data: (data) => data,
    body: (before, lineEnd) => before + appended(before, lineEnd),
  };
}
