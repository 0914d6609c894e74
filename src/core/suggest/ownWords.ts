import type { Activity, Category } from '../taxonomy/taxonomy';
import type { Vocabulary } from './vocabulary';
import { termsIn } from './vocabulary';

/** An activity with its category. */
export interface DescribedActivity {
  readonly category: Pick<Category, 'title'>;
  readonly activity: Pick<Activity, 'path' | 'title' | 'description'>;
}

/** The terms that an activity brings itself. */
export interface Own {
  readonly title: ReadonlySet<string>;
  /** Those of its id that its title does not have: a default activity keeps its id under a new title. */
  readonly path: ReadonlySet<string>;
  readonly description: ReadonlySet<string>;
  readonly category: ReadonlySet<string>;
}

/** The terms of an activity's title, id, description and category. */
export function ownWords({ category, activity }: DescribedActivity, vocabulary: Vocabulary): Own {
  const title = termsIn(activity.title, vocabulary);
  const id = activity.path.slice(activity.path.lastIndexOf('/') + 1);
  return {
    title,
    path: without(termsIn(id.replaceAll('-', ' '), vocabulary), title),
    description: termsIn(activity.description, vocabulary),
    category: termsIn(category.title, vocabulary),
  };
}

function without(terms: ReadonlySet<string>, known: ReadonlySet<string>): ReadonlySet<string> {
  return new Set([...terms].filter((term) => !known.has(term)));
}
