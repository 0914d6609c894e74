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
  /** Where each of them stands in the category file. */
  readonly aliasRanges: readonly Range[];
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
  /** Where these keys stand in the file, or the file's start. */
  readonly keyRanges: { readonly activities: Range; readonly share: Range };
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
  /** A known category with a rest that is unknown: a problem, and files nothing (docs/files.md#paths). */
  | { readonly kind: 'unknown-activity'; readonly category: Category }
  /** Names no category at all: in `tags:` or the text, nobody's business here. */
  | { readonly kind: 'foreign' };

/** The categories in their order, and what a path means among them. */
export interface Taxonomy {
  readonly categories: readonly Category[];
  resolve(written: string): Resolution;
}

// As nearly all are, and normalizing costs many times as much.
const ascii = /^[\0-\x7F]*$/;

/**
 * The form in which paths are compared: NFC and lower case by the language's own, locale-free rule, so that
 * `É` typed on two systems and `Tag`/`tag` are one (H20, H21, L7). Only ever compared, never written.
 */
export function comparable(path: string): string {
  if (ascii.test(path)) return path.toLowerCase();
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

type Meaningful = Exclude<Resolution, { kind: 'unknown-activity' } | { kind: 'foreign' }>;

/** What paths mean, in comparable form. */
interface Known {
  readonly paths: ReadonlyMap<string, Meaningful>;
  /** The categories that once had an id, by that id. */
  readonly formerly: ReadonlyMap<string, readonly Category[]>;
}

function byOrder(a: Category, b: Category): number {
  const difference = (a.order ?? Infinity) - (b.order ?? Infinity);
  if (difference !== 0 && !Number.isNaN(difference)) return difference;
  return a.title < b.title ? -1 : a.title > b.title ? 1 : a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}

// Own paths first, then aliases, so that a former path never hides one in use; the first to claim a path has it.
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

// A deeper path means the longest one known; a category's own id counts only where nothing follows it.
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

// A category's former id still leads to its activities: `old/security-audits` after `old` was renamed. So it does to
// those that have had another id or category since: what was `new/audits` is an alias of theirs, and so is `old/audits`.
// They are looked up when asked for: all former ids times all activities would be too many to keep.
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
