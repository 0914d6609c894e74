import type { FilePath } from './store/store';
import type { Range } from './text/range';

/**
 * Everything that can be wrong with a file, by code; the edges turn codes into sentences. `args` are texts to be
 * shown as texts: a key, a path, what the YAML parser says.
 */
export type ProblemCode =
  | 'file-unreadable' // reason, detail
  | 'front-matter-unclosed'
  | 'front-matter-language' // the language named
  | 'front-matter-too-large'
  | 'front-matter-conflict' // merge markers
  | 'front-matter-duplicate-key' // key
  | 'front-matter-yaml' // what the parser says
  | 'front-matter-late' // a block behind blank lines
  | 'filing-shape' // key
  | 'filing-comment' // key, tag: `tags: #a/b` is a comment to YAML
  | 'unknown-activity' // path as written, category
  | 'unknown-path' // path as written
  | 'activity-retired' // path as written, the day since
  | 'path-repeated' // path as written
  | 'date-invalid' // key, value
  | 'duration-invalid' // value
  | 'category-no-front-matter'
  | 'category-activities-shape'
  | 'activity-shape'
  | 'activity-id-missing'
  | 'id-with-slash' // id
  | 'id-not-hashtag' // id
  | 'id-duplicate' // id, the line (from 1) or the file of the first
  | 'alias-conflict' // alias, what it also names
  | 'alias-shape' // alias
  | 'key-misspelt' // key, the key that was meant
  | 'value-invalid' // key, value, what is allowed, and the allowed value that was meant where one looks like it
  | 'value-not-text' // key
  | 'value-not-list' // key
  | 'value-not-mapping' // key, the keys below it
  | 'folder-outside' // key, value
  | 'folder-holds-notes' // folder of the reports, folder of the notes
  | 'pattern-invalid' // key, value
  | 'pattern-outside' // key, value
  | 'pattern-costly' // key, value
  | 'pattern-folder' // key, value
  | 'path-vanished' // path, how many notes carry it
  | 'shares-exceed' // the sum of all shares, in percent
  | 'remit-name'; // the file's name

/** How much a problem matters: an error keeps the file from counting, a warning something in it, the rest is worth knowing. */
export type Severity = 'error' | 'warning' | 'information';

/** The severity of a code. */
export function severityOf(code: ProblemCode): Severity {
  if (code === 'activity-retired' || code === 'path-repeated') return 'information';
  return code.startsWith('front-matter-') && code !== 'front-matter-late' ? 'error' : 'warning';
}

/** One thing wrong in a file, as data. */
export interface Problem {
  readonly code: ProblemCode;
  readonly args: readonly string[];
  readonly range: Range;
}

/** A problem with the file it stands in. */
export interface FileProblem extends Problem {
  readonly path: FilePath;
}
