import type { Reason } from '../core/suggest/reason';
import type { L10n } from './l10n';
import { shown } from './l10n';

/** Why an activity is suggested, on one short line. It is shown beside the activity, so it does not repeat the name. */
export function reasonSentence(l10n: L10n, reason: Reason): string {
  switch (reason.code) {
    case 'title':
    case 'description':
    case 'subject':
      return reason.words.length === 0 ? withoutWords(l10n) : withWords(l10n, reason);
    case 'alike':
      return alike(l10n, reason);
    case 'series':
      return series(l10n, reason);
    case 'folder':
      return l10n.t(
        '{0} of {1} filed notes in "{2}" are filed there',
        String(reason.notes),
        String(reason.of),
        shown(reason.folder === '' ? '/' : reason.folder),
      );
    case 'often':
      return reason.notes === 1
        ? l10n.t('1 note is filed there')
        : l10n.t('{0} notes are filed there', String(reason.notes));
  }
}

type Of<Code extends Reason['code']> = Extract<Reason, { readonly code: Code }>;

function withoutWords(l10n: L10n): string {
  return l10n.t("The note's words match the title and the description");
}

function withWords(l10n: L10n, reason: Of<'title' | 'description' | 'subject'>): string {
  const [quotes, name] = [quoted(reason.words), shown(reason.title)];
  if (reason.code === 'subject') {
    return reason.words.length === 1
      ? l10n.t('{0} points to {1}', quotes, name)
      : l10n.t('{0} point to {1}', quotes, name);
  }
  if (reason.like !== undefined) return likeAnother(l10n, reason, quoted([reason.like]));
  return reason.code === 'title'
    ? l10n.t('{0} as in {1}', quotes, name)
    : l10n.t('{0} as in the description of {1}', quotes, name);
}

function likeAnother(l10n: L10n, { code, words, title }: Of<'title' | 'description'>, like: string): string {
  return code === 'title'
    ? l10n.t('{0} like {1} in {2}', quoted(words), like, shown(title))
    : l10n.t('{0} like {1} in the description of {2}', quoted(words), like, shown(title));
}

function alike(l10n: L10n, { words, notes }: Of<'alike'>): string {
  const quotes = quoted(words);
  if (quotes === '') {
    return notes === 1
      ? l10n.t('Similar to 1 note filed there')
      : l10n.t('Similar to {0} notes filed there', String(notes));
  }
  return notes === 1
    ? l10n.t('Similar to 1 note filed there: {0}', quotes)
    : l10n.t('Similar to {0} notes filed there: {1}', String(notes), quotes);
}

function series(l10n: L10n, { name, notes }: Of<'series'>): string {
  if (name === undefined) {
    return notes === 1
      ? l10n.t('Similar to 1 note with the same name filed there')
      : l10n.t('Similar to {0} notes with the same name filed there', String(notes));
  }
  return notes === 1
    ? l10n.t('Similar to 1 note called "{0}" filed there', shown(name))
    : l10n.t('Similar to {0} notes called "{1}" filed there', String(notes), shown(name));
}

function quoted(words: readonly string[]): string {
  return words.map((word) => `'${shown(word)}'`).join(', ');
}
