import type { AuthorsWords } from '../core/report/file/region';
import type { L10n } from './l10n';

/** What a new generation found of the author's words within a report's generated parts; empty if it found none. */
export function authorsWordsSentence(l10n: L10n, { lines, told, leftOut }: AuthorsWords): string {
  const changed = told.filter(({ why }) => why === 'changed').length;
  const apart = told.length - changed;
  return [standing(l10n, lines, changed), ...apartSentence(l10n, apart), ...leftOutSentence(l10n, leftOut)]
    .filter((sentence) => sentence !== '')
    .join(' ');
}

function standing(l10n: L10n, lines: number, changed: number): string {
  if (lines === 0) return '';
  if (changed === 0)
    return lines === 1
      ? l10n.t('1 line of yours stands.')
      : l10n.t('{0} lines of yours stand.', String(lines));
  return lines === 1
    ? l10n.t('1 line of yours stands; its note has changed since.')
    : l10n.t('{0} lines of yours stand; for {1} the note has changed since.', String(lines), String(changed));
}

function apartSentence(l10n: L10n, apart: number): readonly string[] {
  if (apart === 0) return [];
  return [
    apart === 1
      ? l10n.t('1 of them stands below what is no longer on record.')
      : l10n.t('{0} of them stand below what is no longer on record.', String(apart)),
  ];
}

function leftOutSentence(l10n: L10n, leftOut: number): readonly string[] {
  if (leftOut === 0) return [];
  return [
    leftOut === 1
      ? l10n.t('1 new line was left out, because you deleted what it belongs to.')
      : l10n.t('{0} new lines were left out, because you deleted what they belong to.', String(leftOut)),
  ];
}
