import type { Ignore } from 'ignore';
import ignore from 'ignore';
import { folderOf } from '../store/filePath';
import { forEachConcurrently } from '../store/forEachConcurrently';
import type { FilePath, Store } from '../store/store';
import { isCostly } from '../taxonomy/globFault';

const fileName = '.gitignore';

// Every note is held against every rule: a file of somebody else's must not make that last for ever (S5).
const mostInFile = 65_536;

/** Whether a path is that of a .gitignore. */
export function isGitignore(path: FilePath): boolean {
  return path === fileName || path.endsWith(`/${fileName}`);
}

/** The rules of one .gitignore, as they hold in some folder below it. */
interface Rules {
  /** The folder of the file, with a slash at its end; `''` is the workspace folder. */
  readonly base: string;
  readonly text: string;
  readonly matcher: Ignore;
}

/**
 * What the .gitignore files of a workspace folder ignore: by gitignore(5), whether or not git knows the folder or tracks
 * the file, and in the case that is written. Where the file of a folder above was not read yet, which may take back what
 * one further up ignores, nothing is.
 */
export class IgnoredFiles {
  readonly #store: Pick<Store, 'read' | 'readsAtOnce'>;
  /** By folder, `''` the workspace folder; undefined where there is no such file. */
  readonly #own = new Map<FilePath, Rules | undefined>();
  readonly #folders = new Map<FilePath, boolean>();
  /** Those that hold in a folder; see `#rulesIn`. */
  readonly #holding = new Map<FilePath, readonly Rules[]>();

  constructor(store: Pick<Store, 'read' | 'readsAtOnce'>) {
    this.#store = store;
  }

  /** Reads the .gitignore files above these paths that were not read yet. */
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

  /** Below an ignored folder everything is, whatever else is said of it. */
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

  // Of several files the innermost that says anything decides.
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

  // The innermost file first. Asked only of folders that are not ignored.
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

// What is longer than 1,000 characters, or could take for ever to match, matches nothing. Brackets of globs are letters here.
function isUsable(line: string): boolean {
  return !isCostly(line.replace(/[(){}|+]/g, 'x'));
}

function rulesOf(base: string, text: string): Rules | undefined {
  if (text.length > mostInFile) return undefined;
  const lines = text.replace(/^\uFEFF/, '').split(/\r?\n/);
  const rules = lines.filter(isUsable).join('\n');
  return { base, text: rules, matcher: matcherOf(rules) };
}

// The package compares without regard to case unless it is told; git on Linux does not.
function matcherOf(text: string): Ignore {
  return ignore({ ignorecase: false, allowRelativePaths: true }).add(text);
}

// A folder that is not ignored, though this file says so: a file further in has taken it back. The package holds all that
// lies in an ignored folder for ignored, so that it has to be told.
function takenBack(rules: Rules, folder: FilePath): Rules {
  const path = `${folder.slice(rules.base.length)}/`;
  if (!rules.matcher.test(path).ignored) return rules;
  const text = `${rules.text}\n!/${path.replace(/[\\*?[\]!# ]/g, '\\$&')}`;
  return { ...rules, text, matcher: matcherOf(text) };
}
