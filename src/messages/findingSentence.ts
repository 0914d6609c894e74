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
    l10n.t('The note is gone: there is no {0}. Take the line out, or generate the report again.', path),
  'source-moved': (l10n, [path = '']) =>
    l10n.t('The note stands elsewhere now: {0}. Generate the report again, or correct the link.', path),
  'source-unreadable': (l10n, args) =>
    l10n.t(
      'The note behind this line cannot be read, so that nobody can check it. {0}',
      problemIn(l10n, args),
    ),
  'source-private': (l10n) =>
    l10n.t('What stands behind this line is private now. Take the line out before you send the report.'),
  'source-redated': (l10n, [date = '']) =>
    date === ''
      ? l10n.t('The note has no date any more, and belongs to no period. Give it one, or take the line out.')
      : l10n.t(
          'The note is dated {0} now, which is not in the period. Correct it, or take the line out.',
          date,
        ),
  'source-unfiled': (l10n, [activity = '']) =>
    activity === ''
      ? l10n.t('The note is not filed any more. File it again, or take the line out.')
      : l10n.t('The note is not filed under "{0}" any more. File it again, or take the line out.', activity),
  'heading-gone': (l10n, [fragment = '']) =>
    l10n.t(
      'The note has no heading "#{0}" any more, and does not say elsewhere what this line says. Read it again.',
      fragment,
    ),
  'heading-moved': (l10n, [heading = '', path = '']) =>
    l10n.t(
      'This stands under "{0}" in {1} now. Generate the report again, or correct the link.',
      heading,
      path,
    ),
  'source-changed': (l10n) =>
    l10n.t('The note does not say this any more. Generate the report again, or correct the line.'),
  'source-edited': (l10n) =>
    l10n.t(
      'The note has changed since the report was written. Read it again: what this line says may not be all.',
    ),
  'action-changed': (l10n, [state = '']) => stateSentence(l10n, state),
};

function stateSentence(l10n: L10n, state: string): string {
  if (state === 'open') return l10n.t('This action is open again. Generate the report again.');
  return state === 'cancelled'
    ? l10n.t('This action was cancelled. Generate the report again.')
    : l10n.t('This action is done. Generate the report again.');
}

function problemIn(l10n: L10n, [code = '', ...args]: readonly string[]): string {
  return isProblemCode(code) ? problemSentence(l10n, { code, args }) : code;
}
