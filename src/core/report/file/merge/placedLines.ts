import type { Link } from './chain';
import { Chain } from './chain';
import type { Why } from '../lineRecord';
import type { PartLine } from '../partLines';
import { parentsOf } from './parents';
import type { MergeRequest, Nesting, Verdict } from './verdicts';

/** A line of a merged part. */
export interface MergedLine {
  readonly line: PartLine;
  /** Its index among the current lines; undefined for a new line. */
  readonly current: number | undefined;
  /** The index of the fresh line that it is, or that it replaces; undefined for any other line of the author's. */
  readonly fresh: number | undefined;
  /** Why its author has to look at it; undefined if there is no reason, or if they have been told. */
  readonly told: Why | undefined;
}

type Place = Link<MergedLine>;

/** The lines of a merged part in their order. `deleted`: which fresh lines the author deleted or reworded. */
export function placedLines(
  request: MergeRequest,
  verdicts: readonly Verdict[],
  deleted: readonly boolean[],
): { readonly lines: readonly MergedLine[]; readonly leftOut: number } {
  const placing = new Placing(request, verdicts, deleted);
  placing.placeKnown();
  placing.placeAuthors();
  const leftOut = placing.placeNew();
  return { lines: placing.lines, leftOut };
}

// Three passes: the fresh lines that were there before, in their new order; then the author's lines and those that they
// moved, each behind the line that it stands behind; then the new lines, each behind the fresh line before it.
class Placing {
  readonly #request: MergeRequest;
  readonly #verdicts: readonly Verdict[];
  readonly #deleted: readonly boolean[];
  readonly #chain = new Chain<MergedLine>();
  readonly #ofFresh: (Place | undefined)[] = [];

  constructor(request: MergeRequest, verdicts: readonly Verdict[], deleted: readonly boolean[]) {
    this.#request = request;
    this.#verdicts = verdicts;
    this.#deleted = deleted;
  }

  get lines(): readonly MergedLine[] {
    return this.#chain.values();
  }

  placeKnown(): void {
    const known = new Map<number, MergedLine>();
    for (const [at, verdict] of this.#verdicts.entries()) {
      if (verdict.kind === 'fresh') known.set(verdict.at, this.#fresh(verdict.at, at));
      if (verdict.kind === 'own' && verdict.instead?.nesting === 'same')
        known.set(verdict.instead.at, this.#own(at));
    }
    let last: Place | undefined;
    for (const at of this.#request.fresh.keys()) {
      const line = known.get(at);
      if (line) this.#ofFresh[at] = last = this.#chain.insert(line, last);
    }
  }

  placeAuthors(): void {
    let behind: Place | undefined;
    for (const [at, verdict] of this.#verdicts.entries()) behind = this.#placeAuthors(at, verdict, behind);
  }

  #placeAuthors(at: number, verdict: Verdict, behind: Place | undefined): Place | undefined {
    switch (verdict.kind) {
      case 'fresh':
        return this.#placeOf(verdict.at, verdict.nesting) ?? behind;
      case 'moved':
        return (this.#ofFresh[verdict.at] = this.#chain.insert(this.#fresh(verdict.at, at), behind));
      case 'own': {
        const { instead } = verdict;
        const place = instead && this.#placeOf(instead.at, instead.nesting);
        if (place && instead.nesting === 'same') return place;
        return this.#chain.insert(this.#own(at), place ?? behind);
      }
      case 'gone':
        return verdict.isKept ? this.#chain.insert(this.#kept(at), behind) : behind;
    }
  }

  /** Returns how many new lines are left out, since the author deleted all that was under their heading. */
  placeNew(): number {
    const { fresh } = this.#request;
    const parents = parentsOf(fresh);
    const hasLines = this.#parentsWithLines(parents);
    const isOut: boolean[] = [];
    let last: Place | undefined;
    for (const [at, line] of fresh.entries()) {
      const place = this.#ofFresh[at];
      const parent = parents[at];
      const isBare = parent !== undefined && !hasLines.has(parent) && !this.#ofFresh[parent];
      isOut[at] = isBare && (this.#deleted[parent] === true || isOut[parent] === true);
      if (place) last = place;
      else if (!this.#deleted[at] && !isOut[at])
        this.#ofFresh[at] = last = this.#chain.insert(this.#fresh(at, undefined), behindComments(last, line));
    }
    return isOut.filter((one, at) => one && !this.#deleted[at]).length;
  }

  #parentsWithLines(parents: readonly (number | undefined)[]): ReadonlySet<number> {
    const found = new Set<number>();
    for (const at of parents.keys()) {
      if (!this.#ofFresh[at]) continue;
      for (let one = parents[at]; one !== undefined && !found.has(one); one = parents[one]) found.add(one);
    }
    return found;
  }

  // What stood behind an item that is now among others below one of their own stands behind all of these.
  #placeOf(at: number, nesting: Nesting): Place | undefined {
    const { fresh } = this.#request;
    const level = fresh[at]?.level ?? 0;
    let place = this.#ofFresh[at];
    if (nesting !== 'deeper') return place;
    for (let one = at + 1; isItemFrom(fresh[one], level); one++) place = this.#ofFresh[one] ?? place;
    return place;
  }

  #fresh(at: number, current: number | undefined): MergedLine {
    const line = this.#request.fresh[at];
    if (!line) throw new RangeError('no such line');
    const verdict = current === undefined ? undefined : this.#verdicts[current];
    const isIndented = verdict && 'nesting' in verdict && verdict.nesting === 'authors';
    const text = isIndented ? indentedAs(this.#request.current[current ?? 0], line.text) : line.text;
    return { line: { ...line, text }, current, fresh: at, told: undefined };
  }

  #own(at: number): MergedLine {
    const verdict = this.#verdicts[at];
    const line = this.#current(at);
    return verdict?.kind === 'own' ? { ...line, fresh: verdict.instead?.at, told: verdict.why } : line;
  }

  #current(at: number): MergedLine {
    const line = this.#request.current[at];
    if (!line) throw new RangeError('no such line');
    return { line, current: at, fresh: undefined, told: undefined };
  }

  // A heading or the head of a table stays. An item may quote a note that is private by now.
  #kept(at: number): MergedLine {
    const found = this.#current(at);
    const { line } = found;
    if (line.kind !== 'item') return found;
    const [mark = ''] = /^\s*\S+\s+/u.exec(line.text) ?? [];
    return { ...found, line: { ...line, text: mark + this.#request.goneItem, hash: '' } };
  }
}

function isItemFrom(line: PartLine | undefined, level: number): boolean {
  return line?.kind === 'item' && line.level >= level;
}

function indentedAs(line: PartLine | undefined, text: string): string {
  return (/^[ \t]*/.exec(line?.text ?? '')?.[0] ?? '') + text.trimStart();
}

// What an author wrote below a heading, or into a list, stays where it is; new lines come behind it.
function behindComments(last: Place | undefined, line: PartLine): Place | undefined {
  let behind = last;
  for (let next = last?.next; next && isComment(next.value, last?.value.line, line); next = next.next)
    behind = next;
  return behind;
}

function isComment({ line, fresh }: MergedLine, above: PartLine | undefined, added: PartLine): boolean {
  if (fresh !== undefined || !above || line.kind === 'heading') return false;
  if (above.kind === 'heading') return true;
  return line.level > above.level || (line.kind === added.kind && line.level === added.level);
}
