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
 * Plans the edit of a note's text that carries out a request (invariants 2 and 3). Never throws: a request that cannot
 * be carried out and verified is refused, with a code and a range, and then nothing changes.
 *
 * **Filing a note** adds the path to the key that filing writes to, unless the note is filed there already: after the
 * last item of a list, in its style; below a key without value; as the last lines of front matter without the key; in
 * new front matter, followed by one blank line unless the file was empty. **Filing a section** adds a hashtag line
 * below its heading. **Filing a block**, which has a hashtag already, adds the next one after it. **Unfiling** removes
 * exactly the tokens that mean the path. The key is removed with its last item, and the front matter, with one blank
 * line below it, when only blank lines are left in it; but its fences stay if the body would otherwise be read as front
 * matter. Comments on lines of their own stay.
 *
 * Filing and then unfiling restores every byte where there was no front matter, front matter with another key or a
 * comment but without the key, or a list with an item (L9). In all other cases it leaves the normal form:
 * - a key without value (or `null`, `~`, `""`, only commas) or with `[]`: no key, and no front matter if it was all;
 * - empty front matter: none, and one blank line less below it;
 * - a scalar `a`, `a, b` or `a b`: a flow list, `[a]` or `[a, b]`.
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
    // Any hashtag in a block identifies it.
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

/** The paths of a request, as the taxonomy spells them. */
interface Paths {
  readonly add: readonly ActivityPath[];
  readonly remove: ReadonlySet<ActivityPath>;
}

// Aliases are read but never written, so paths are resolved to the taxonomy's spelling.
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
