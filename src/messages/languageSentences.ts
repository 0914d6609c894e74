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
  'renamed-to': (l10n, [path = '']) => l10n.t('"{0}" was renamed to…', path),
  'retire-path': (l10n, [path = '']) => l10n.t('Declare "{0}" as retired', path),
  'use-word': (l10n, [word = '']) => l10n.t('Did you mean "{0}"?', word),
  'remove-hash': (l10n, [path = '']) => l10n.t('Leave out the # before "{0}"', path),
  'quote-hash': (l10n, [path = '']) => l10n.t('Put "#{0}" in quotes', path),
  'remove-repeated': (l10n, [path = '']) => l10n.t('Remove the second "{0}"', path),
  'use-date': (l10n, [day = '']) => l10n.t('Write it as {0}', day),
  'use-name-date': (l10n, [day = '']) => l10n.t('Use the date of the file name, {0}', day),
  'remove-blank-lines': (l10n) => l10n.t('Remove the blank lines above the front matter'),
};

/** The purpose of a front matter key, in one line for its completion item. */
export function keySentence(l10n: L10n, code: Explained): string {
  return keys[code](l10n);
}

const keys: Record<Explained, (l10n: L10n) => string> = {
  title: (l10n) =>
    l10n.t('What the note is called. Without it the first heading counts, then the file name.'),
  date: (l10n) => l10n.t('The day it is about, as YYYY-MM-DD. Without it the date in the file name counts.'),
  activities: (l10n) => l10n.t('What the note is filed under. An empty list means that it needs no filing.'),
  duration: (l10n) => l10n.t('How long it took: 45m, 1h30, 1.5h or 90 (minutes).'),
  summary: (l10n) => l10n.t('The line that the report prints for this note.'),
  highlight: (l10n) => l10n.t('Lifts the note out in the report.'),
  private: (l10n) => l10n.t('Counts the note, and keeps every word of it out of reports.'),
  tags: (l10n) => l10n.t('Tags of any tool; a path among them files the note as well.'),
  'declared role': (l10n) => l10n.t('What you are called: the report begins with it.'),
  'declared filing-key': (l10n) => l10n.t('The key that filing writes to: activities or tags.'),
  'declared notes': (l10n) =>
    l10n.t('Patterns of the files that are notes. Without it every markdown file is.'),
  'declared exclude': (l10n) => l10n.t('Patterns of files and folders that are no notes.'),
  'declared gitignore': (l10n) => l10n.t('Whether what .gitignore files ignore is no note: true or false.'),
  'declared folders': (l10n) => l10n.t('Where new notes and reports are written.'),
  'declared notes-folder': (l10n) => l10n.t('The folder for new notes.'),
  'declared reports-folder': (l10n) => l10n.t('The folder for reports; nothing in it is a note.'),
  'declared fiscal-year-start': (l10n) => l10n.t('The month your year begins in, 1 to 12.'),
  'declared language': (l10n) => l10n.t('The language of reports, as in en or de.'),
  'declared words': (l10n) => l10n.t('Words of your language for decisions and highlights.'),
  'declared decision-words': (l10n) =>
    l10n.t('What you write above decisions, or before one: Beschlüsse, Entschieden.'),
  'declared highlight-words': (l10n) => l10n.t('What you write above highlights, or before one: Höhepunkte.'),
  'declared category-title': (l10n) =>
    l10n.t('What the category is called. Notes carry its id, the file name.'),
  'declared order': (l10n) => l10n.t('Its place among the categories.'),
  'declared share': (l10n) => l10n.t('The share of attention you mean to give it, in percent.'),
  'declared activities': (l10n) => l10n.t('What belongs to the category, each with an id and a title.'),
  'declared id': (l10n) => l10n.t('What notes carry behind the category: letters, digits, - and _.'),
  'declared title': (l10n) => l10n.t('What the activity is called.'),
  'declared description': (l10n) =>
    l10n.t('One sentence on what it means; suggestions and reports go by it.'),
  'declared every': (l10n) => l10n.t('How often it wants attention: week, month, quarter or year.'),
  'declared ownership': (l10n) => l10n.t('Whether it is owned, shared or delegated.'),
  'declared with': (l10n) => l10n.t('Who shares it, or holds it.'),
  'declared aliases': (l10n) => l10n.t('Former paths, so that old notes and reports still lead here.'),
  'declared retired': (l10n) => l10n.t('No longer yours from this day on.'),
};
