import type { Ignore } from 'ignore';
import ignore from 'ignore';
import { folderOf } from '../store/filePath';
import { forEachConcurrently } from '../store/forEachConcurrently';
import type { FilePath, Store } from '../store/store';
import { isCostly } from '../taxonomy/globFault';

const fileName = '.gitignore';

// In characters. Every note is matched against every rule, and a file from elsewhere must not slow that down (S5).
const mostInFile = 65_536;

/** Whether a path is that of a .gitignore file. */
export function isGitignore(path: FilePath): boolean {
  return path === fileName || path.endsWith(`/${fileName}`);
}

/** The rules of one .gitignore, as they apply in its own folder or in one below. */
interface Rules {
  /** The folder of the .gitignore, with a trailing slash; `''` is the workspace folder. */
  readonly base: string;
  readonly text: string;
  readonly matcher: Ignore;
}

/**
 * Which paths the .gitignore files of a workspace folder ignore: by gitignore(5), case-sensitively, whether or not the
 * folder is a repository or the file is tracked. No pattern applies to a path until the .gitignore of its own folder
 * has been read, because that one may negate patterns from further up.
 */
export class IgnoredFiles {
  readonly #store: Pick<Store, 'read' | 'readsAtOnce'>;
  /** By folder, `''` being the workspace folder; undefined where the folder has no .gitignore. */
  readonly #own = new Map<FilePath, Rules | undefined>();
  readonly #folders = new Map<FilePath, boolean>();
  /** The rules that apply in each folder; see `#rulesIn`. */
  readonly #holding = new Map<FilePath, readonly Rules[]>();

  constructor(store: Pick<Store, 'read' | 'readsAtOnce'>) {
    this.#store = store;
  }

  /** Reads the .gitignore files in all folders above these paths, unless they were read before. */
  async learn(paths: readonly FilePath[]): Promise<void> {
    const unknown = new Set<FilePath>();
    for (const path of paths) {
      let folder = path;
      do {
        folder = folderOf(folder);
        if (this.#own.has(folder) || unknown.has(folder)) break;
        unknown.add(folder);
      } while (folder !== '');
    }
    await forEachConcurrently([...unknown], this.#store.readsAtOnce, (folder) => this.#read(folder));
  }

  /** Everything below an ignored folder is ignored; no other rule can change that (gitignore(5)). */
  isIgnored(path: FilePath, kind: 'file' | 'folder'): boolean {
    if (kind === 'file') return this.#judge(path, '');
    const known = this.#folders.get(path) ?? this.#judge(path, '/');
    this.#folders.set(path, known);
    return known;
  }

  async #read(folder: FilePath): Promise<void> {
    const result = await this.#store.read(folder === '' ? fileName : `${folder}/${fileName}`);
    const base = folder === '' ? '' : `${folder}/`;
    this.#own.set(folder, result.kind === 'text' ? rulesOf(base, result.text) : undefined);
    this.#folders.clear();
    this.#holding.clear();
  }

  // The innermost .gitignore with a matching pattern decides.
  #judge(path: FilePath, end: '' | '/'): boolean {
    const above = folderOf(path);
    if (above !== '' && this.isIgnored(above, 'folder')) return true;
    if (!this.#own.has(above)) return false;
    for (const { base, matcher } of this.#rulesIn(above)) {
      const { ignored, unignored } = matcher.test(path.slice(base.length) + end);
      if (ignored || unignored) return ignored;
    }
    return false;
  }

  // The innermost .gitignore first. Called only for folders that are not ignored.
  #rulesIn(folder: FilePath): readonly Rules[] {
    const known = this.#holding.get(folder);
    if (known) return known;
    const own = this.#own.get(folder);
    const outer =
      folder === '' ? [] : this.#rulesIn(folderOf(folder)).map((rules) => takenBack(rules, folder));
    const holding = own ? [own, ...outer] : outer;
    this.#holding.set(folder, holding);
    return holding;
  }
}

// A pattern longer than 1,000 characters, or costly to match, is skipped. Gitignore has no parentheses or braces.
function isUsable(line: string): boolean {
  return !isCostly(line.replace(/[(){}|+]/g, 'x'));
}

function rulesOf(base: string, text: string): Rules | undefined {
  if (text.length > mostInFile) return undefined;
  const lines = text.replace(/^\uFEFF/, '').split(/\r?\n/);
  const rules = lines.filter(isUsable).join('\n');
  return { base, text: rules, matcher: matcherOf(rules) };
}

// The package ignores case by default; git on Linux does not.
function matcherOf(text: string): Ignore {
  return ignore({ ignorecase: false, allowRelativePaths: true }).add(text);
}

// This .gitignore ignores the folder, but one further in has negated that. The package treats everything in an ignored
// folder as ignored, so the negation is added to the rules.
function takenBack(rules: Rules, folder: FilePath): Rules {
  const path = `${folder.slice(rules.base.length)}/`;
  if (!rules.matcher.test(path).ignored) return rules;
  const text = `${rules.text}\n!/${path.replace(/[\\*?[\]!# ]/g, '\\$&')}`;
  return { ...rules, text, matcher: matcherOf(text) };
}
