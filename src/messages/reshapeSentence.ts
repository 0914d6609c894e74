import type { ReshapeCounts } from '../core/actions/reshape/reshape';
import type { Notice } from '../core/reshape/taxonomyChange';
import type { L10n, Sentence } from './l10n';
import { shown } from './l10n';

/** A consequence that users should know before they confirm a change of the taxonomy. */
export function noticeSentence(l10n: L10n, { code, args }: Notice): string {
  return notices[code](l10n, args.map(shown));
}

const notices: Record<Notice['code'], Sentence> = {
  merge: (l10n, [gone = '', kept = '']) =>
    l10n.t(
      'This is a merge: notes filed under "{0}" move to "{1}", and cannot be told apart afterwards.',
      gone,
      kept,
    ),
  dropped: (l10n, [path = '', keys = '']) =>
    l10n.t('These keys of "{0}" are removed with it: {1}.', path, keys),
  unread: (l10n, [named = '', more = '0']) =>
    more === '0'
      ? l10n.t('These files cannot be read, so whatever is filed in them keeps the old path: {0}.', named)
      : l10n.t(
          'These files cannot be read, so whatever is filed in them keeps the old path: {0}, and {1} more.',
          named,
          more,
        ),
  'body-appended': (l10n, [from = '', to = '']) =>
    l10n.t('The text of {0} is added to the end of {1}.', from, to),
};

/** The size of a change, in numbers: "37 notes (52 places), 1 category file". */
export function countsText(l10n: L10n, { notes, places, categoryFiles }: ReshapeCounts): string {
  const texts = [
    ...(notes > 0 ? [notesText(l10n, notes, places)] : []),
    ...(categoryFiles > 0 ? [filesText(l10n, categoryFiles)] : []),
  ];
  return texts.length > 0 ? texts.join(', ') : l10n.t('no files');
}

function notesText(l10n: L10n, notes: number, places: number): string {
  if (notes === 1) {
    return places === 1 ? l10n.t('1 note (1 place)') : l10n.t('1 note ({0} places)', String(places));
  }
  return l10n.t('{0} notes ({1} places)', String(notes), String(places));
}

function filesText(l10n: L10n, files: number): string {
  return files === 1 ? l10n.t('1 category file') : l10n.t('{0} category files', String(files));
}

/** The summary of a change: what was changed, and how many files were skipped. `planned`: what would be changed. */
export function reshapeSummary(l10n: L10n, counts: ReshapeCounts, planned: boolean): string {
  const changed = countsText(l10n, counts);
  const done = planned ? l10n.t('{0} would be changed.', changed) : l10n.t('{0} changed.', changed);
  if (counts.refused === 0) return done;
  const left =
    counts.refused === 1
      ? l10n.t('1 file left unchanged.')
      : l10n.t('{0} files left unchanged.', String(counts.refused));
  return `${done} ${left}`;
}
