import type { FileOutcome } from '../core/actions/outcome';
import type { ReshapeCounts } from '../core/actions/reshape/reshape';
import type { Fix } from '../core/language/fixes';
import type { Explained } from '../core/language/suggestion';
import type { Problem } from '../core/problem';
import type { Refusal } from '../core/refusal';
import type { Notice } from '../core/reshape/taxonomyChange';
import type { Reason } from '../core/suggest/reason';
import { fixSentence, keySentence } from './languageSentences';
import type { L10n } from './l10n';
import type { Deed } from './outcomeSentence';
import { outcomeSentence } from './outcomeSentence';
import { problemSentence } from './problemSentence';
import { reasonSentence } from './reasonSentence';
import { refusalSentence } from './refusalSentence';
import { countsText, noticeSentence, reshapeSummary } from './reshapeSentence';

/** Turns the core's codes into sentences for users. Each says what to do, and none names the file. */
export interface Messages {
  readonly problem: (problem: Pick<Problem, 'code' | 'args'>) => string;
  readonly fix: (fix: Pick<Fix, 'code' | 'args'>) => string;
  /** The purpose of a front matter key. */
  readonly key: (code: Explained) => string;
  readonly refusal: (refusal: Pick<Refusal, 'code' | 'args'>) => string;
  /** Why an activity is suggested: a short line without a full stop. */
  readonly reason: (reason: Reason) => string;
  readonly outcome: (deed: Deed, outcome: FileOutcome) => string;
  readonly notice: (notice: Notice) => string;
  /** The size of a change of the taxonomy, in numbers. */
  readonly counts: (counts: ReshapeCounts) => string;
  /** What was changed (`planned`: would be), and how many files were skipped. */
  readonly summary: (counts: ReshapeCounts, planned: boolean) => string;
}

/** Messages in one language: pass `vscode.l10n`, or `plainEnglish` on the command line. */
export function createMessages(l10n: L10n): Messages {
  return {
    problem: (problem) => problemSentence(l10n, problem),
    fix: (fix) => fixSentence(l10n, fix),
    key: (code) => keySentence(l10n, code),
    refusal: (refusal) => refusalSentence(l10n, refusal),
    reason: (reason) => reasonSentence(l10n, reason),
    outcome: (deed, outcome) => outcomeSentence(l10n, deed, outcome),
    notice: (notice) => noticeSentence(l10n, notice),
    counts: (counts) => countsText(l10n, counts),
    summary: (counts, planned) => reshapeSummary(l10n, counts, planned),
  };
}
