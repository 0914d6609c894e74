import type { YAMLMap } from 'yaml';
import { isMap, isScalar, isSeq } from 'yaml';
import { readFrontMatter } from '../frontMatter/frontMatter';
import type { Mapping } from '../frontMatter/frontMatter';
import { spanOf } from '../frontMatter/values';
import type { Problem, ProblemCode } from '../problem';
import type { FilePath } from '../store/store';
import { fileStart, rangeOf } from '../text/range';
import { FieldReader } from './fieldReader';
import type { Activity, Category } from './taxonomy';
import { comparable } from './taxonomy';

const cadences = ['week', 'month', 'quarter', 'year'] as const;
const ownerships = ['owned', 'shared', 'delegated'] as const;

/** A category file as read: `category` is undefined where the file cannot be read as one, and `problems` says why. */
export interface CategoryReading {
  readonly category: Category | undefined;
  readonly problems: readonly Problem[];
}

/** Reads `responsibilities/<id>.md` (DESIGN: Category file). One odd activity is left out and named; the rest stands. */
export function readCategory(path: FilePath, text: string): CategoryReading {
  const frontMatter = readFrontMatter(text);
  if (frontMatter.kind === 'broken') return { category: undefined, problems: [frontMatter.problem] };
  if (frontMatter.kind === 'absent' || frontMatter.empty) {
    return {
      category: undefined,
      problems: [{ code: 'category-no-front-matter', args: [], range: fileStart }],
    };
  }
  return new CategoryReader(path, text, frontMatter).read();
}

class CategoryReader {
  readonly #id: string;
  readonly #problems: Problem[] = [];
  readonly #fields: FieldReader;

  constructor(
    private readonly path: FilePath,
    private readonly text: string,
    private readonly frontMatter: Mapping,
  ) {
    this.#id = path.slice(path.lastIndexOf('/') + 1).replace(/\.md$/i, '');
    this.#fields = new FieldReader((code, args, node) => this.#report(code, args, node));
  }

  read(): CategoryReading {
    const { map } = this.frontMatter;
    const fields = this.#fields;
    this.#checkId(this.#id, map);
    const category: Category = {
      id: this.#id,
      file: this.path,
      title: fields.text(map, 'title') ?? this.#id,
      order: fields.number(map, 'order'),
      share: fields.number(map, 'share', 100),
      activities: this.#activities(map.get('activities', true)),
      ...this.#responsibility(map),
    };
    return { category, problems: this.#problems };
  }

  #responsibility(map: YAMLMap): Pick<Activity, 'aliases' | 'ownership' | 'with' | 'retired'> {
    return {
      aliases: this.#fields.texts(map, 'aliases'),
      ownership: this.#fields.oneOf(map, 'ownership', ownerships),
      with: this.#fields.texts(map, 'with'),
      retired: this.#fields.day(map, 'retired'),
    };
  }

  #activities(list: unknown): readonly Activity[] {
    if (list === undefined || (isScalar(list) && list.value === null)) return [];
    if (!isSeq(list)) {
      this.#report('category-activities-shape', [], list);
      return [];
    }
    const seen = new Set<string>();
    return list.items.flatMap((item) => this.#activity(item, seen));
  }

  #activity(item: unknown, seen: Set<string>): readonly Activity[] {
    const map = isMap(item) ? item : undefined;
    const id = map ? this.#fields.text(map, 'id') : this.#fields.plain(item);
    if (!map && id === undefined) return this.#refused('activity-shape', [], item);
    if (id === undefined) return this.#refused('activity-id-missing', [], item);
    if (id.includes('/')) return this.#refused('id-with-slash', [id], item);
    if (seen.has(comparable(id))) return this.#refused('id-duplicate', [id], item);
    seen.add(comparable(id));
    this.#checkId(id, item);
    return [this.#activityOf(id, item, map)];
  }

  // An activity may be written as its id alone, before anybody has words for it.
  #activityOf(id: string, item: unknown, map: YAMLMap | undefined): Activity {
    const path = `${this.#id}/${id}`;
    const range = rangeOf(this.text, spanOf(this.frontMatter, map?.get('id', true) ?? item));
    const bare = { path, range, title: id, description: '', every: undefined };
    if (!map) return { ...bare, aliases: [], ownership: undefined, with: [], retired: undefined };
    return {
      ...bare,
      title: this.#fields.text(map, 'title') ?? id,
      description: this.#fields.text(map, 'description') ?? '',
      every: this.#fields.oneOf(map, 'every', cadences),
      ...this.#responsibility(map),
    };
  }

  #checkId(id: string, node: unknown): void {
    if (!isHashtag(id)) this.#report('id-not-hashtag', [id], node);
  }

  #refused(code: ProblemCode, args: readonly string[], node: unknown): readonly [] {
    this.#report(code, args, node);
    return [];
  }

  #report(code: ProblemCode, args: readonly string[], node: unknown): void {
    const { start, end } = spanOf(this.frontMatter, node);
    const firstLine = this.text.slice(start, end).search(/[\r\n]/);
    const range = rangeOf(this.text, { start, end: firstLine === -1 ? end : start + firstLine });
    this.#problems.push({ code, args, range });
  }
}

/** Whether an id can stand in a hashtag: Obsidian's characters, and at least one that is no digit. */
export function isHashtag(id: string): boolean {
  return /^[\p{L}\p{M}\p{N}\p{Extended_Pictographic}\u200D\uFE0F_-]+$/u.test(id) && !/^\p{N}+$/u.test(id);
}
