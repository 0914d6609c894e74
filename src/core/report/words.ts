import type { ListFormat } from '../format/list';
import type { NumberFormat } from '../format/numbers';
import type { Answer } from './answer';
import type { AttentionWords } from './attentionWords';
import { english } from './english';
import type { EditWords } from './editWords';
import type { LengthWords } from './lengthWords';
import type { Measure } from './measure';
import type { MethodWords } from './methodWords';
import type { Action, Actions, ReportPeriod } from './model';
import type { QuietWords } from './quietWords';
import type { RemitWords } from './remitWords';

/**
 * Every word that a report says by itself, in one language. All of it is plain text: who renders it escapes it, and
 * names given by the user stand in it as they are.
 */
export interface Words extends RemitWords, QuietWords, LengthWords, MethodWords, EditWords {
  /** BCP 47 tag of the language that they are in. */
  readonly language: string;
  readonly numbers: NumberFormat;
  readonly list: ListFormat;
  /** The report's heading. */
  title(period: string): string;
  /** Whose it is, which days, and as of when. */
  imprint(role: string | null, period: ReportPeriod, asOf: string | null): string;
  /** One sentence. */
  answer(answer: Answer): string;
  /** The second half of the answer, what got attention and what did not, without a capital or an end. */
  gotAttention(answer: Answer): string;
  readonly attention: AttentionWords;
  /** What the drawing of the shares shows, of a period and the one before. */
  figure(measure: Measure, period: string, previous: string): string;
  /** A share in a drawing, and the one before. */
  shareThenBefore(share: string, before: string): string;
  /** In place of a share where nothing is filed. */
  readonly noShare: string;
  /** The row of what is filed under a category alone. */
  readonly general: string;
  /** Notes of an activity that are counted and not shown. */
  privateNotes(count: number): string;
  readonly highlights: string;
  readonly decisions: string;
  readonly actions: ActionWords;
  /** The heading of both where there is little room. */
  readonly decisionsAndActions: string;
}

/** What a report says of tasks. */
export interface ActionWords {
  readonly title: string;
  /** How many were opened, closed and carried over, and how many of them are private. */
  numbers(actions: Actions): string;
  readonly stillOpen: string;
  readonly closed: string;
  /** How old an open one is, and when it is due. */
  age(weeks: number, due: string | null): string;
  readonly cancelled: string;
  /** How many more there are than are listed. */
  more(count: number): string;
  /** The one that is open for longest, by its text, in one sentence: what stands before its note's title, and behind it. */
  longestOpen(action: Action): readonly [before: string, after: string];
}

/** The words for a BCP 47 tag; English for a language that has none yet. */
export function wordsFor(language: string): Words {
  return byLanguage.get(language.toLowerCase().split('-')[0] ?? '') ?? english;
}

const byLanguage: ReadonlyMap<string, Words> = new Map([['en', english]]);
