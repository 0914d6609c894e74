import type { Day } from '../period/day';
import type { FilePath } from '../store/store';
import type { Range } from '../text/range';

export type Cadence = 'week' | 'month' | 'quarter' | 'year';
export type Ownership = 'owned' | 'shared' | 'delegated';

/** `category/activity`, or the id of a category; spelled as in the category file. */
export type ActivityPath = string;

/** What categories and activities have in common. */
export interface Responsibility {
  readonly title: string;
  /** Former paths, as written in the category file. */
  readonly aliases: readonly string[];
  /** The range of each alias in the category file. */
  readonly aliasRanges: readonly Range[];
  readonly ownership: Ownership | undefined;
  /** The people with whom it is shared, or to whom it is delegated. */
  readonly with: readonly string[];
  /** The first day on which it is no longer the user's. */
  readonly retired: Day | undefined;
}

export interface Activity extends Responsibility {
  readonly path: ActivityPath;
  readonly description: string;
  readonly every: Cadence | undefined;
  /** The range of its id in the category file. */
  readonly range: Range;
}

export interface Category extends Responsibility {
  readonly id: string;
  readonly file: FilePath;
  readonly order: number | undefined;
  /** The intended share of attention, in percent. */
  readonly share: number | undefined;
  readonly activities: readonly Activity[];
  /** The ranges of these keys in the category file, or the start of the file where they are missing. */
  readonly keyRanges: { readonly activities: Range; readonly share: Range };
}

/** The meaning of a path in a note. */
export type Resolution =
  | {
      readonly kind: 'activity';
      readonly path: ActivityPath;
      readonly category: Category;
      readonly activity: Activity;
    }
  | { readonly kind: 'category'; readonly path: ActivityPath; readonly category: Category }
  /** An unknown activity of a known category: a problem, and files nothing (docs/files.md#paths). */
  | { readonly kind: 'unknown-activity'; readonly category: Category }
  /** No known category. In `tags:` and in the text, such a tag belongs to other tools and is ignored. */
  | { readonly kind: 'foreign' };

/** The categories in order, and the meaning of paths. */
export interface Taxonomy {
  readonly categories: readonly Category[];
  resolve(written: string): Resolution;
}

// Nearly all paths are ASCII, and normalizing costs many times as much as this test.
const ascii = /^[\0-\x7F]*$/;

/**
 * The form in which paths are compared: NFC and lower case, independent of locale, so that an `É` from two systems is
 * the same, and so are `Tag` and `tag` (H20, H21, L7). Only for comparing: it is never written to a file.
 */
export function comparable(path: string): string {
  if (ascii.test(path)) return path.toLowerCase();
  return path.normalize('NFC').toLowerCase().normalize('NFC');
}

/** The taxonomy of these categories, sorted by `order`, then by title; those without an order come last. */
export function createTaxonomy(categories: readonly Category[]): Taxonomy {
  const ordered = [...categories].sort(byOrder);
  const known = knownPaths(ordered);
  return { categories: ordered, resolve: (written) => resolve(known, written) };
}

export const emptyTaxonomy: Taxonomy = createTaxonomy([]);

/** Every activity with its category, in the order of the tree. */
export function activitiesOf(
  taxonomy: Taxonomy,
): readonly { readonly category: Category; readonly activity: Activity }[] {
  return taxonomy.categories.flatMap((category) =>
    category.activities.map((activity) => ({ category, activity })),
  );
}

/** Whether a category or activity is still the user's on `from`, and so on some day of a period that starts there. */
export function isCurrent(responsibility: Responsibility, from: Day): boolean {
  return responsibility.retired === undefined || responsibility.retired > from;
}

type Meaningful = Exclude<Resolution, { kind: 'unknown-activity' } | { kind: 'foreign' }>;

/** The meanings of known paths. All keys are in comparable form. */
interface Known {
  readonly paths: ReadonlyMap<string, Meaningful>;
  /** Categories by former id. */
  readonly formerly: ReadonlyMap<string, readonly Category[]>;
}

function byOrder(a: Category, b: Category): number {
  const difference = (a.order ?? Infinity) - (b.order ?? Infinity);
  if (difference !== 0 && !Number.isNaN(difference)) return difference;
  return a.title < b.title ? -1 : a.title > b.title ? 1 : a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}

// Current paths first, then aliases, so that a former path never hides a current one. The first to claim a path wins.
function knownPaths(categories: readonly Category[]): Known {
  const paths = new Map<string, Meaningful>();
  const formerly = new Map<string, Category[]>();
  const claim = (written: string, meaning: Meaningful): void => {
    const key = comparable(written);
    if (!paths.has(key)) paths.set(key, meaning);
  };
  const meanings = categories.flatMap(meaningsOf);
  for (const { path, meaning } of meanings) claim(path, meaning);
  for (const { aliases, meaning } of meanings) for (const alias of aliases) claim(alias, meaning);
  for (const category of categories) {
    for (const alias of category.aliases.map(comparable)) {
      const others = formerly.get(alias);
      if (others) others.push(category);
      else formerly.set(alias, [category]);
    }
  }
  return { paths, formerly };
}

interface Meaning {
  readonly path: string;
  readonly aliases: readonly string[];
  readonly meaning: Meaningful;
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

// A deeper path resolves to its longest known prefix; a category's id resolves only if nothing follows it.
function resolve(known: Known, written: string): Resolution {
  let path = comparable(written);
  const whole = meaningOf(known, path);
  if (whole) return whole;
  for (let cut = path.lastIndexOf('/'); cut > 0; cut = path.lastIndexOf('/')) {
    path = path.slice(0, cut);
    const meaning = meaningOf(known, path);
    if (meaning?.kind === 'activity') return meaning;
    if (meaning) return { kind: 'unknown-activity', category: meaning.category };
  }
  return { kind: 'foreign' };
}

// A category's former id still leads to its activities: `old/security-audits` after `old` was renamed to `new`. It also
// leads to activities renamed or moved since: with their alias `new/audits`, `old/audits` resolves as well. Such paths
// are resolved on demand, because a map would need every former id times every activity.
function meaningOf({ paths, formerly }: Known, path: string): Meaningful | undefined {
  const meaning = paths.get(path);
  if (meaning) return meaning;
  const cut = path.lastIndexOf('/');
  for (const { id } of formerly.get(path.slice(0, Math.max(cut, 0))) ?? []) {
    const activity = paths.get(comparable(`${id}${path.slice(cut)}`));
    if (activity?.kind === 'activity') return activity;
  }
  return undefined;
}
