import type { Fix } from '../core/language/fixes';
import type { Explained } from '../core/language/suggestion';
import type { Problem } from '../core/problem';
import { fixSentence } from './fixSentence';
import { keySentence } from './keySentence';
import type { L10n } from './l10n';
import { problemSentence } from './problemSentence';

/** What is said of a file while it is read or written in: all that the editor needs before somebody asks for anything. */
export interface FileMessages {
  readonly problem: (problem: Pick<Problem, 'code' | 'args'>) => string;
  readonly fix: (fix: Pick<Fix, 'code' | 'args'>) => string;
  readonly key: (code: Explained) => string;
}

/** See `createMessages`. */
export function createFileMessages(l10n: L10n): FileMessages {
  return {
    problem: (problem) => problemSentence(l10n, problem),
    fix: (fix) => fixSentence(l10n, fix),
    key: (code) => keySentence(l10n, code),
  };
}
