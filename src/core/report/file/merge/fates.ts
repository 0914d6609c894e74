import type { Pair } from './alignment';
import { alignment, equals } from './alignment';
import type { RecordedLine } from '../lineRecord';
import type { PartLine } from '../partLines';

/** The lines of a generated part that a merge is made of. */
export interface Versions {
  /** As they were generated last. */
  readonly base: readonly RecordedLine[];
  /** As they stand in the file. */
  readonly current: readonly PartLine[];
  /** As they are generated now. */
  readonly fresh: readonly PartLine[];
}

/** For each line the index of another one; undefined where there is none. */
type Indexes = readonly (number | undefined)[];

/** What became of each line. */
export interface Fates {
  /** By current line: the base line that it still is, wherever it stands now; undefined for one of the author's. */
  readonly baseOf: Indexes;
  /** By current line: whether the author moved it. */
  readonly isMoved: readonly boolean[];
  /** By current line: the base line that the author put it in the place of. */
  readonly insteadOf: Indexes;
  /** By current line: the fresh line that it is to be; of the author's lines only one that says the same. */
  readonly freshOf: Indexes;
  /** By base line: the fresh line that it is to be; undefined if it is generated no more. */
  readonly next: Indexes;
  /** By fresh line: the base line that it was; undefined for a new one. */
  readonly before: Indexes;
}

/** Tells the author's lines from generated ones, and what each generated line is to be. */
export function fatesOf(versions: Versions): Fates {
  const { base, current, fresh } = versions;
  const [was, is, now] = [base.map(hashOf), current.map(hashOf), fresh.map(hashOf)];
  const kept = alignment(was, is);
  const unmoved = indexes(base.length, kept);
  const moved = leftPairs(was, unmoved, is, indexes(current.length, turned(kept)));
  const currentOf = indexes(base.length, [...kept, ...moved]);
  const baseOf = indexes(current.length, turned([...kept, ...moved]));
  const next = nextLines(versions, currentOf);
  const before = indexes(fresh.length, turned(pairsOf(next)));
  const alike = leftPairs(is, baseOf, now, before);
  const freshOf = indexes(current.length, [
    ...pairsOf(baseOf).flatMap(([at, one]): readonly Pair[] => pairWith(at, next[one])),
    ...alike,
  ]);
  const isMoved = indexes(current.length, turned(moved)).map((one) => one !== undefined);
  const isOwn = current.map((_, at) => baseOf[at] === undefined && freshOf[at] === undefined);
  const insteadOf = insteadLines(versions, { unmoved, currentOf, isOwn, next });
  const strayed = strayedLines(versions, { insteadOf, next, before, freshOf });
  const nextOf = indexes(base.length, [...pairsOf(next), ...strayed]);
  const beforeOf = indexes(fresh.length, turned(pairsOf(nextOf)));
  return { baseOf, isMoved, insteadOf, freshOf, next: nextOf, before: beforeOf };
}

// A line that the author reworded may be generated under another heading now, as on one page: it has the same link.
function strayedLines(
  { current, fresh }: Versions,
  known: Pick<Fates, 'insteadOf' | 'next' | 'before' | 'freshOf'>,
): readonly Pair[] {
  const { insteadOf, next, before, freshOf } = known;
  const taken = new Set(freshOf);
  const ones = current.map(({ link }, at) => (next[insteadOf[at] ?? -1] === undefined ? link : ''));
  const others = fresh.map(({ link }, at) => (taken.has(at) ? '' : link));
  const ofOnes = insteadOf.map((was) => (was === undefined ? 0 : undefined));
  return leftPairs(ones, ofOnes, others, before).flatMap(([at, now]): readonly Pair[] => {
    const was = insteadOf[at];
    return was === undefined ? [] : [[was, now]];
  });
}

// By hash, wherever it stands; by what it is about; else by its place, where as many lines went as came.
function nextLines({ base, current, fresh }: Versions, currentOf: Indexes): Indexes {
  const same = alignment(base.map(hashOf), fresh.map(hashOf));
  const abouts = base.map(({ about }, at) => firstOf(current[currentOf[at] ?? -1]?.about, about));
  const stages = [
    (next: Indexes, before: Indexes) => leftPairs(base.map(hashOf), next, fresh.map(hashOf), before),
    (next: Indexes, before: Indexes) => leftPairs(abouts, next, fresh.map(aboutOf), before),
    (next: Indexes, before: Indexes) =>
      gaps(same, base.length, fresh.length).flatMap(([ones, others]) => {
        const gone = ones.filter((at) => next[at] === undefined && abouts[at] === '');
        const come = others.filter((at) => before[at] === undefined && fresh[at]?.about === '');
        return gone.length === come.length ? zipped(gone, come) : [];
      }),
  ];
  return stages.reduce<Indexes>(
    (next, stage) => {
      const before = indexes(fresh.length, turned(pairsOf(next)));
      return indexes(base.length, [...pairsOf(next), ...stage(next, before)]);
    },
    indexes(base.length, same),
  );
}

interface Known {
  readonly unmoved: Indexes;
  readonly currentOf: Indexes;
  readonly isOwn: readonly boolean[];
  readonly next: Indexes;
}

// Between two lines that stand where they were generated, the author's lines stand for the missing ones: for that about
// the same thing, else for the next one of a like kind.
function insteadLines({ base, current, fresh }: Versions, known: Known): Indexes {
  const { unmoved, currentOf, isOwn, next } = known;
  const pairs = gaps(pairsOf(unmoved), base.length, current.length).flatMap(([ones, others]) => {
    const missing = ones.filter((at) => currentOf[at] === undefined);
    const own = others.filter((at) => isOwn[at]);
    const line = (at: number): PartLine | undefined => fresh[next[at] ?? -1];
    const aboutSame = alignment(
      missing.map((at) => firstOf(base[at]?.about, line(at)?.about, `missing ${at}`)),
      own.map((at) => firstOf(current[at]?.about, `own ${at}`)),
    );
    const inOrder = gaps(aboutSame, missing.length, own.length).flatMap(([left, right]) =>
      alikeInOrder(
        left.map((at) => [missing[at] ?? 0, line(missing[at] ?? 0)?.kind] as const),
        right.map((at) => [own[at] ?? 0, current[own[at] ?? 0]?.kind] as const),
      ),
    );
    return [...aboutSame.map(([a, b]): Pair => [missing[a] ?? 0, own[b] ?? 0]), ...inOrder];
  });
  return indexes(current.length, turned(pairs));
}

function firstOf(...abouts: readonly (string | undefined)[]): string {
  return abouts.find((about) => about !== undefined && about !== '') ?? '';
}

type OfKind = readonly [at: number, kind: PartLine['kind'] | undefined];

function alikeInOrder(missing: readonly OfKind[], own: readonly OfKind[]): readonly Pair[] {
  const pairs: Pair[] = [];
  let [at, ownAt] = [0, 0];
  while (at < missing.length && ownAt < own.length) {
    const [[one, kind] = [0, undefined], [other, ownKind] = [0, undefined]] = [missing[at], own[ownAt]];
    if (isAlike(kind, ownKind)) pairs.push([one, other]);
    // A heading or a row of a table is replaced by its like only; other lines wait for the next of the author's.
    if (isAlike(kind, ownKind) || classOf(kind) !== 'text') at++;
    if (isAlike(kind, ownKind) || classOf(kind) === 'text') ownAt++;
  }
  return pairs;
}

function isAlike(one: PartLine['kind'] | undefined, other: PartLine['kind'] | undefined): boolean {
  return one === undefined || other === undefined || classOf(one) === classOf(other);
}

function classOf(kind: PartLine['kind'] | undefined): string {
  return kind === 'heading' ? 'heading' : kind === 'row' || kind === 'head' ? 'table' : 'text';
}

const hashOf = ({ hash }: { readonly hash: string }): string => hash;
const aboutOf = ({ about }: { readonly about: string }): string => about;

function indexes(length: number, pairs: readonly Pair[]): Indexes {
  const found = new Array<number | undefined>(length).fill(undefined);
  for (const [at, other] of pairs) found[at] = other;
  return found;
}

function pairsOf(found: Indexes): readonly Pair[] {
  return found.flatMap((other, at): readonly Pair[] => pairWith(at, other));
}

function pairWith(at: number, other: number | undefined): readonly Pair[] {
  return other === undefined ? [] : [[at, other]];
}

function turned(pairs: readonly Pair[]): readonly Pair[] {
  return pairs.map(([one, other]): Pair => [other, one]);
}

function zipped(ones: readonly number[], others: readonly number[]): readonly Pair[] {
  return ones.map((at, index): Pair => [at, others[index] ?? 0]);
}

// Equal keys among those that have no pair yet; an empty key equals none.
function leftPairs(
  ones: readonly string[],
  ofOnes: Indexes,
  others: readonly string[],
  ofOthers: Indexes,
): readonly Pair[] {
  const left = ones.flatMap((key, at) => (ofOnes[at] === undefined && key !== '' ? [at] : []));
  const right = others.flatMap((key, at) => (ofOthers[at] === undefined && key !== '' ? [at] : []));
  const pairs = equals(
    left.map((at) => ones[at] ?? ''),
    right.map((at) => others[at] ?? ''),
  );
  return pairs.map(([a, b]): Pair => [left[a] ?? 0, right[b] ?? 0]);
}

// What stands between ascending pairs, as the indexes in both sequences.
function gaps(
  pairs: readonly Pair[],
  length: number,
  otherLength: number,
): readonly (readonly [readonly number[], readonly number[]])[] {
  const ends: readonly Pair[] = [...pairs, [length, otherLength]];
  return ends.map(([end, otherEnd], at) => {
    const [start, otherStart] = ends[at - 1] ?? [-1, -1];
    return [span(start + 1, end), span(otherStart + 1, otherEnd)] as const;
  });
}

function span(start: number, end: number): readonly number[] {
  return Array.from({ length: Math.max(0, end - start) }, (_, at) => start + at);
}
