import type { Background } from '../../../src/core/suggest/background';
import type { DescribedActivity } from '../../../src/core/suggest/ownWords';
import { describe } from '../../../src/core/suggest/described';
import { learn } from '../../../src/core/suggest/filed';
import { rank } from '../../../src/core/suggest/rank';
import { priorOf } from '../../../src/core/suggest/prior';
import { termsIn, vocabulary } from '../../../src/core/suggest/vocabulary';
import type { ActivityPath } from '../../../src/core/taxonomy/taxonomy';
import type { Case } from './cases';

/** Ranks activities for a case, best first, after training. */
export type Ranker = (asked: Case) => readonly ActivityPath[];

/** A ranking method to compare: it learns from cases, and must ignore those of the note that it is asked about. */
export interface Contestant {
  readonly name: string;
  learn(filed: readonly Case[]): Ranker;
}

/** The product's ranker. */
export function remitRanker(activities: readonly DescribedActivity[], background: Background): Contestant {
  const described = describe(activities, vocabulary());
  return {
    name: 'remit suggest',
    learn: (filed) => {
      const sources = { described, learned: learn(filed.map(({ part }) => part)), background };
      const knowledge = { ...sources, prior: priorOf(sources) };
      return ({ target }) => rank(knowledge, target, () => true).map(({ activity }) => activity);
    },
  };
}

/** A baseline: always the most used activities. */
export function mostUsed(activities: readonly DescribedActivity[]): Contestant {
  const paths = activities.map(({ activity }) => activity.path);
  return {
    name: 'most used activity',
    learn: (filed) => (asked) => {
      const others = filed.filter(({ target }) => target.note !== asked.target.note);
      const uses = new Map<ActivityPath, number>();
      for (const path of others.flatMap(({ answers }) => answers)) uses.set(path, (uses.get(path) ?? 0) + 1);
      return [...paths].sort((a, b) => (uses.get(b) ?? 0) - (uses.get(a) ?? 0));
    },
  };
}

/**
 * A baseline: the activities whose title or description shares the most words with the note's title, else the most
 * used.
 */
export function titleAlone(activities: readonly DescribedActivity[]): Contestant {
  const words = new Map(
    activities.map(({ activity: { path, title, description } }) => [
      path,
      termsIn(`${title}. ${description}`, vocabulary()),
    ]),
  );
  return {
    name: 'match of the title alone',
    learn: (filed) => {
      const otherwise = mostUsed(activities).learn(filed);
      return (asked) => {
        const title = termsIn(asked.title, vocabulary());
        const shared = (path: ActivityPath): number =>
          [...title].filter((term) => words.get(path)?.has(term)).length;
        return [...otherwise(asked)].sort((a, b) => shared(b) - shared(a));
      };
    },
  };
}
