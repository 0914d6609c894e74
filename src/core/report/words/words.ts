import type { ListFormat } from '../../format/list';
import type { NumberFormat } from '../../format/numbers';
import type { Answer } from '../facts/answer';
import type { Measure } from '../model';
import type { Action, Actions, ReportPeriod, QuietActivity, ReportModel, Method } from '../model';
import type { QuietFacts } from '../facts/answer';
import type { OwnershipReport } from '../model';

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

/** What is said of shares of attention, in one language. */
export interface AttentionWords {
  readonly heading: string;
  readonly category: string;
  readonly activity: string;
  readonly notes: string;
  readonly share: Readonly<Record<Measure, string>>;
  /** What the category file intends and, if there is a difference to tell, how far the share is from it. */
  intended(differs: boolean): string;
  /** The share in the period before and, if there is a change to tell, how far this period's is from it. */
  before(period: string, changes: boolean): string;
  trend(first: string, last: string): string;
  /** Whole percent, oldest first; null: not known. */
  trendNumbers(shares: readonly (number | null)[]): string;
  readonly all: string;
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

/** The words for a generated part that its author edited. */
export interface EditWords {
  /** Leads in what is kept of it behind the part that was generated anew. */
  readonly editedVersion: LabelledLine;
}

/** The words of the one-page and the brief report. */
export interface LengthWords {
  /** One or two sentences; undefined where nothing is quiet and nothing overdue. */
  quietInShort(facts: QuietFacts): string | undefined;
  /** One sentence: what I am responsible for; with these categories by name, as long as they are few. */
  briefRemit(answer: Answer, categories: readonly string[], ownership: OwnershipReport | null): string;
  /** What happened in a category, by a note's or section's title and its line. */
  briefNews(category: string, title: string, line: string): string;
  /** One sentence, or undefined. */
  briefQuiet(facts: QuietFacts): string | undefined;
}

/** The words for how a report was counted. */
export interface MethodWords {
  readonly method: string;
  /** One sentence or two for each point. */
  methodPoints(model: ReportModel): readonly string[];
  /** The same in a few sentences: what was read, by which rule it was weighed, and what is not shown or not counted. */
  methodInShort(model: ReportModel): readonly string[];
}

/** The words for what went quiet, what is overdue and what is new. */
export interface QuietWords {
  readonly quiet: string;
  quietIntro(period: string): string;
  /** An activity that has a last note, and how often it is due. */
  quietFor(activity: QuietActivity): string;
  /** Activities without any dated note, of which some are filed without a date, or none at all. */
  neverDated(activities: readonly QuietActivity[], undated: boolean): string;
  /** What introduces the activities that are overdue though they are on record. */
  lateIntro(period: string): string;
  /** Stands under an activity. */
  readonly isNew: string;
}

/** A line of a list: its bold beginning, and what it says. */
export interface LabelledLine {
  readonly label: string;
  readonly said: string;
}

/** The words for who holds what, for the author's own place, and for the evidence. */
export interface RemitWords {
  /** What is owned, shared and delegated: a line for each of which there is any. */
  ownership(report: OwnershipReport): readonly LabelledLine[];
  /** The heading of the author's place. */
  readonly risks: string;
  /** Says, in a comment of the file, whose place it is. The period's id in it tells it from that of another report. */
  risksComment(period: string): string;
  readonly sources: string;
  /** How many notes there were to read, and what became of those of the period; undefined where there was none. */
  notesRead(method: Method): string | undefined;
}
