import type { Finding, FindingCode } from '../core/report/check/finding';
import type { L10n, Sentence } from './l10n';
import { shown } from './l10n';
import { isProblemCode, problemSentence } from './problemSentence';

/** Why a line of a report is out of date and what to do about it, for the editor and for `check --report`. */
export function findingSentence(l10n: L10n, { code, args }: Pick<Finding, 'code' | 'args'>): string {
  return sentences[code](l10n, args.map(shown));
}

const sentences: Record<FindingCode, Sentence> = {
  'source-gone': (l10n, [path = '']) =>
    l10n.t('The note {0} no longer exists. Remove the line, or generate the report again.', path),
  'source-moved': (l10n, [path = '']) =>
    l10n.t('The note has moved to {0}. Generate the report again, or correct the link.', path),
  'source-unreadable': (l10n, args) =>
    l10n.t(
      'The note behind this line cannot be read, so the line cannot be checked. {0}',
      problemIn(l10n, args),
    ),
  'source-private': (l10n) =>
    l10n.t('The source of this line is private now. Remove the line before you send the report.'),
  'source-redated': (l10n, [date = '']) =>
    date === ''
      ? l10n.t('The note no longer has a date, so it belongs to no period. Add a date, or remove the line.')
      : l10n.t(
          'The note is now dated {0}, which is outside the period. Correct the date, or remove the line.',
          date,
        ),
  'source-unfiled': (l10n, [activity = '']) =>
    activity === ''
      ? l10n.t('The note is no longer filed. File it again, or remove the line.')
      : l10n.t('The note is no longer filed under "{0}". File it again, or remove the line.', activity),
  'heading-gone': (l10n, [fragment = '']) =>
    l10n.t(
      'The note no longer has the heading "#{0}", and this line was not found elsewhere in the note. Correct the link, or remove the line.',
      fragment,
    ),
  'heading-moved': (l10n, [heading = '', path = '']) =>
    l10n.t(
      'The source of this line is now under "{0}" in {1}. Generate the report again, or correct the link.',
      heading,
      path,
    ),
  'source-changed': (l10n) =>
    l10n.t('The note no longer says this. Generate the report again, or correct the line.'),
  'source-edited': (l10n) =>
    l10n.t(
      'The note has changed since the report was written. Read the note again: this line may be incomplete.',
    ),
  'action-changed': (l10n, [state = '']) => stateSentence(l10n, state),
  'own-changed': (l10n) =>
    l10n.t('You worded this line yourself, and what it was made of has changed since. Read it again.'),
  'own-apart': (l10n) =>
    l10n.t('This line of yours stands below what is no longer on record. Move the line, or remove it.'),
};

function stateSentence(l10n: L10n, state: string): string {
  if (state === 'open') return l10n.t('This action was reopened. Generate the report again.');
  return state === 'cancelled'
    ? l10n.t('This action was canceled. Generate the report again.')
    : l10n.t('This action is done. Generate the report again.');
}

function problemIn(l10n: L10n, [code = '', ...args]: readonly string[]): string {
  return isProblemCode(code) ? problemSentence(l10n, { code, args }) : code;
}
