import type { FilingToken, ScannedNote } from '../../note/note';
import type { ActivityPath, Taxonomy } from '../../taxonomy/taxonomy';
import { comparable } from '../../taxonomy/taxonomy';

/** A change of the path `from` to `to`. Deeper segments are kept. */
export interface PathMove {
  readonly from: ActivityPath;
  readonly to: ActivityPath;
}

/**
 * Decides which tokens a change of paths affects, and how they are rewritten: those that spell a path that changes,
 * alone or with deeper segments, and that resolve to what is changed. Paths are compared by whole segments (`app` is
 * not `app/x`, H49). A token that uses an alias stays as its author wrote it, since the alias still resolves.
 */
export class PathMoves {
  readonly #means: (written: string, move: PathMove) => boolean;
  readonly #moves: readonly (PathMove & { readonly key: string; readonly length: number })[];

  /** `means` tells whether a written path resolves to what is changed, so that unrelated paths are left alone. */
  constructor(moves: readonly PathMove[], means: (written: string, move: PathMove) => boolean) {
    this.#means = means;
    // The longest first, so that an activity's own move applies before its category's.
    this.#moves = moves
      .map((move) => ({ ...move, key: comparable(move.from), length: segments(move.from).length }))
      .sort((a, b) => b.length - a.length);
  }

  get all(): readonly PathMove[] {
    return this.#moves;
  }

  /** The new spelling of a written path; undefined: it stays. Unchanged segments keep their spelling. */
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

  /** The tokens of a note that the change affects. */
  touched(note: ScannedNote): readonly FilingToken[] {
    return note.tokens.filter(({ written }) => this.moved(written) !== undefined);
  }
}

/** The moves of paths that a taxonomy resolves. Written paths that resolve to anything else stay. */
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

// A segment that both paths share keeps the author's spelling.
function keptPart({ from }: PathMove, written: readonly string[], part: string, at: number): string {
  const before = segments(from)[at];
  const isSame = before !== undefined && comparable(before) === comparable(part);
  return isSame ? (written[at] ?? part) : part;
}

function segments(path: string): readonly string[] {
  return path.split('/');
}

// A category's move applies to its id alone. With more segments, a path is an activity's, which has its own move, or a
// problem.
function isCategory({ from }: PathMove): boolean {
  return !from.includes('/');
}
