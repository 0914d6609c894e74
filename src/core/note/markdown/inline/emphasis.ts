import { classOf } from '../characters';

/** A delimiter run (CommonMark): `*`, `_` or `~` that may open or close emphasis. Matching its marks shortens it. */
export interface DelimiterRun {
  readonly marker: number;
  start: number;
  end: number;
  readonly opens: boolean;
  readonly closes: boolean;
}

/** Called for every matched pair: `opener` and `closer` are the offsets of its marks, `length` is 1 or 2. */
export type OnPair = (opener: number, closer: number, length: number) => void;

const asterisk = 42;
const tilde = 126;

/** The delimiter run from `start` to `end`. Pass only runs of two tildes (see `gfm`). */
export function delimiterRun(text: string, start: number, end: number): DelimiterRun {
  const marker = text.charCodeAt(start);
  const before = text.charCodeAt(start - 1);
  const after = text.charCodeAt(end);
  const classBefore = classOf(before);
  const classAfter = classOf(after);
  let left = classAfter === 0 || (classAfter === 2 && classBefore !== 0);
  let right = classBefore === 0 || (classBefore === 2 && classAfter !== 0);
  if (marker === tilde) return { marker, start, end, opens: left, closes: right };
  // An adjacent `~` does not count as punctuation here, as in remark.
  left ||= after === tilde;
  right ||= before === tilde;
  if (marker === asterisk) return { marker, start, end, opens: left, closes: right };
  return {
    marker,
    start,
    end,
    opens: left && (classBefore !== 0 || !right),
    closes: right && (classAfter !== 0 || !left),
  };
}

/**
 * Matches the runs of one span of text, given in order. Strikethrough and emphasis are resolved one after the other,
 * and a pair of the second kind cannot cross a pair of the first, as in remark.
 */
export function matchRuns(runs: readonly DelimiterRun[], strikesFirst: boolean, onPair: OnPair): void {
  if (runs.length === 0) return;
  const strikes = runs.filter(({ marker }) => marker === tilde);
  const emphases = runs.filter(({ marker }) => marker !== tilde);
  if (strikesFirst) matchNested(strikes, matchStrikes, emphases, matchEmphasis, onPair);
  else matchNested(emphases, matchEmphasis, strikes, matchStrikes, onPair);
}

type Match = (runs: readonly DelimiterRun[], onPair: OnPair) => void;

function matchNested(
  outer: readonly DelimiterRun[],
  matchOuter: Match,
  inner: readonly DelimiterRun[],
  matchInner: Match,
  onPair: OnPair,
): void {
  const waiting: DelimiterRun[] = [];
  let next = 0;
  matchOuter(outer, (opener, closer, length) => {
    onPair(opener, closer, length);
    for (let run = inner[next]; run && run.start < closer; run = inner[++next]) waiting.push(run);
    matchInner(takeBehind(waiting, opener), onPair);
  });
  matchInner([...waiting, ...inner.slice(next)], onPair);
}

function takeBehind(runs: DelimiterRun[], position: number): readonly DelimiterRun[] {
  let count = 0;
  while (count < runs.length && (runs[runs.length - 1 - count]?.start ?? 0) > position) count++;
  return count === 0 ? [] : runs.splice(runs.length - count);
}

/** Strikethrough: a closing run matches the nearest opening one. */
function matchStrikes(runs: readonly DelimiterRun[], onPair: OnPair): void {
  const openers: DelimiterRun[] = [];
  for (const run of runs) {
    const opener = run.closes ? openers.pop() : undefined;
    if (opener) onPair(opener.start, run.start, 2);
    else if (run.opens) openers.push(run);
  }
}

/** Emphasis: CommonMark's algorithm, with the bound that keeps a failed search from being repeated. */
function matchEmphasis(runs: readonly DelimiterRun[], onPair: OnPair): void {
  const openers: DelimiterRun[] = [];
  const floors = new Map<number, number>();
  for (const run of runs) {
    while (run.closes && run.end > run.start) {
      const key = searchKey(run);
      const index = findOpener(openers, run, Math.min(floors.get(key) ?? 0, openers.length));
      if (index === -1) {
        floors.set(key, openers.length);
        break;
      }
      openers.length = index + 1;
      pair(openers, run, onPair);
      for (const [other, floor] of floors) if (floor > index) floors.set(other, index);
    }
    if (run.opens && run.end > run.start) openers.push(run);
  }
}

function pair(openers: DelimiterRun[], closer: DelimiterRun, onPair: OnPair): void {
  const opener = openers.at(-1);
  if (!opener) return;
  const length = opener.end - opener.start > 1 && closer.end - closer.start > 1 ? 2 : 1;
  opener.end -= length;
  const closerStart = closer.start;
  closer.start += length;
  onPair(opener.end, closerStart, length);
  if (opener.end === opener.start) openers.pop();
}

// Closers with the same marker, ability to open and length modulo 3 fail the same searches (`openers_bottom`).
function searchKey({ marker, opens, start, end }: DelimiterRun): number {
  return (marker === asterisk ? 0 : 6) + (opens ? 3 : 0) + ((end - start) % 3);
}

function findOpener(openers: readonly DelimiterRun[], closer: DelimiterRun, floor: number): number {
  const length = closer.end - closer.start;
  for (let index = openers.length - 1; index >= floor; index--) {
    const opener = openers[index];
    if (opener?.marker !== closer.marker) continue;
    const sum = opener.end - opener.start + length;
    const barred = (opener.closes || closer.opens) && length % 3 !== 0 && sum % 3 === 0;
    if (!barred) return index;
  }
  return -1;
}
