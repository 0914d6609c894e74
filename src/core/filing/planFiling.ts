import type { Filing } from '../note/filing';
import { filingsOf, unitKey } from '../note/filing';
import type { Refusal } from '../refusal';
import type { FilePath } from '../store/store';
import type { ActivityPath, Taxonomy } from '../taxonomy/taxonomy';
import type { Draft } from './draft';
import { startDraft } from './draft';
import { frontMatterRefusal } from './draft';
import { pathOf } from './request';
import { Planner } from './planner';
import type { Target } from './target';
import { findTarget, unitOfTarget } from './target';
import type { FilingContext, FilingPlan, FilingWish } from './request';

/**
 * Plans how a note's text is to be edited so that a wish is met (invariants 2 and 3). Never throws: what it
 * cannot do and verify it refuses, by code and range, and then nothing is to be changed.
 *
 * **Filing a note** adds to the key that filing writes to, unless any place says so already: after the last item of
 * a list, in its style; below a key without value; as the last lines of a block without the key; in a new block above
 * a text without front matter, followed by one empty line unless the file was empty. **Filing a section** adds a
 * hashtag line under its heading; **a block**, which is one by a hashtag in it, gets the next beside it. **Unfiling** removes exactly the tokens that mean the path, wherever they stand;
 * the key goes with its last item, the block where nothing is left in it but empty lines, and with the block one
 * empty line below it; its fences stay where without them the body would be read as front matter. Comments on lines
 * of their own stay.
 *
 * Filing and then unfiling gives back every byte where there was no front matter, a block that holds another key or
 * a comment but not the key, or a list with an item. In the other cases it leaves the normal form:
 * a key without value (or `null`, `~`, `""`, or nothing but commas) and `[]`: the key is gone, and the block if nothing else is in it;
 * an empty block: the block is gone, and one empty line below it;
 * a scalar `a`, `a, b` or `a b`: a flow list, `[a]`, `[a, b]`.
 */
export function planFiling(
  path: FilePath,
  text: string,
  wish: FilingWish,
  context: FilingContext,
): FilingPlan {
  const paths = resolvePaths(wish, context.taxonomy);
  if ('code' in paths) return refused(paths);
  const start = startDraft(path, text);
  if (start.scan.note.broken) return refused(frontMatterRefusal(start.scan.note));
  const filings = filingsOf(start.scan.note, context.taxonomy);
  const target = findTarget(
    text,
    start.scan,
    wish.unit,
    // A block is known by a hashtag in it, whichever.
    filings.filter(({ activity }) => paths.remove.has(activity) || isFiledBlock(wish, paths)),
  );
  if ('code' in target) return refused(target);
  const wanted = { ...paths, target, add: missingOf(paths.add, start, filings, target) };
  const end = new Planner(wanted, context).plan(start);
  if ('code' in end) return refused(end);
  return end.text === text ? { kind: 'unchanged' } : { kind: 'edit', splices: end.splices };
}

function isFiledBlock({ unit }: FilingWish, { remove }: Paths): boolean {
  return unit.kind === 'block' && remove.size === 0;
}

/** The paths of a wish. */
interface Paths {
  readonly add: readonly ActivityPath[];
  readonly remove: ReadonlySet<ActivityPath>;
}

// As the taxonomy spells them: aliases are read, never written.
function resolvePaths(wish: FilingWish, taxonomy: Taxonomy): Paths | Refusal {
  const add = new Set<ActivityPath>();
  const remove = new Set<ActivityPath>();
  for (const [written, paths] of [
    ...wish.remove.map((path) => [path, remove] as const),
    ...wish.add.map((path) => [path, add] as const),
  ]) {
    const path = pathOf(taxonomy, written);
    if (path === undefined) return { code: 'target-unknown', args: [written] };
    paths.add(path);
    if (paths === add) remove.delete(path);
  }
  return { add: [...add], remove };
}

function missingOf(
  add: readonly ActivityPath[],
  { text, scan }: Draft,
  filings: readonly Filing[],
  target: Target,
): readonly ActivityPath[] {
  const unit = unitOfTarget(text, scan, target);
  if (!unit) return add;
  const filed = filings.filter((filing) => unitKey(filing.unit) === unitKey(unit));
  return add.filter((path) => !filed.some(({ activity }) => activity === path));
}

function refused(refusal: Refusal): FilingPlan {
  return { kind: 'refused', refusal };
}
