import type { ListFormat } from '../../format/list';
import type { NumberFormat } from '../../format/numbers';
import type { DecisionStatus } from '../../note/words/noteWords';
import type { Answer } from '../facts/answer';
import type { Measure } from '../model';
import type { Action, Actions, ReportPeriod, QuietActivity, ReportModel, Method } from '../model';
import type { QuietFacts } from '../facts/answer';
import type { OwnershipReport } from '../model';

/**
 * Every phrase of a report in one language. All results are plain text: renderers escape them, and names given by the
 * user are inserted unchanged.
 */
export interface Words extends RemitWords, QuietWords, LengthWords, MethodWords {
  /** BCP 47 tag of the language. */
  readonly language: string;
  readonly numbers: NumberFormat;
  readonly list: ListFormat;
  /** The report's heading. */
  title(period: string): string;
  /** The author's role, the days covered, and the reference day. */
  imprint(role: string | null, period: ReportPeriod, asOf: string | null): string;
  /** One sentence. */
  answer(answer: Answer): string;
  /** That many filed notes, of all that are filed, have no date and count in no period. */
  undated(notes: number, of: number): string;
  /** The second half of the answer: what got attention and what did not, without a capital letter or a full stop. */
  gotAttention(answer: Answer): string;
  readonly attention: AttentionWords;
  /** The description of the shares figure, for a period and the previous one. */
  figure(measure: Measure, period: string, previous: string): string;
  /** A share in the figure, followed by the previous one. */
  shareThenBefore(share: string, before: string): string;
  /** Replaces a share if nothing is filed. */
  readonly noShare: string;
  /** The title of the row for notes filed under a category alone. */
  readonly general: string;
  /** Stands behind the title of a note that says nothing yet. */
  readonly saysNothing: string;
  /** How many notes of an activity are counted but not shown. */
  privateNotes(count: number): string;
  readonly highlights: string;
  readonly decisions: string;
  /** What became of a decision that is not in force, behind its text. */
  readonly states: Readonly<Record<Exclude<DecisionStatus, 'accepted'>, string>>;
  readonly actions: ActionWords;
  /** The common heading in the one-page report. */
  readonly decisionsAndActions: string;
  /** The heading that a page puts above the footnotes of the author's statement. */
  readonly footnotes: string;
}

/** The words for shares of attention. */
export interface AttentionWords {
  readonly heading: string;
  readonly category: string;
  readonly activity: string;
  readonly notes: string;
  readonly share: Readonly<Record<Measure, string>>;
  /** The column head for the intended share and, if any row differs, the difference. */
  intended(differs: boolean): string;
  /** The column head for the previous period's share and, if any row changed, the change. */
  before(period: string, changes: boolean): string;
  trend(first: string, last: string): string;
  /** Whole percentages, oldest first; null: unknown. */
  trendNumbers(shares: readonly (number | null)[]): string;
  readonly all: string;
}

/** The words for tasks. */
export interface ActionWords {
  readonly title: string;
  /** The numbers of tasks opened, closed and carried over, and of private ones. */
  numbers(actions: Actions): string;
  readonly stillOpen: string;
  readonly closed: string;
  /** The age of an open task, and its due date. */
  age(weeks: number, due: string | null): string;
  readonly cancelled: string;
  /** How many more there are than are listed. */
  more(count: number): string;
  /** One sentence with the text of the task that has been open longest: the parts before and after its note's title. */
  longestOpen(action: Action): readonly [before: string, after: string];
}

/** The words of the one-page and the brief report. */
export interface LengthWords {
  /** One or two sentences; undefined if no activity is quiet or overdue. */
  quietInShort(facts: QuietFacts): string | undefined;
  /** One sentence on what the author is responsible for; it names the categories if they are few. */
  briefRemit(answer: Answer, categories: readonly string[], ownership: OwnershipReport | null): string;
  /** News from a category: the title of a note or section, and its line. */
  briefNews(category: string, title: string, line: string): string;
  /** One sentence; undefined if there is nothing to report. */
  briefQuiet(facts: QuietFacts): string | undefined;
}

/** The words for how a report was counted. */
export interface MethodWords {
  readonly method: string;
  /** One sentence or two for each point. */
  methodPoints(model: ReportModel): readonly string[];
  /** The method in a few sentences: what was read, by which rule it was weighed, and what is not shown or counted. */
  methodInShort(model: ReportModel): readonly string[];
}

/** The words for activities that are quiet, overdue or new. */
export interface QuietWords {
  readonly quiet: string;
  quietIntro(period: string): string;
  /** An activity with a last note, and its cadence. */
  quietFor(activity: QuietActivity): string;
  /** Activities without any dated note; `undated`: undated notes are filed there. */
  neverDated(activities: readonly QuietActivity[], undated: boolean): string;
  /** Introduces the activities that are overdue despite having notes. */
  lateIntro(period: string): string;
  /** Printed below an activity's heading. */
  readonly isNew: string;
}

/** A list item: a label in bold, and its text. */
export interface LabelledLine {
  readonly label: string;
  readonly said: string;
}

/** The words for ownership, the author's own section, and the evidence. */
export interface RemitWords {
  /** A line each for owned, shared and delegated activities, if there are any. */
  ownership(report: OwnershipReport): readonly LabelledLine[];
  /** The heading of the author's own section. */
  readonly risks: string;
  /** The comment that marks the author's own section. It contains the period's id, to tell it from another report's. */
  risksComment(period: string): string;
  readonly sources: string;
  /** Stands for an item that is generated no more, above the author's words about it. */
  readonly goneItem: string;
  /** How many notes were read, and how those of the period were treated; undefined if there were none. */
  notesRead(method: Method): string | undefined;
}
