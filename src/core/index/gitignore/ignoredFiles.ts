import { folderOf } from '../../store/folderOf';
import type { FilePath, Store } from '../../store/store';
import { forEachAtOnce } from '../pool';
import type { IgnoreRule } from './rules';
import { judgedBy, readGitignore } from './rules';

const fileName = '.gitignore';

/** Whether a path is that of a .gitignore. */
export function isGitignore(path: FilePath): boolean {
  return path === fileName || path.endsWith(`/${fileName}`);
}

/**
 * What the .gitignore files of a workspace folder ignore: by gitignore(5), whether or not git knows the folder or tracks
 * the file, and in the case that is written. Where the file of a folder above was not read yet, which may take back what
 * one further up ignores, nothing is.
 */
export class IgnoredFiles {
  readonly #store: Pick<Store, 'read' | 'readsAtOnce'>;
  /** By folder, `''` the workspace folder; empty where there is no such file. */
  readonly #rules = new Map<FilePath, readonly IgnoreRule[]>();
  readonly #folders = new Map<FilePath, boolean>();
  /** Those that hold in a folder; see `#rulesIn`. */
  readonly #holding = new Map<FilePath, readonly HoldingRules[]>();

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
        if (this.#rules.has(folder) || unknown.has(folder)) break;
        unknown.add(folder);
      } while (folder !== '');
    }
    await forEachAtOnce([...unknown], this.#store.readsAtOnce, (folder) => this.#read(folder));
  }

  /** Below an ignored folder everything is, whatever else is said of it. */
  isIgnored(path: FilePath, kind: 'file' | 'folder'): boolean {
    if (kind === 'file') return this.#judge(path, kind);
    const known = this.#folders.get(path) ?? this.#judge(path, kind);
    this.#folders.set(path, known);
    return known;
  }

  async #read(folder: FilePath): Promise<void> {
    const result = await this.#store.read(folder === '' ? fileName : `${folder}/${fileName}`);
    const rules = result.kind === 'text' ? readGitignore(result.text) : [];
    this.#rules.set(folder, rules);
    this.#folders.clear();
    this.#holding.clear();
  }

  // Of several files the innermost that says anything decides.
  #judge(path: FilePath, kind: 'file' | 'folder'): boolean {
    const above = folderOf(path);
    if (above !== '' && this.isIgnored(above, 'folder')) return true;
    if (!this.#rules.has(above)) return false;
    for (const { depth, rules } of this.#rulesIn(above)) {
      const verdict = judgedBy(rules, path.split('/').slice(depth), kind);
      if (verdict !== undefined) return verdict;
    }
    return false;
  }

  #rulesIn(folder: FilePath): readonly HoldingRules[] {
    const known = this.#holding.get(folder);
    if (known) return known;
    const rules = this.#rules.get(folder) ?? [];
    const depth = folder === '' ? 0 : folder.split('/').length;
    const outer = folder === '' ? [] : this.#rulesIn(folderOf(folder));
    const holding = rules.length > 0 ? [{ depth, rules }, ...outer] : outer;
    this.#holding.set(folder, holding);
    return holding;
  }
}

/** The rules of one file that says anything, and how many names a path has above it. */
interface HoldingRules {
  readonly depth: number;
  readonly rules: readonly IgnoreRule[];
}
