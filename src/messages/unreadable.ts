import type { UnreadableReason } from '../core/store/store';
import type { L10n } from './l10n';

/** Why a file's text cannot be had, and what to do. Nothing of the reasons is known to the codes but their names. */
export function unreadableSentence(l10n: L10n, [reason = '', detail = '']: readonly string[]): string {
  return isReason(reason) ? sentences[reason](l10n, detail) : sentences.failed(l10n, detail);
}

const sentences: Record<UnreadableReason, (l10n: L10n, detail: string) => string> = {
  missing: (l10n) => l10n.t('The file is gone.'),
  'too-large': (l10n) =>
    l10n.t(
      'The file is larger than 5 MiB and is not read. Split it, or exclude it in responsibilities/index.md.',
    ),
  binary: (l10n) =>
    l10n.t(
      'The file holds no text. Give it another ending than .md, or exclude it in responsibilities/index.md.',
    ),
  encoding: (l10n) => l10n.t('The file is not encoded as UTF-8. Save it with that encoding.'),
  denied: (l10n) => l10n.t('The system does not allow reading the file. Change its permissions.'),
  failed: (l10n, detail) => l10n.t('The file could not be read: {0}. Try again.', detail),
};

function isReason(reason: string): reason is UnreadableReason {
  return Object.hasOwn(sentences, reason);
}
