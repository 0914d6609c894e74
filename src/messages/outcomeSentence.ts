import type { FileOutcome } from '../core/actions/outcome';
import type { L10n } from './l10n';
import { shown } from './l10n';
import { refusalSentence } from './refusalSentence';

/** The kind of request, which decides how a change or the lack of one is worded. */
export type Deed = 'file' | 'unfile' | 'write' | 'create' | 'reshape';

/** The result of one file's edit, without the file's name. */
export function outcomeSentence(l10n: L10n, deed: Deed, outcome: FileOutcome): string {
  switch (outcome.status) {
    case 'refused':
      return refusalSentence(l10n, outcome.refusal);
    case 'created':
      return l10n.t('Created.');
    case 'moved':
      return l10n.t('Moved here from {0}.', shown(outcome.from));
    case 'removed':
      return l10n.t('Removed.');
    case 'unchanged':
      return unchanged[deed](l10n);
    case 'changed':
      return outcome.where === 'editor' ? changedInEditor[deed](l10n) : changed[deed](l10n);
  }
}

type ByDeed = Record<Deed, (l10n: L10n) => string>;

const changed: ByDeed = {
  file: (l10n) => l10n.t('Filed.'),
  unfile: (l10n) => l10n.t('Unfiled.'),
  write: (l10n) => l10n.t('Written.'),
  create: (l10n) => l10n.t('Created.'),
  reshape: (l10n) => l10n.t('Changed.'),
};

const changedInEditor: ByDeed = {
  file: (l10n) => l10n.t('Filed in the editor, not saved: the file had unsaved changes.'),
  unfile: (l10n) => l10n.t('Unfiled in the editor, not saved: the file had unsaved changes.'),
  write: (l10n) => l10n.t('Written in the editor, not saved: the file had unsaved changes.'),
  create: (l10n) => l10n.t('Created in the editor, not saved.'),
  reshape: (l10n) => l10n.t('Changed in the editor, not saved: the file had unsaved changes.'),
};

const unchanged: ByDeed = {
  file: (l10n) => l10n.t('Already filed there.'),
  unfile: (l10n) => l10n.t('Was not filed there.'),
  write: (l10n) => l10n.t('Up to date.'),
  create: (l10n) => l10n.t('Already exists, and was left as it is.'),
  reshape: (l10n) => l10n.t('No change needed.'),
};
