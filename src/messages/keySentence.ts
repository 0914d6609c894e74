import type { KeyCode } from '../core/language/suggestion';
import type { L10n } from './l10n';

/** What a key of front matter is for, in one line beside its completion. */
export function keySentence(l10n: L10n, code: KeyCode): string {
  return sentences[code](l10n);
}

const sentences: Record<KeyCode, (l10n: L10n) => string> = {
  title: (l10n) =>
    l10n.t('What the note is called. Without it the first heading counts, then the file name.'),
  date: (l10n) => l10n.t('The day it is about, as YYYY-MM-DD. Without it the date in the file name counts.'),
  activities: (l10n) => l10n.t('What the note is filed under. An empty list means that it needs no filing.'),
  duration: (l10n) => l10n.t('How long it took: 45m, 1h30, 1.5h or 90 (minutes).'),
  summary: (l10n) => l10n.t('The line that the report prints for this note.'),
  highlight: (l10n) => l10n.t('Lifts the note out in the report.'),
  private: (l10n) => l10n.t('Counts the note, and keeps every word of it out of reports.'),
  tags: (l10n) => l10n.t('Tags of any tool; a path among them files the note as well.'),
};
