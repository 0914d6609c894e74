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
 * Refuses a change with side effects: after it, a path that a note uses or a category file declares would resolve to
 * another activity than intended, in its old spelling or in its new one. Undefined: every path resolves as intended, in
 * notes that the change edits, in those that it cannot edit, and in old reports.
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

// All distinct spellings of paths, in notes and in category files.
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

/** The taxonomy after these steps; undefined where one of them is refused, for a reason of its own. */
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
