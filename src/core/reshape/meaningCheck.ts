import type { NoteIndex } from '../workspace/noteIndex';
import type { Refusal } from '../refusal';
import type { FilePath } from '../store/store';
import { readCategory } from '../taxonomy/readCategory';
import type { ActivityPath, Taxonomy } from '../taxonomy/taxonomy';
import { comparable, createTaxonomy } from '../taxonomy/taxonomy';
import { applySplices } from '../text/splice';
import type { ChangePlan, CategoryStep, ReshapeContext } from './changePlan';
import { planCategoryEdits } from './category/categoryEdit';

/**
 * Why a change would do more than it says: some path that means one thing now, in a note or as an alias, would mean
 * another one afterwards, spelled as it is or as the change spells it. Undefined: everything resolves as it should,
 * in notes that are changed, in those that cannot be, and in old reports.
 */
export function checkNoPathChangesMeaning(
  index: NoteIndex,
  context: ReshapeContext,
  { steps, moves }: ChangePlan,
): Refusal | undefined {
  const after = taxonomyAfter(context.texts, steps);
  if (!after) return undefined;
  const places = new Map(moves?.all.map(({ from, to }) => [comparable(from), to]));
  for (const written of pathsIn(index)) {
    const before = pathOf(context.taxonomy, written);
    if (before === undefined) continue;
    const expected = comparable(places.get(comparable(before)) ?? before);
    const spellings = [written, moves?.moved(written) ?? written];
    const isKept = spellings.every((each) => comparable(pathOf(after, each) ?? '') === expected);
    if (!isKept) return { code: 'alias-taken', args: [written, before] };
  }
  return undefined;
}

function pathOf(taxonomy: Taxonomy, written: string): ActivityPath | undefined {
  const meaning = taxonomy.resolve(written);
  return 'path' in meaning ? meaning.path : undefined;
}

// Every spelling once: in the notes, and what the category files say themselves.
function pathsIn(index: NoteIndex): ReadonlySet<string> {
  const paths = new Set<string>();
  for (const { note } of index.notes()) for (const { written } of note.tokens) paths.add(written);
  for (const category of index.taxonomy.categories) {
    for (const path of [category.id, ...category.aliases]) paths.add(path);
    for (const { path, aliases } of category.activities)
      for (const each of [path, ...aliases]) paths.add(each);
  }
  return paths;
}

/** What the category files will declare after these steps; undefined where one cannot be done, which it says itself. */
function taxonomyAfter(
  before: ReadonlyMap<FilePath, string>,
  steps: readonly CategoryStep[],
): Taxonomy | undefined {
  const texts = new Map(before);
  for (const step of steps) if (!follow(texts, step)) return undefined;
  const readings = [...texts].map(([path, text]) => readCategory(path, text));
  return createTaxonomy(readings.flatMap(({ category }) => (category ? [category] : [])));
}

function follow(texts: Map<FilePath, string>, step: CategoryStep): boolean {
  const text = texts.get(step.path);
  if (step.kind === 'create') {
    texts.set(step.path, step.text);
    return true;
  }
  if (text === undefined) return false;
  if (step.kind === 'edit') {
    const plan = planCategoryEdits(text, step.edits);
    if (plan.kind === 'edit') texts.set(step.path, applySplices(text, plan.splices));
    return plan.kind !== 'refused';
  }
  texts.delete(step.path);
  if (step.kind === 'move') texts.set(step.to, text);
  return true;
}
