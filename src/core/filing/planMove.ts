import { filingsOf, partKey } from '../note/filing';
import type { FilingToken } from '../note/note';
import type { Refusal } from '../refusal';
import type { FilePath } from '../store/store';
import type { ActivityPath } from '../taxonomy/taxonomy';
import type { Draft } from './draft';
import { editDraft, startDraft } from './draft';
import { frontMatterRefusal } from './draft';
import { isRefusal } from './keyEdit';
import { pathOf } from './request';
import { planFiling } from './planFiling';
import { Planner } from './planner';
import { replaceToken } from './replaceToken';
import type { Target } from './target';
import { findTarget, partOfTarget } from './target';
import { readsAsMeant } from './verify';
import type { FilingContext, FilingPlan, MoveRequest } from './request';

/**
 * Plans the edit that moves a filed part from one path to another: its token is rewritten in place, in a list or in the
 * text, and further tokens with the same meaning are removed (invariant 2). A part that is already filed under the new
 * path is only unfiled from the old one; a part that is no longer filed under the old one is only filed. Blocks move
 * like other parts, since they have a token. Never throws; an edit that cannot be verified is refused.
 */
export function planMove(
  path: FilePath,
  text: string,
  request: MoveRequest,
  context: FilingContext,
): FilingPlan {
  const [from, to] = [request.from, request.to].map((written) => pathOf(context.taxonomy, written));
  if (from === undefined || to === undefined)
    return refused({ code: 'target-unknown', args: [from === undefined ? request.from : request.to] });
  if (from === to) return { kind: 'unchanged' };
  const start = startDraft(path, text);
  if (start.scan.note.broken) return refused(frontMatterRefusal(start.scan.note));
  const found = findMoved(start, { ...request, from, to }, context);
  if ('code' in found) return refused(found);
  const { token, target } = found;
  if (!token) return planFiling(path, text, { part: request.part, add: [to], remove: [from] }, context);
  const moved = rewritten(start, token, to);
  if ('code' in moved) return refused(moved);
  // The first token names the new path now; further tokens of the old one are removed.
  const end = new Planner({ target, add: [], remove: new Set([from]) }, context).plan(moved);
  return 'code' in end ? refused(end) : { kind: 'edit', splices: end.splices };
}

interface Found {
  readonly target: Target;
  /** The token to rewrite; undefined where the part only has to be filed or unfiled. */
  readonly token: FilingToken | undefined;
}

function findMoved(
  start: Draft,
  { part, from, to }: MoveRequest,
  { taxonomy }: FilingContext,
): Found | Refusal {
  const filings = filingsOf(start.scan.note, taxonomy);
  const carrying = filings.filter(({ activity }) => activity === from);
  const target = findTarget(start.text, start.scan, part, carrying);
  if ('code' in target) return target;
  const meant = partOfTarget(start.text, start.scan, target);
  if (!meant) return { target, token: undefined };
  const here = filings.filter((filing) => partKey(filing.part) === partKey(meant));
  const isThere = here.some(({ activity }) => activity === to);
  const token = here.find(({ activity }) => activity === from)?.tokens[0];
  return { target, token: isThere ? undefined : token };
}

function rewritten(start: Draft, token: FilingToken, to: ActivityPath): Draft | Refusal {
  const splices = replaceToken(start, token, to);
  if (isRefusal(splices)) return splices;
  const end = editDraft(start, splices);
  const { place, part } = token;
  const added = [{ place, written: to, part }];
  const isMeant = readsAsMeant(start, end, { added, isRemoved: (each) => each === token });
  return isMeant ? end : { code: 'not-verified', args: [] };
}

function refused(refusal: Refusal): FilingPlan {
  return { kind: 'refused', refusal };
}
