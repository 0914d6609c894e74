import type { Filing } from '../note/filing';
import { filingsOf, partKey } from '../note/filing';
import type { Refusal } from '../refusal';
import type { FilePath } from '../store/store';
import type { ActivityPath, Taxonomy } from '../taxonomy/taxonomy';
import type { Draft } from './draft';
import { startDraft } from './draft';
import { frontMatterRefusal } from './draft';
import { pathOf } from './request';
import { Planner } from './planner';
import type { Target } from './target';
import { findTarget, partOfTarget } from './target';
import type { FilingContext, FilingPlan, FilingRequest } from './request';

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
  request: FilingRequest,
  context: FilingContext,
): FilingPlan {
  const paths = resolvePaths(request, context.taxonomy);
  if ('code' in paths) return refused(paths);
  const start = startDraft(path, text);
  if (start.scan.note.broken) return refused(frontMatterRefusal(start.scan.note));
  const filings = filingsOf(start.scan.note, context.taxonomy);
  const target = findTarget(
    text,
    start.scan,
    request.part,
    // A block is known by a hashtag in it, whichever.
    filings.filter(({ activity }) => paths.remove.has(activity) || isFiledBlock(request, paths)),
  );
  if ('code' in target) return refused(target);
  const wanted = { ...paths, target, add: missingOf(paths.add, start, filings, target) };
  const end = new Planner(wanted, context).plan(start);
  if ('code' in end) return refused(end);
  return end.text === text ? { kind: 'unchanged' } : { kind: 'edit', splices: end.splices };
}

function isFiledBlock({ part }: FilingRequest, { remove }: Paths): boolean {
  return part.kind === 'block' && remove.size === 0;
}

/** The paths of a wish. */
interface Paths {
  readonly add: readonly ActivityPath[];
  readonly remove: ReadonlySet<ActivityPath>;
}

// As the taxonomy spells them: aliases are read, never written.
function resolvePaths(request: FilingRequest, taxonomy: Taxonomy): Paths | Refusal {
  const add = new Set<ActivityPath>();
  const remove = new Set<ActivityPath>();
  for (const [written, paths] of [
    ...request.remove.map((path) => [path, remove] as const),
    ...request.add.map((path) => [path, add] as const),
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
  const part = partOfTarget(text, scan, target);
  if (!part) return add;
  const filed = filings.filter((filing) => partKey(filing.part) === partKey(part));
  return add.filter((path) => !filed.some(({ activity }) => activity === path));
}

function refused(refusal: Refusal): FilingPlan {
  return { kind: 'refused', refusal };
}
