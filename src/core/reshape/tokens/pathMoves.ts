import type { FilingToken, ScannedNote } from '../../note/note';
import type { ActivityPath, Taxonomy } from '../../taxonomy/taxonomy';
import { comparable } from '../../taxonomy/taxonomy';

/** What was spelled `from` is to be spelled `to`, with whatever deeper rest it has. */
export interface PathMove {
  readonly from: ActivityPath;
  readonly to: ActivityPath;
}

/**
 * Which tokens a change of paths touches, and what becomes of them: exactly those that carry a path which goes, alone
 * or with a deeper rest, by the whole of its segments (`app` is not `app/x`, H49), and that mean by it what is
 * changed. A token that leads there by an alias is left as it is: the alias still does, and is the author's word.
 */
export class PathMoves {
  readonly #means: (written: string, move: PathMove) => boolean;
  readonly #moves: readonly (PathMove & { readonly key: string; readonly length: number })[];

  /** `means` says whether a path as written means what is changed; by it paths of somebody else are left alone. */
  constructor(moves: readonly PathMove[], means: (written: string, move: PathMove) => boolean) {
    this.#means = means;
    // The longest first: an activity's own path before its category's.
    this.#moves = moves
      .map((move) => ({ ...move, key: comparable(move.from), length: segments(move.from).length }))
      .sort((a, b) => b.length - a.length);
  }

  get all(): readonly PathMove[] {
    return this.#moves;
  }

  /** What a path as written becomes; undefined: it stays. What does not change of it is kept to the letter. */
  moved(written: string): string | undefined {
    const parts = segments(written);
    for (const move of this.#moves) {
      const head = parts.slice(0, move.length).join('/');
      const isDeeper = parts.length > move.length;
      if (comparable(head) !== move.key || (isDeeper && isCategory(move))) continue;
      if (!this.#means(written, move)) continue;
      const after = segments(move.to).map((part, at) => keptPart(move, parts, part, at));
      const whole = [...after, ...parts.slice(move.length)].join('/');
      return whole === written ? undefined : whole;
    }
    return undefined;
  }

  /** The tokens of a note that are touched. */
  touched(note: ScannedNote): readonly FilingToken[] {
    return note.tokens.filter(({ written }) => this.moved(written) !== undefined);
  }
}

/** The move of paths whose meaning a taxonomy knows: what else answers to them stays. */
export function movesOf(
  taxonomy: Taxonomy,
  moves: readonly PathMove[],
  meant: ReadonlySet<ActivityPath>,
): PathMoves {
  return new PathMoves(moves, (written) => {
    const meaning = taxonomy.resolve(written);
    return 'path' in meaning && meant.has(meaning.path);
  });
}

// A part that both paths have in common stays as the author spells it.
function keptPart({ from }: PathMove, written: readonly string[], part: string, at: number): string {
  const before = segments(from)[at];
  const isSame = before !== undefined && comparable(before) === comparable(part);
  return isSame ? (written[at] ?? part) : part;
}

function segments(path: string): readonly string[] {
  return path.split('/');
}

// A category's own path moves alone: with a rest it is an activity's path, which has a move of its own, or a problem.
function isCategory({ from }: PathMove): boolean {
  return !from.includes('/');
}
