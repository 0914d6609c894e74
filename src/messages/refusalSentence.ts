import type { ProblemCode } from '../core/problem';
import type { Refusal, RefusalCode } from '../core/refusal';
import type { L10n, Sentence } from './l10n';
import { shown } from './l10n';
import { problemSentence } from './problemSentence';

/** Why a request was refused and what to do about it, shown right after the request. */
export function refusalSentence(l10n: L10n, { code, args }: Pick<Refusal, 'code' | 'args'>): string {
  return sentences[code](l10n, args.map(shown));
}

// The problem's sentence already says what to do; this adds that nothing was changed.
const because =
  (code: ProblemCode): Sentence =>
  (l10n, args) =>
    l10n.t('{0} Nothing was changed.', problemSentence(l10n, { code, args }));

const sentences: Record<RefusalCode, Sentence> = {
  'front-matter-unclosed': (l10n) =>
    l10n.t(
      'The front matter is not closed. Close it with a line of three dashes, then try again; nothing was changed.',
    ),
  'front-matter-language': (l10n, [language = '']) =>
    l10n.t(
      'The front matter is written in {0}, which Remit does not edit. Rewrite it in YAML, then try again; nothing was changed.',
      language,
    ),
  'front-matter-too-large': (l10n) =>
    l10n.t(
      'The front matter is longer than 64 KiB or 1000 blank lines. Shorten it, then try again; nothing was changed.',
    ),
  'front-matter-conflict': (l10n) =>
    l10n.t(
      'The front matter contains merge conflict markers. Resolve the conflict, then try again; nothing was changed.',
    ),
  'front-matter-duplicate-key': (l10n, [key = '']) =>
    l10n.t('The front matter has the key "{0}" twice. Remove one, then try again; nothing was changed.', key),
  'front-matter-yaml': (l10n, [said = '']) =>
    l10n.t('The front matter is not valid YAML: {0}. Fix it, then try again; nothing was changed.', said),
  'front-matter-late': (l10n) =>
    l10n.t('The front matter comes after blank lines. Remove them, then try again; nothing was changed.'),
  'file-unreadable': because('file-unreadable'),
  'filing-shape': because('filing-shape'),
  'filing-comment': because('filing-comment'),
  'unknown-activity': because('unknown-activity'),
  'unknown-path': because('unknown-path'),
  'activity-retired': because('activity-retired'),
  'path-repeated': because('path-repeated'),
  'date-invalid': because('date-invalid'),
  'date-ambiguous': because('date-ambiguous'),
  'date-differs': because('date-differs'),
  'note-nested': because('note-nested'),
  'note-undated': because('note-undated'),
  'key-twice': because('key-twice'),
  'duration-invalid': because('duration-invalid'),
  'category-no-front-matter': because('category-no-front-matter'),
  'category-activities-shape': because('category-activities-shape'),
  'activity-shape': because('activity-shape'),
  'activity-id-missing': because('activity-id-missing'),
  'id-with-slash': because('id-with-slash'),
  'id-not-hashtag': because('id-not-hashtag'),
  'id-duplicate': because('id-duplicate'),
  'alias-conflict': because('alias-conflict'),
  'value-invalid': because('value-invalid'),
  'pattern-invalid': because('pattern-invalid'),
  'alias-shape': because('alias-shape'),
  'key-misspelt': because('key-misspelt'),
  'value-not-text': because('value-not-text'),
  'value-not-list': because('value-not-list'),
  'value-not-mapping': because('value-not-mapping'),
  'folder-outside': because('folder-outside'),
  'folder-holds-notes': because('folder-holds-notes'),
  'pattern-outside': because('pattern-outside'),
  'pattern-costly': because('pattern-costly'),
  'pattern-unused': because('pattern-unused'),
  'pattern-folder': because('pattern-folder'),
  'shares-exceed': because('shares-exceed'),
  'path-vanished': because('path-vanished'),
  'remit-name': because('remit-name'),
  'not-a-note': (l10n) =>
    l10n.t(
      'This file does not count as a note. See "notes", "exclude" and "gitignore" in responsibilities/index.md, and the settings files.exclude and search.exclude. Templates are no notes either.',
    ),
  'not-markdown': (l10n) =>
    l10n.t('Only markdown files are notes. To file a folder, choose the notes in it; nothing was changed.'),
  outside: (l10n) =>
    l10n.t('The file is outside the workspace. Add the folder that contains it first; nothing was changed.'),
  'other-folder': (l10n, [folder = '']) =>
    l10n.t(
      'The activity belongs to the folder "{0}", the note to another folder. Choose an activity in the folder of the note; nothing was changed.',
      folder,
    ),
  'remit-broken': (l10n) =>
    l10n.t(
      'responsibilities/index.md cannot be read, and it says which files are notes and where filing writes. Correct it first; nothing was changed.',
    ),
  'file-missing': (l10n) => l10n.t('There is no such file.'),
  'already-filed': (l10n, [paths = '']) =>
    l10n.t('The note is already filed under {0}. Unfile it first; nothing was changed.', paths),
  'target-unknown': (l10n, [path = '']) =>
    l10n.t(
      'There is no category or activity "{0}". Choose one from the tree, or add it to its category file.',
      path,
    ),
  'path-exists': (l10n, [path = '']) =>
    l10n.t('"{0}" already exists. To combine the two, merge them; nothing was changed.', path),
  'alias-taken': (l10n, [path = '', owner = '']) =>
    l10n.t(
      '"{0}" is an alias of "{1}", and notes may still use it. Choose another path, or remove the alias; nothing was changed.',
      path,
      owner,
    ),
  'kinds-differ': (l10n, [one = '', other = '']) =>
    l10n.t(
      'One of "{0}" and "{1}" is a category, the other an activity. Choose two of the same kind; nothing was changed.',
      one,
      other,
    ),
  'id-unusable': (l10n, [id = '']) =>
    l10n.t(
      '"{0}" cannot be an id: an id is part of a path, and for a category also a file name. Use letters, digits, - and _; nothing was changed.',
      id,
    ),
  'nothing-to-do': (l10n) => l10n.t('There is nothing to change.'),
  'shape-unsupported': (l10n, [key = '']) =>
    l10n.t(
      'The value of "{0}" is written in a form that Remit does not edit. Make it a plain list, then try again; nothing was changed.',
      key,
    ),
  'no-section': (l10n) =>
    l10n.t('No section begins above this line. Choose a line below a heading, or file the whole note.'),
  'section-moved': (l10n, [title = '']) =>
    l10n.t('"{0}" is not where it was. Try again; nothing was changed.', title),
  'section-is-note': (l10n) =>
    l10n.t('This is the title of the note, not a section. Put the cursor below a heading further down.'),
  'section-in-list': (l10n, [title = '']) =>
    l10n.t(
      '"{0}" has no heading of its own outside of lists, so it cannot be moved. Move it by hand.',
      title,
    ),
  'same-note': (l10n) => l10n.t('The section is already in this note. Choose another note.'),
  'section-too-deep': (l10n, [title = '']) =>
    l10n.t(
      'The heading "{0}" would be deeper than markdown allows. Give it fewer # first; nothing was changed.',
      title,
    ),
  'heading-underlined': (l10n, [title = '']) =>
    l10n.t(
      'The underlined heading "{0}" cannot be moved to a deeper level. Write it on one line after #, then try again; nothing was changed.',
      title,
    ),
  'label-taken': (l10n, [label = '']) =>
    l10n.t(
      'The section uses the label [{0}], which means something else in the other note. Rename one of them, then try again; nothing was changed.',
      label,
    ),
  'label-needed': (l10n, [label = '']) =>
    l10n.t(
      'The section defines the label [{0}], which the rest of the note uses. Move the definition out of the section, then try again; nothing was changed.',
      label,
    ),
  'label-nested': (l10n, [label = '']) =>
    l10n.t(
      'The section uses the label [{0}], which is defined inside a quote or a list. Put the definition on a line of its own, then try again; nothing was changed.',
      label,
    ),
  'links-differ': (l10n) =>
    l10n.t('A link would have pointed somewhere else, so nothing was changed. Move the section by hand.'),
  'privacy-lost': (l10n) =>
    l10n.t(
      'The section is private in this note, and would not be private in the other one. Write #private under its heading, then try again; nothing was changed.',
    ),
  'section-in-both': (l10n, [code = '', ...args]) =>
    l10n.t(
      'The section is now in both notes, because it could not be removed from this one: {0}',
      isRefusalCode(code) ? sentences[code](l10n, args) : code,
    ),
  'undo-apart': (l10n, [path = '']) =>
    l10n.t('Left unchanged, because the part that was moved from {0} could not be put back there.', path),
  'nothing-said': (l10n) => l10n.t('There is nothing to log yet. Say in a few words what it was about.'),
  'ends-open': (l10n) =>
    l10n.t(
      'The note ends inside a code block or HTML, which would swallow the added text. Close it, then try again; nothing was changed.',
    ),
  'not-verified': (l10n) =>
    l10n.t('The edit would have damaged the file, so nothing was changed. Make the change by hand.'),
  'changed-underneath': (l10n) =>
    l10n.t('Something else changed the file in the meantime. Try again; nothing was changed.'),
  overtook: (l10n) =>
    l10n.t(
      'The file was changed as asked, but another program saved it in the same moment, and that may be lost. Look there.',
    ),
  'already-exists': (l10n) =>
    l10n.t('A file with this name already exists and was left unchanged. Choose another name.'),
  'no-file-there': (l10n) =>
    l10n.t(
      'A folder, or something else that is not a file, has this name. Rename or move it, then try again.',
    ),
  'read-only': (l10n) => l10n.t('The file or its folder is read-only. Make it writable, then try again.'),
  'read-only-setting': (l10n, [setting = '']) =>
    l10n.t(
      'The setting {0} makes this file read-only, so it was left unchanged. Except it there, then try again.',
      setting,
    ),
  'unsaved-changes': (l10n) =>
    l10n.t('The file has unsaved changes in an editor. Save it first, then try again; nothing was changed.'),
  'step-before-failed': (l10n) =>
    l10n.t(
      'Left unchanged, because another file must be changed first and could not be. Fix that file, then try again.',
    ),
  'write-failed': (l10n, [said = '']) =>
    l10n.t('The file could not be written: {0}. It was left as it is.', said),
  'markers-unbalanced': (l10n, [said = '']) =>
    l10n.t(
      'The markers of the generated part do not match: {0}. Restore or remove them, then try again; nothing was changed.',
      said,
    ),
  'not-a-report': (l10n) =>
    l10n.t('This file is not a report: it has no generated part. Choose a report that Remit wrote.'),
  'not-for-export': (l10n) =>
    l10n.t(
      'An export does not replace a note, a category file or a report. Choose another name; nothing was changed.',
    ),
  'region-in-conflict': (l10n) =>
    l10n.t(
      'The report contains merge conflict markers. Resolve the conflict, then try again; nothing was changed.',
    ),
};

function isRefusalCode(code: string): code is RefusalCode {
  return Object.hasOwn(sentences, code);
}
