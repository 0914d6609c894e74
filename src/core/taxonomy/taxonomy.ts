import type { Day } from '../period/day';
import type { FilePath } from '../store/store';
import type { Range } from '../text/range';

export type Cadence = 'week' | 'month' | 'quarter' | 'year';
export type Ownership = 'owned' | 'shared' | 'delegated';

/** `category/activity`, or a category's id alone; spelled as the category file declares it. */
export type ActivityPath = string;

/** What a category and an activity say of themselves alike. */
export interface Responsibility {
  readonly title: string;
  /** Former paths, as declared. */
  readonly aliases: readonly string[];
  readonly ownership: Ownership | undefined;
  /** Who shares it, or holds it. */
  readonly with: readonly string[];
  /** No longer mine from this day. */
  readonly retired: Day | undefined;
}

export interface Activity extends Responsibility {
  readonly path: ActivityPath;
  readonly description: string;
  readonly every: Cadence | undefined;
  /** Where its id stands in the category file. */
  readonly range: Range;
}

export interface Category extends Responsibility {
  readonly id: string;
  readonly file: FilePath;
  readonly order: number | undefined;
  /** The share of attention intended, in percent. */
  readonly share: number | undefined;
  readonly activities: readonly Activity[];
}

/** What a path written in a note means. */
export type Resolution =
  | {
      readonly kind: 'activity';
      readonly path: ActivityPath;
      readonly category: Category;
      readonly activity: Activity;
    }
  | { readonly kind: 'category'; readonly path: ActivityPath; readonly category: Category }
  /** A known category with a rest that is unknown: a problem, and files nothing (DESIGN section 1). */
  | { readonly kind: 'unknown-activity'; readonly category: Category }
  /** Names no category at all: in `tags:` or the text, nobody's business here. */
  | { readonly kind: 'foreign' };

/** The categories in their order, and what a path means among them. */
export interface Taxonomy {
  readonly categories: readonly Category[];
  resolve(written: string): Resolution;
}

/**
 * The form in which paths are compared: NFC and lower case by the language's own, locale-free rule, so that
 * `É` typed on two systems and `Tag`/`tag` are one (H20, H21, L7). Only ever compared, never written.
 */
export function comparable(path: string): string {
  return path.normalize('NFC').toLowerCase().normalize('NFC');
}

/** The taxonomy of these categories: by `order`, then by title; those without an order last. */
export function createTaxonomy(categories: readonly Category[]): Taxonomy {
  const ordered = [...categories].sort(byOrder);
  const known = knownPaths(ordered);
  return { categories: ordered, resolve: (written) => resolve(known, written) };
}

export const emptyTaxonomy: Taxonomy = createTaxonomy([]);

/** Every activity with its category, in the order in which the tree shows them. */
export function activitiesOf(
  taxonomy: Taxonomy,
): readonly { readonly category: Category; readonly activity: Activity }[] {
  return taxonomy.categories.flatMap((category) =>
    category.activities.map((activity) => ({ category, activity })),
  );
}

/** Whether a category or an activity was still the user's on some day from `from` on. */
export function isCurrent(responsibility: Responsibility, from: Day): boolean {
  return responsibility.retired === undefined || responsibility.retired > from;
}

type Known = Exclude<Resolution, { kind: 'unknown-activity' } | { kind: 'foreign' }>;

function byOrder(a: Category, b: Category): number {
  const difference = (a.order ?? Infinity) - (b.order ?? Infinity);
  if (difference !== 0 && !Number.isNaN(difference)) return difference;
  return a.title < b.title ? -1 : a.title > b.title ? 1 : a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}

// Own paths first, then aliases, so that a former path never hides one in use; the first to claim a path has it.
function knownPaths(categories: readonly Category[]): ReadonlyMap<string, Known> {
  const known = new Map<string, Known>();
  const claim = (written: string, meaning: Known): void => {
    const key = comparable(written);
    if (!known.has(key)) known.set(key, meaning);
  };
  const meanings = categories.flatMap(meaningsOf);
  for (const { path, meaning } of meanings) claim(path, meaning);
  for (const { aliases, meaning } of meanings) for (const alias of aliases) claim(alias, meaning);
  const paths = [...known];
  for (const category of categories) {
    for (const alias of category.aliases) claimActivitiesUnder(category, alias, paths, claim);
  }
  return known;
}

interface Meaning {
  readonly path: string;
  readonly aliases: readonly string[];
  readonly meaning: Known;
}

function meaningsOf(category: Category): readonly Meaning[] {
  const own: Meaning = {
    path: category.id,
    aliases: category.aliases,
    meaning: { kind: 'category', path: category.id, category },
  };
  const activities = category.activities.map((activity): Meaning => ({
    path: activity.path,
    aliases: activity.aliases,
    meaning: { kind: 'activity', path: activity.path, category, activity },
  }));
  return [own, ...activities];
}

// A category's former id still leads to its activities: `old/security-audits` after `old` was renamed. So it does to
// those that have had another id or category since: what was `new/audits` is an alias of theirs, and so is `old/audits`.
function claimActivitiesUnder(
  { id }: Category,
  alias: string,
  paths: readonly (readonly [string, Known])[],
  claim: (written: string, meaning: Known) => void,
): void {
  const own = `${comparable(id)}/`;
  for (const [path, meaning] of paths) {
    if (path.startsWith(own)) claim(`${alias}/${path.slice(own.length)}`, meaning);
  }
}

// A deeper path means the longest one known; a category's own id counts only where nothing follows it.
function resolve(known: ReadonlyMap<string, Known>, written: string): Resolution {
  let path = comparable(written);
  const whole = known.get(path);
  if (whole) return whole;
  for (let cut = path.lastIndexOf('/'); cut > 0; cut = path.lastIndexOf('/')) {
    path = path.slice(0, cut);
    const meaning = known.get(path);
    if (meaning?.kind === 'activity') return meaning;
    if (meaning) return { kind: 'unknown-activity', category: meaning.category };
  }
  return { kind: 'foreign' };
}
