import type { Random } from '../random';
import { createRandom } from '../random';
import type { Case } from './cases';
import type { Contestant, Ranker } from './rankers';

/** How often a correct answer came first, and how often among the first three. */
export interface Hits {
  readonly asked: number;
  readonly first: number;
  readonly amongThree: number;
}

/** Without training data: titles and descriptions alone. */
export function inEmptyVault(contestant: Contestant, cases: readonly Case[]): Hits {
  return hitsOf(contestant.learn([]), some(cases));
}

/** Leave-one-out: each case after learning from all others except those of the same note. */
export function leavingOneOut(contestant: Contestant, cases: readonly Case[]): Hits {
  return hitsOf(contestant.learn(cases), some(cases));
}

// Samples a very large folder.
function some(cases: readonly Case[]): readonly Case[] {
  return shuffled(cases, createRandom(1)).slice(0, 500);
}

/** Learns from one half of the notes and tests on the other, summed over `splits` seeded splits. */
export function halfFiled(contestant: Contestant, cases: readonly Case[], splits: number): Hits {
  const notes = [...new Set(cases.map(({ target }) => target.note))];
  const all = Array.from({ length: splits }, (_, seed) => {
    const filed = new Set(shuffled(notes, createRandom(seed + 1)).slice(0, Math.floor(notes.length / 2)));
    const isFiled = ({ target }: Case): boolean => filed.has(target.note);
    const unfiled = cases.filter((each) => !isFiled(each));
    return hitsOf(contestant.learn(cases.filter(isFiled)), some(unfiled));
  });
  return all.reduce((sum, each) => ({
    asked: sum.asked + each.asked,
    first: sum.first + each.first,
    amongThree: sum.amongThree + each.amongThree,
  }));
}

function hitsOf(ranker: Ranker, cases: readonly Case[]): Hits {
  const places = cases.map((each) => ranker(each).findIndex((path) => each.answers.includes(path)));
  return {
    asked: cases.length,
    first: places.filter((place) => place === 0).length,
    amongThree: places.filter((place) => place >= 0 && place < 3).length,
  };
}

function shuffled<T>(items: readonly T[], random: Random): readonly T[] {
  return items
    .map((item) => ({ item, at: random.next() }))
    .sort((a, b) => a.at - b.at)
    .map(({ item }) => item);
}
