import { isMap, isScalar, isSeq } from 'yaml';
import { readFrontMatter } from '../frontMatter/frontMatter';
import { lateProblem } from '../frontMatter/misplacedBlock';
import type { Mapping } from '../frontMatter/frontMatter';
import { pairOf, spanOf } from '../frontMatter/nodes';
import type { Problem, ProblemCode } from '../problem';
import type { FilePath } from '../store/store';
import type { Range } from '../text/range';
import { fileStart } from '../text/range';
import { rangesIn } from '../text/ranges';
import type { Fields, Item } from './fieldReader';
import { FieldReader } from './fieldReader';
import { activityKeys, categoryKeys } from './keys';
import { firstLineOf } from './keys';
import type { Activity, Category, Responsibility } from './taxonomy';
import { comparable } from './taxonomy';
import { fileStem } from '../store/filePath';

/** The result of reading a category file. `category` is undefined where it cannot be read; `problems` says why. */
export interface CategoryReading {
  readonly category: Category | undefined;
  readonly problems: readonly Problem[];
}

/** Reads a category file (docs/files.md#category-files). An invalid activity is reported and left out alone. */
export function readCategory(path: FilePath, text: string): CategoryReading {
  const frontMatter = readFrontMatter(text);
  if (frontMatter.kind === 'broken') return { category: undefined, problems: [frontMatter.problem] };
  if (frontMatter.kind === 'absent' || frontMatter.empty) {
    const [late] = lateProblem(text, frontMatter);
    const none: Problem = { code: 'category-no-front-matter', args: [], range: fileStart };
    return { category: undefined, problems: [late ?? none] };
  }
  return new CategoryReader(path, text, frontMatter).read();
}

class CategoryReader {
  readonly #path: FilePath;
  readonly #frontMatter: Mapping;
  readonly #id: string;
  readonly #problems: Problem[] = [];
  readonly #fields: FieldReader;
  readonly #rangeOf: (node: unknown) => Range;

  constructor(path: FilePath, text: string, frontMatter: Mapping) {
    this.#path = path;
    this.#frontMatter = frontMatter;
    this.#id = fileStem(path);
    this.#fields = new FieldReader((code, args, node) => this.#report(code, args, node));
    const range = rangesIn(text);
    this.#rangeOf = (node) => range(firstLineOf(text, spanOf(frontMatter, node)));
  }

  read(): CategoryReading {
    const fields = this.#fields.read(this.#frontMatter.map, categoryKeys);
    if (!isHashtag(this.#id)) {
      this.#problems.push({ code: 'id-not-hashtag', args: [this.#id], range: fileStart });
    }
    const category: Category = {
      id: this.#id,
      file: this.#path,
      title: fields.title ?? this.#id,
      order: fields.order,
      share: fields.share,
      activities: this.#activities(fields.activities),
      keyRanges: { activities: this.#rangeOfKey('activities'), share: this.#rangeOfKey('share') },
      ...this.#responsibility(fields),
    };
    return { category, problems: this.#problems };
  }

  #rangeOfKey(name: string): Range {
    const key = pairOf(this.#frontMatter, name)?.key;
    return key === undefined ? fileStart : this.#rangeOf(key);
  }

  #responsibility(
    fields: Pick<Fields<typeof activityKeys>, 'aliases' | 'ownership' | 'with' | 'retired'>,
  ): Omit<Responsibility, 'title'> {
    const { ownership, with: others, retired } = fields;
    const aliases = fields.aliases.filter((alias) => this.#isPath(alias));
    return {
      aliases: aliases.map(({ text }) => text),
      aliasRanges: aliases.map(({ node }) => this.#rangeOf(node)),
      ownership,
      with: others,
      retired,
    };
  }

  // An alias has to be a path that a note can hold.
  #isPath({ text, node }: Item): boolean {
    const isPath = !/^#|^\/|\/$|\/\//.test(text);
    if (!isPath) this.#report('alias-shape', [text], node);
    return isPath;
  }

  #activities(list: unknown): readonly Activity[] {
    if (list === undefined || (isScalar(list) && list.value === null)) return [];
    if (!isSeq(list)) {
      this.#report('category-activities-shape', [], list);
      return [];
    }
    const seen = new Map<string, Range>();
    return list.items.flatMap((item) => this.#activity(item, seen));
  }

  #activity(item: unknown, seen: Map<string, Range>): readonly Activity[] {
    // An activity may be a plain id, as long as nothing else is known about it.
    const fields = isMap(item) ? this.#fields.read(item, activityKeys) : undefined;
    const id = fields ? fields.id : this.#fields.plain(item);
    if (!fields && id === undefined) return this.#refused('activity-shape', [], item);
    if (id === undefined) return this.#refused('activity-id-missing', [], item);
    const node = isMap(item) ? item.get('id', true) : item;
    if (id.includes('/')) return this.#refused('id-with-slash', [id], node);
    const first = seen.get(comparable(id));
    if (first) return this.#refused('id-duplicate', [id, String(first.start.line + 1)], node);
    const range = this.#rangeOf(node);
    seen.set(comparable(id), range);
    if (!isHashtag(id)) this.#report('id-not-hashtag', [id], node);
    return [this.#activityOf(id, range, fields)];
  }

  #activityOf(id: string, range: Range, fields: Fields<typeof activityKeys> | undefined): Activity {
    const path = `${this.#id}/${id}`;
    if (!fields) {
      const defaults = { ownership: undefined, with: [], aliases: [], aliasRanges: [], retired: undefined };
      return { path, range, title: id, description: '', every: undefined, ...defaults };
    }
    return {
      path,
      range,
      title: fields.title ?? id,
      description: fields.description ?? '',
      every: fields.every,
      ...this.#responsibility(fields),
    };
  }

  #refused(code: ProblemCode, args: readonly string[], node: unknown): readonly [] {
    this.#report(code, args, node);
    return [];
  }

  #report(code: ProblemCode, args: readonly string[], node: unknown): void {
    this.#problems.push({ code, args, range: this.#rangeOf(node) });
  }
}

/** Whether an id can be part of a hashtag (Obsidian's tag rules): only tag characters, and not only digits. */
export function isHashtag(id: string): boolean {
  return /^[\p{L}\p{M}\p{N}\p{Extended_Pictographic}\u200D\uFE0F_-]+$/u.test(id) && !/^\p{N}+$/u.test(id);
}
