import type { Day } from '../../period/day';
import type { Category, Ownership, Responsibility, Taxonomy } from '../../taxonomy/taxonomy';
import type { Held, OwnershipReport } from '../model';
import { isCurrent } from '../../taxonomy/taxonomy';

interface Piece {
  readonly title: string;
  readonly category: Category;
  readonly ownership: Ownership;
  readonly with: readonly string[];
}

/**
 * The ownership of everything that was the author's on any day since `from`; null if neither categories nor activities
 * declare any. An activity inherits what it does not declare from its category. `with` alone means shared. Once
 * anything is declared, everything undeclared counts as owned: it is in the author's own remit.
 */
export function ownershipOf({ categories }: Taxonomy, from: Day): OwnershipReport | null {
  const current = categories.filter((category) => isCurrent(category, from));
  const activitiesOf = (category: Category): readonly Responsibility[] =>
    category.activities.filter((activity) => isCurrent(activity, from));
  const says = (one: Responsibility): boolean => one.ownership !== undefined || one.with.length > 0;
  if (!current.some((category) => says(category) || activitiesOf(category).some(says))) return null;
  const pieces = current.map((category) => {
    const activities = activitiesOf(category);
    return (activities.length === 0 ? [category] : activities).map((one) => pieceOf(one, category));
  });
  const all = pieces.flat();
  return {
    of: all.length,
    owned: {
      count: all.filter(({ ownership }) => ownership === 'owned').length,
      whole: pieces.flatMap((own) => (areAlike(own) && own[0]?.ownership === 'owned' ? wholeTitle(own) : [])),
    },
    shared: held(pieces, 'shared'),
    delegated: held(pieces, 'delegated'),
  };
}

function pieceOf(one: Responsibility, category: Category): Piece {
  const ownership = ownershipIn(one) ?? ownershipIn(category) ?? 'owned';
  const inherits = one.with.length === 0 && ownership === ownershipIn(category);
  const people = inherits ? category.with : one.with;
  return { title: one.title, category, ownership, with: ownership === 'owned' ? [] : people };
}

function ownershipIn({ ownership, with: people }: Responsibility): Ownership | undefined {
  return ownership ?? (people.length > 0 ? 'shared' : undefined);
}

function held(pieces: readonly (readonly Piece[])[], ownership: Ownership): Held {
  const groups = new Map<string, { with: readonly string[]; titles: string[] }>();
  const mine = pieces.map((own) => own.filter((piece) => piece.ownership === ownership));
  for (const [at, own] of pieces.entries()) {
    const [first] = own;
    const isWhole = first?.ownership === ownership && areAlike(own);
    for (const piece of isWhole ? [first] : (mine[at] ?? [])) {
      const key = JSON.stringify(piece.with);
      const group = groups.get(key) ?? { with: piece.with, titles: [] };
      group.titles.push(isWhole ? piece.category.title : piece.title);
      groups.set(key, group);
    }
  }
  return { count: mine.flat().length, groups: [...groups.values()] };
}

function areAlike(own: readonly Piece[]): boolean {
  const [first] = own;
  return own.every(
    (one) => one.ownership === first?.ownership && JSON.stringify(one.with) === JSON.stringify(first.with),
  );
}

function wholeTitle(own: readonly Piece[]): readonly string[] {
  return own.slice(0, 1).map(({ category }) => category.title);
}
