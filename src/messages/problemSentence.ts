import type { Problem, ProblemCode } from '../core/problem';
import type { L10n, Sentence } from './l10n';
import { shown } from './l10n';
import type { UnreadableReason } from '../core/store/store';

/** What is wrong in a file and what its author can do, for the tree, the editor and `check`. */
export function problemSentence(l10n: L10n, { code, args }: Pick<Problem, 'code' | 'args'>): string {
  return sentences[code](l10n, args.map(shown));
}

const sentences: Record<ProblemCode, Sentence> = {
  'file-unreadable': unreadableSentence,
  'front-matter-unclosed': (l10n) =>
    l10n.t(
      'The front matter is not closed. Close it with a line of three dashes; until then the file is left out of the tree and reports.',
    ),
  'front-matter-language': (l10n, [language = '']) =>
    l10n.t(
      'The front matter is written in {0}. Rewrite it in YAML; until then the file is left out of the tree and reports.',
      language,
    ),
  'front-matter-too-large': (l10n) =>
    l10n.t(
      'The front matter is longer than 64 KiB or 1000 blank lines. Shorten it; until then the file is left out of the tree and reports.',
    ),
  'front-matter-conflict': (l10n) =>
    l10n.t(
      'The front matter contains merge conflict markers. Resolve the conflict; until then the file is left out of the tree and reports.',
    ),
  'front-matter-duplicate-key': (l10n, [key = '']) =>
    l10n.t(
      'The front matter has the key "{0}" twice. Remove one; until then the file is left out of the tree and reports.',
      key,
    ),
  'front-matter-yaml': (l10n, [said = '']) =>
    l10n.t(
      'The front matter is not valid YAML: {0}. Fix it; until then the file is left out of the tree and reports.',
      said,
    ),
  'front-matter-late': (l10n) =>
    l10n.t('The front matter comes after blank lines and is read as text. Remove the blank lines above it.'),
  'filing-shape': (l10n, [key = '']) =>
    l10n.t(
      'An entry under "{0}" is not a path. Write a list of paths, each on its own line after a dash.',
      key,
    ),
  'filing-comment': (l10n, [key = '', tag = '']) =>
    l10n.t('YAML reads "#{1}" after "{0}:" as a comment. Remove the #.', key, tag),
  'unknown-activity': (l10n, [path = '', category = '']) =>
    l10n.t(
      'The category "{1}" has no activity "{0}", so nothing is filed under it. Correct the path, or add the activity.',
      path,
      category,
    ),
  'unknown-path': (l10n, [path = '']) =>
    l10n.t(
      'There is no category or activity "{0}", so nothing is filed under it. Correct the path, or add the activity.',
      path,
    ),
  'activity-retired': (l10n, [path = '', since = '']) =>
    l10n.t(
      '"{0}" was retired on {1}, and this note has a later date. Correct the date, or file the note elsewhere.',
      path,
      since,
    ),
  'path-repeated': (l10n, [path = '']) =>
    l10n.t('The note is already filed under "{0}" here. Remove one of the two.', path),
  'date-invalid': (l10n, [key = '', value = '']) =>
    l10n.t('"{1}" under "{0}" is not a date. Write it as YYYY-MM-DD.', key, value),
  'date-ambiguous': (l10n, [written = '', dayFirst = '', monthFirst = '']) =>
    l10n.t('"{0}" may be {1} or {2}. Write the date as YYYY-MM-DD.', written, dayFirst, monthFirst),
  'date-differs': (l10n, [key = '', day = '', named = '']) =>
    l10n.t(
      '"{0}" says {1}, the file name says {2}. The file name counts; if it is wrong, write the date under "date".',
      key,
      day,
      named,
    ),
  'note-nested': (l10n, [levels = '']) =>
    l10n.t(
      'A list or a quote is nested {0} levels deep or more here. The note counts, but reports quote nothing from this part. Nest it less deeply.',
      levels,
    ),
  'note-undated': (l10n) =>
    l10n.t(
      'The note is filed but has no date, so no period counts it. Write the day it is from under "date".',
    ),
  'key-twice': (l10n, [other = '', counts = '']) =>
    l10n.t('"{0}" is the key "{1}" once more, and does not count. Put both under "{1}".', other, counts),
  'duration-invalid': (l10n, [value = '']) =>
    l10n.t('"{0}" is not a duration. Write it as 45m, 1h30, 1.5h or 90 (minutes).', value),
  'category-no-front-matter': (l10n) =>
    l10n.t(
      'This category file has no front matter. Begin it with a title and its activities between two lines of three dashes.',
    ),
  'category-activities-shape': (l10n) =>
    l10n.t('"activities" is not a list. Write each activity on its own line after a dash.'),
  'activity-shape': (l10n) => l10n.t('This is not an activity. Write a dash, then "id:" and "title:".'),
  'activity-id-missing': (l10n) =>
    l10n.t('This activity has no id, so nothing can be filed under it. Add "id:".'),
  'id-with-slash': (l10n, [id = '']) =>
    l10n.t('The id "{0}" contains a slash, so nothing can be filed under it. Remove the slash.', id),
  'id-not-hashtag': (l10n, [id = '']) =>
    l10n.t(
      'The id "{0}" cannot be written as a hashtag. Notes can be filed under it by front matter only.',
      id,
    ),
  'id-duplicate': (l10n, [id = '', first = '']) =>
    /^\d+$/.test(first)
      ? l10n.t('The id "{0}" is already used on line {1}. Choose another id.', id, first)
      : l10n.t('The id "{0}" is already used by {1}. Choose another id.', id, first),
  'alias-conflict': (l10n, [alias = '', owner = '']) =>
    l10n.t('The alias "{0}" also means "{1}", which takes precedence. Remove the alias.', alias, owner),
  'alias-shape': (l10n, [alias = '']) =>
    l10n.t('"{0}" is not a path, so no note can use it. Write it as category/activity.', alias),
  'key-misspelt': (l10n, [key = '', meant = '']) =>
    l10n.t('"{0}" is not a known key. Did you mean "{1}"?', key, meant),
  'value-invalid': (l10n, [key = '', value = '', allowed = '']) =>
    l10n.t('"{1}" is not a valid value for "{0}". Allowed: {2}.', key, value, allowed),
  'value-not-text': (l10n, [key = '', only = '']) =>
    only === ''
      ? l10n.t('The value of "{0}" is not plain text and is not read. Write it on one line.', key)
      : l10n.t(
          'The value of "{0}" is a list and is not read. Write only "{1}", without brackets.',
          key,
          only,
        ),
  'value-not-list': (l10n, [key = '']) =>
    l10n.t('"{0}" is not a list. Write each item on its own line after a dash.', key),
  'value-not-mapping': (l10n, [key = '', keys = '']) =>
    l10n.t('"{0}" has keys of its own. Write them on the lines below it, indented: {1}.', key, keys),
  'folder-outside': (l10n, [key = '', value = '']) =>
    l10n.t(
      '"{1}" under "{0}" cannot be used. Choose a folder inside the workspace folder that is not hidden and is not the responsibilities folder.',
      key,
      value,
    ),
  'folder-holds-notes': (l10n, [reports = '', notes = '']) =>
    l10n.t(
      'The reports folder "{0}" contains the notes folder "{1}", and nothing in a reports folder is a note. Choose another folder.',
      reports,
      notes,
    ),
  'pattern-invalid': (l10n, [key = '', value = '']) =>
    l10n.t('"{1}" under "{0}" is not a valid pattern of file paths. Correct or remove it.', key, value),
  'pattern-outside': (l10n, [key = '', value = '']) =>
    l10n.t(
      '"{1}" under "{0}" matches nothing: patterns are relative to this folder, and use forward slashes.',
      key,
      value,
    ),
  'pattern-costly': (l10n, [key = '', value = '']) =>
    l10n.t(
      '"{1}" under "{0}" repeats a group or has too many wildcards, and could take forever. Write a simpler pattern; until then nothing is filed or reported.',
      key,
      value,
    ),
  'pattern-unused': (l10n, [key = '', value = '']) =>
    l10n.t('"{1}" under "{0}" matches no file or folder. Correct or remove it.', key, value),
  'pattern-folder': (l10n, [key = '', value = '']) =>
    l10n.t(
      '"{1}" under "{0}" names a folder and matches no note. Write "{1}/**/*.md".',
      key,
      value.replace(/\/$/, ''),
    ),
  'path-vanished': (l10n, [path = '', notes = '']) =>
    notes === '1'
      ? l10n.t(
          '1 note is filed under "{0}", which does not exist here. Choose what that path is called now, or mark the path as retired.',
          path,
        )
      : l10n.t(
          '{1} notes are filed under "{0}", which does not exist here. Choose what that path is called now, or mark the path as retired.',
          path,
          notes,
        ),
  'shares-exceed': (l10n, [sum = '']) =>
    l10n.t('The shares of all categories add up to {0}%. Lower them to 100% or less.', sum),
  'remit-name': (l10n, [name = '']) =>
    l10n.t('"{0}" is not found on case-sensitive file systems. Rename the file to "index.md".', name),
};

export function isProblemCode(code: string): code is ProblemCode {
  return Object.hasOwn(sentences, code);
}

/** Why a file cannot be read, and what to do. The problem's code does not say; its first argument does. */
function unreadableSentence(l10n: L10n, [reason = '', detail = '']: readonly string[]): string {
  return isReason(reason) ? unreadable[reason](l10n, detail) : unreadable.failed(l10n, detail);
}

const unreadable: Record<UnreadableReason, (l10n: L10n, detail: string) => string> = {
  missing: (l10n) => l10n.t('The file no longer exists.'),
  'too-large': (l10n) =>
    l10n.t(
      'The file is larger than 5 MiB and is not read. Split it, or exclude it in responsibilities/index.md.',
    ),
  binary: (l10n) =>
    l10n.t(
      'The file is not text. Rename it so that it does not end in .md, or exclude it in responsibilities/index.md.',
    ),
  encoding: (l10n) => l10n.t('The file is not encoded as UTF-8. Save it in that encoding.'),
  denied: (l10n) => l10n.t('You do not have permission to read the file. Change its permissions.'),
  folder: (l10n, detail) =>
    l10n.t(
      'The folder cannot be read, so its notes are missing everywhere: {0}. Change its permissions.',
      detail,
    ),
  name: (l10n) => l10n.t('The name is not UTF-8, so nothing can be read here. Rename the file or folder.'),
  failed: (l10n, detail) => l10n.t('The file could not be read: {0}. Try again.', detail),
};

function isReason(reason: string): reason is UnreadableReason {
  return Object.hasOwn(unreadable, reason);
}
