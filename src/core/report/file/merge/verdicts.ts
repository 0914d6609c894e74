import type { Versions } from './fates';
import { fatesOf } from './fates';
import type { RecordedLine, Why } from '../lineRecord';
import { depthOf } from '../lineRecord';
import type { PartLine } from '../partLines';
import { parentsOf } from './parents';

/**
 * How an item is nested. `authors`: the author set it below another one, or took it out; `deeper`: it is now generated
 * among others below an item of their own.
 */
export type Nesting = 'authors' | 'deeper' | 'same';

/** The fresh line that one of the author's replaces. */
interface Instead {
  readonly at: number;
  readonly nesting: Nesting;
}

/** What becomes of a current line. */
export type Verdict =
  | { readonly kind: 'fresh' | 'moved'; readonly at: number; readonly nesting: Nesting }
  /** `instead`: the fresh line that it replaces, if any. */
  | { readonly kind: 'own'; readonly instead: Instead | undefined; readonly why: Why | undefined }
  /** Generated no more; `isKept`: lines of the author's stand below it. */
  | { readonly kind: 'gone'; readonly isKept: boolean };

export interface MergeRequest extends Versions {
  /** The text for an item that is generated no more, while lines of the author's stand below it. */
  readonly goneItem: string;
}

/** What becomes of each line. */
export interface Verdicts {
  /** By current line. */
  readonly verdicts: readonly Verdict[];
  /** By fresh line: whether the author deleted it. */
  readonly deleted: readonly boolean[];
}

/** Decides what becomes of each line. */
export function verdictsOn(request: MergeRequest): Verdicts {
  const { base, current, fresh } = request;
  const { baseOf, isMoved, insteadOf, freshOf, next, before } = fatesOf(request);
  const verdicts = current.map((line, at): Verdict => {
    const now = freshOf[at];
    const was = baseOf[at];
    if (now !== undefined)
      return {
        kind: isMoved[at] ? 'moved' : 'fresh',
        at: now,
        nesting: nestingOf(line, base[was ?? -1], fresh[now]),
      };
    if (was !== undefined) return { kind: 'gone', isKept: false };
    return verdictOnOwn(request, line, insteadOf[at], next);
  });
  const there = new Set(
    verdicts.flatMap((one) => (one.kind === 'fresh' || one.kind === 'moved' ? [one.at] : [])),
  );
  const deleted = fresh.map((_, at) => before[at] !== undefined && !there.has(at));
  return { verdicts: withParents(verdicts, current), deleted };
}

function verdictOnOwn(
  { base, fresh }: MergeRequest,
  line: PartLine,
  was: number | undefined,
  next: readonly (number | undefined)[],
): Verdict {
  const recorded = was === undefined ? undefined : base[was];
  if (was === undefined || !recorded) return { kind: 'own', instead: undefined, why: undefined };
  const at = next[was];
  const now = at === undefined ? undefined : fresh[at];
  // Of a line of an earlier build it is unknown what was generated.
  const isSame = now?.hash === recorded.hash || (now === undefined && recorded.hash === '');
  const why = isSame ? undefined : 'changed';
  if (at === undefined || !now) return { kind: 'own', instead: undefined, why };
  if (now.hash === line.hash) return { kind: 'fresh', at, nesting: 'same' };
  const isDeeper = line.kind === 'item' && depthOf(now) > recorded.depth;
  return { kind: 'own', instead: { at, nesting: isDeeper ? 'deeper' : 'same' }, why };
}

function nestingOf(line: PartLine, was: RecordedLine | undefined, now: PartLine | undefined): Nesting {
  if (!was || line.kind !== 'item' || now?.kind !== 'item') return 'same';
  if (depthOf(now) > was.depth) return 'deeper';
  return depthOf(line) !== was.depth && depthOf(now) === was.depth ? 'authors' : 'same';
}

// What stands above the author's lines is kept with them, or they would seem to belong to what stands before.
function withParents(verdicts: readonly Verdict[], current: readonly PartLine[]): readonly Verdict[] {
  const parents = parentsOf(current);
  const kept = new Set<number>();
  const apart = new Set<number>();
  for (const [at, verdict] of verdicts.entries()) {
    // A line that replaces another one stands where that one would.
    if (verdict.kind !== 'own' || verdict.instead) continue;
    for (let parent = parents[at]; parent !== undefined && !kept.has(parent); parent = parents[parent]) {
      if (verdicts[parent]?.kind !== 'gone') break;
      kept.add(parent);
    }
    const parent = parents[at];
    if (parent !== undefined && kept.has(parent)) apart.add(at);
  }
  return verdicts.map((verdict, at): Verdict => {
    if (verdict.kind === 'gone') return { kind: 'gone', isKept: kept.has(at) };
    return verdict.kind === 'own' && apart.has(at) ? { ...verdict, why: verdict.why ?? 'apart' } : verdict;
  });
}
