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

/** The core's codes in the user's words. Every sentence says what to do, and none names the file it is about. */
export interface Messages {
  readonly problem: (problem: Pick<Problem, 'code' | 'args'>) => string;
  readonly fix: (fix: Pick<Fix, 'code' | 'args'>) => string;
  /** What a key of front matter is for. */
  readonly key: (code: Explained) => string;
  readonly refusal: (refusal: Pick<Refusal, 'code' | 'args'>) => string;
  /** Why an activity is suggested: a short line, no full stop. */
  readonly reason: (reason: Reason) => string;
  readonly outcome: (deed: Deed, outcome: FileOutcome) => string;
  readonly notice: (notice: Notice) => string;
  /** What a change of the responsibilities touches, in numbers. */
  readonly counts: (counts: ReshapeCounts) => string;
  /** What was changed by it (`planned`: would be), and how many files were left alone. */
  readonly summary: (counts: ReshapeCounts, planned: boolean) => string;
}

/** The words of one edge: pass `vscode.l10n`, or the command line's `plainEnglish`. */
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
