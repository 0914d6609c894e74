import type { Fix, FixCode } from '../core/language/fixes';
import type { L10n, Sentence } from './l10n';
import { shown } from './l10n';

/** What a quick fix does, for the menu that offers it. */
export function fixSentence(l10n: L10n, { code, args }: Pick<Fix, 'code' | 'args'>): string {
  return sentences[code](l10n, args.map(shown));
}

const sentences: Record<FixCode, Sentence> = {
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
