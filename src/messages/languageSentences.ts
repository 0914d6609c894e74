import type { Fix, FixCode } from '../core/language/fixes';
import type { L10n, Sentence } from './l10n';
import { shown } from './l10n';
import type { Explained } from '../core/language/suggestion';

/** The title of a quick fix. */
export function fixSentence(l10n: L10n, { code, args }: Pick<Fix, 'code' | 'args'>): string {
  return fixes[code](l10n, args.map(shown));
}

const fixes: Record<FixCode, Sentence> = {
  'use-path': (l10n, [path = '']) => l10n.t('Did you mean "{0}"?', path),
  'add-activity': (l10n, [path = '']) => l10n.t('Add the activity "{0}"…', path),
  'renamed-to': (l10n, [path = '']) => l10n.t('Rename "{0}" in notes to…', path),
  'retire-path': (l10n, [path = '']) => l10n.t('Mark "{0}" as retired', path),
  'use-word': (l10n, [word = '']) => l10n.t('Did you mean "{0}"?', word),
  'remove-hash': (l10n, [path = '']) => l10n.t('Remove the # before "{0}"', path),
  'quote-hash': (l10n, [path = '']) => l10n.t('Put "#{0}" in quotes', path),
  'remove-repeated': (l10n, [path = '']) => l10n.t('Remove the second "{0}"', path),
  'use-date': (l10n, [day = '']) => l10n.t('Write it as {0}', day),
  'set-date': (l10n) => l10n.t('Set the Date…'),
  'use-name-date': (l10n, [day = '']) => l10n.t('Use the date in the file name, {0}', day),
  'remove-blank-lines': (l10n) => l10n.t('Remove the blank lines above the front matter'),
};

/** The purpose of a front matter key, in one line for its completion item. */
export function keySentence(l10n: L10n, code: Explained): string {
  return keys[code](l10n);
}

const keys: Record<Explained, (l10n: L10n) => string> = {
  title: (l10n) => l10n.t('The title of the note. If absent, the first heading is used, then the file name.'),
  date: (l10n) =>
    l10n.t('The date of the note, as YYYY-MM-DD. If absent, the date in the file name is used.'),
  activities: (l10n) =>
    l10n.t('What the note is filed under. An empty list means that the note needs no filing.'),
  duration: (l10n) => l10n.t('How long it took: 45m, 1h30, 1.5h or 90 (minutes).'),
  summary: (l10n) => l10n.t('The line that the report prints for this note.'),
  highlight: (l10n) => l10n.t('Shows the note among the highlights of the report.'),
  private: (l10n) => l10n.t('The note is counted, but none of its text appears in reports.'),
  tags: (l10n) =>
    l10n.t('Tags, from any tool. A tag that is the path of a category or an activity files the note too.'),
  'declared role': (l10n) => l10n.t('Your role, such as CTO. The report begins with it.'),
  'declared filing-key': (l10n) => l10n.t('The key that filing writes to: activities or tags.'),
  'declared notes': (l10n) =>
    l10n.t('Patterns for the files that are notes. If absent, every markdown file is a note.'),
  'declared exclude': (l10n) => l10n.t('Patterns for files and folders that are not notes.'),
  'declared gitignore': (l10n) => l10n.t('Whether files ignored by .gitignore are left out: true or false.'),
  'declared folders': (l10n) => l10n.t('Where new notes and reports are written.'),
  'declared notes-folder': (l10n) => l10n.t('The folder for new notes.'),
  'declared reports-folder': (l10n) => l10n.t('The folder for reports. Nothing in it is a note.'),
  'declared fiscal-year-start': (l10n) => l10n.t('The month in which your fiscal year begins, 1 to 12.'),
  'declared language': (l10n) => l10n.t('The language of reports, such as en or de.'),
  'declared words': (l10n) => l10n.t('Your own words for decisions and highlights.'),
  'declared decision-words': (l10n) =>
    l10n.t('The words you write above or before decisions, such as Agreed, or Beschlüsse in German.'),
  'declared highlight-words': (l10n) =>
    l10n.t('The words you write above or before highlights, such as Wins, or Höhepunkte in German.'),
  'declared category-title': (l10n) =>
    l10n.t('The title of the category. Notes use its id, which is the file name.'),
  'declared order': (l10n) => l10n.t('The position of the category among the others, lowest first.'),
  'declared share': (l10n) => l10n.t('The share of attention you intend for the category, in percent.'),
  'declared activities': (l10n) => l10n.t('The activities of the category, each with an id and a title.'),
  'declared id': (l10n) =>
    l10n.t('The id that notes use after the category, as in category/activity: letters, digits, - and _.'),
  'declared title': (l10n) => l10n.t('The title of the activity.'),
  'declared description': (l10n) => l10n.t('One sentence on what it means, used by suggestions and reports.'),
  'declared every': (l10n) => l10n.t('How often the activity needs attention: week, month, quarter or year.'),
  'declared ownership': (l10n) =>
    l10n.t('Whether you own it, share it or have delegated it: owned, shared or delegated.'),
  'declared with': (l10n) => l10n.t('The people you share it with, or have delegated it to.'),
  'declared aliases': (l10n) => l10n.t('Former paths, so that old notes and reports still lead here.'),
  'declared retired': (l10n) => l10n.t('The first day on which it is no longer yours.'),
};
