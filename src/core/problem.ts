import type { FilePath } from './store/store';
import type { Range } from './text/range';

/**
 * All problems that a file can have, by code; the edges turn codes into sentences. The comments name the `args` in
 * order. These are shown as plain text: a key, a path, the YAML parser's message.
 */
export type ProblemCode =
  | 'file-unreadable' // reason, detail
  | 'front-matter-unclosed'
  | 'front-matter-language' // language
  | 'front-matter-too-large'
  | 'front-matter-conflict' // merge conflict markers; no args
  | 'front-matter-duplicate-key' // key
  | 'front-matter-yaml' // the parser's message
  | 'front-matter-late' // a block after blank lines; no args
  | 'filing-shape' // key
  | 'filing-comment' // key, tag: `tags: #a/b` is a comment to YAML
  | 'unknown-activity' // path as written, category
  | 'unknown-path' // path as written
  | 'activity-retired' // path as written, the day it was retired
  | 'path-repeated' // path as written
  | 'date-invalid' // key, value
  | 'date-ambiguous' // as written, the day by either reading
  | 'date-differs' // key, its day, the day of the file's name
  | 'note-nested' // the levels that are read
  | 'note-undated' // a filed note without a day; no args
  | 'key-twice' // the spelling that does not count, the one that does
  | 'duration-invalid' // value
  | 'category-no-front-matter'
  | 'category-activities-shape'
  | 'activity-shape'
  | 'activity-id-missing'
  | 'id-with-slash' // id
  | 'id-not-hashtag' // id
  | 'id-duplicate' // id, the line (from 1) or file of its first use
  | 'alias-conflict' // alias, the path it also stands for
  | 'alias-shape' // alias
  | 'key-misspelt' // key, the key probably meant
  | 'value-invalid' // key, value, the allowed values, and the one probably meant, if any
  | 'value-not-text' // key, the only item of a list, if it is one
  | 'value-not-list' // key
  | 'value-not-mapping' // key, the keys of the mapping
  | 'folder-outside' // key, value
  | 'folder-holds-notes' // reports folder, notes folder
  | 'pattern-invalid' // key, value
  | 'pattern-outside' // key, value
  | 'pattern-costly' // key, value
  | 'pattern-folder' // key, value
  | 'pattern-unused' // key, value
  | 'path-vanished' // path, the number of notes with it
  | 'shares-exceed' // the sum of all shares, in percent
  | 'remit-name'; // the file's name

/** An error excludes the whole file, a warning some part of it. Information has no effect on what counts. */
export type Severity = 'error' | 'warning' | 'information';

export function severityOf(code: ProblemCode): Severity {
  if (code === 'activity-retired' || code === 'path-repeated' || code === 'date-differs')
    return 'information';
  return code.startsWith('front-matter-') && code !== 'front-matter-late' ? 'error' : 'warning';
}

/** A problem in a file, as data. */
export interface Problem {
  readonly code: ProblemCode;
  readonly args: readonly string[];
  readonly range: Range;
}

/** A problem together with its file. */
export interface FileProblem extends Problem {
  readonly path: FilePath;
}
