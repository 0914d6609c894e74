import { mayHeadItems } from '../excerpt/itemText';
import { plainText } from '../excerpt/plainText';
import { finished } from '../excerpt/quotes';
import type { ReadNote } from '../../note/readNote';
import type { Repetition } from '../excerpt/hashCounts';
import { cutAtWord, saysMuch, sentencesOf } from '../excerpt/sentences';
import { decidingBehind } from '../excerpt/decidingSentences';
import { isNamedAsRecord } from '../excerpt/recordName';
import { isNothing } from '../excerpt/vocabulary';
import type { Filing } from '../../note/filing';
import { bareWords } from '../../note/words/bareWords';
import { isNothingToWrite } from '../../note/words/meanings';
import type { DecisionStatus } from '../../note/words/noteWords';
import { filingsAt } from './filingsAt';
import { statusesIn } from '../excerpt/decisionStatus';
import { statementChapters } from '../excerpt/statementChapters';
import { noteReadingOf } from '../excerpt/noteReading';
import type { StatementKind, StatementWords } from '../excerpt/statementWords';
import type { Statement } from '../excerpt/statements';
import { statementsIn } from '../excerpt/statements';

/** A decision or highlight that a note states. */
export interface NoteStatement {
  readonly said: StatementKind;
  /** Plain text: an item, or the first sentence of a paragraph. */
  readonly text: string;
  /** What a note's line says of it, where that is more. */
  readonly line: string | undefined;
  /** The offset of its paragraph in the note. */
  readonly start: number;
  /** Whether a decision holds, where its record says; undefined for a highlight. */
  readonly status: DecisionStatus | undefined;
  /** Whether it is the first, or the only, of those that were written as one. */
  readonly isFirst: boolean;
}

/** One that a report may show. */
export interface FiledStatement extends NoteStatement {
  /** The filings whose part contains it; at least one, none of them private. */
  readonly filings: readonly Filing[];
}

// Characters of a chapter that are parsed: statements come near its start, and a pasted log would take too long.
const longestChapter = 20_000;
// Characters; a longer text is cut at a sentence, or else at a word.
const longestText = 240;
// Characters; a shorter sentence such as `Agreed.` is joined with the next.
const shortestText = 28;

/** What a note states in order, wherever it is filed, private parts aside. */
export type Stated = (read: ReadNote) => readonly NoteStatement[];

/** Reads what notes state, each note once. */
export function statedInNotes(words: StatementWords, repetition: Repetition): Stated {
  const known = new Map<ReadNote, readonly NoteStatement[]>();
  return (read) => {
    const stated = known.get(read) ?? statedIn(read, words, repetition);
    known.set(read, stated);
    return stated;
  };
}

function statedIn(read: ReadNote, words: StatementWords, repetition: Repetition): readonly NoteStatement[] {
  const { scan, text } = read;
  const body = { start: scan.frontMatter.bodyStart, end: text.length };
  const told = noteReadingOf(read);
  const { definitions, isPrivate } = told;
  const meaningOf = told.meaningOf.bind(told);
  const statusAt = statusesIn(read);
  const texts = (statement: Statement, start: number): readonly NoteStatement[] => {
    if (isPrivate({ start, end: start + 1 })) return [];
    const { said } = statement;
    const all = textsOf(statement, repetition);
    if (all.length === 0) return [];
    const status = said === 'decision' ? (statement.status ?? statusAt(start)) : undefined;
    const line = statement.line === undefined ? undefined : finished(firstSentences(statement.line));
    return all.map((one, at) => {
      const isFirst = at === 0;
      return { said, text: one, line: isFirst ? line : undefined, start, status, isFirst };
    });
  };
  const isRecord = isNamedAsRecord(scan.note.path);
  return statementChapters(told.headings, body, text, words, meaningOf, isRecord).flatMap((chapter) => {
    const { start, end, under, heading } = chapter;
    const titled: Statement[] = heading ? [{ ...heading, form: 'item', labelled: true }] : [];
    const source = text.slice(start, Math.min(end, start + longestChapter));
    const own = titled.flatMap((statement) => texts(statement, statement.start));
    if (under === undefined && !words.mayLabel(source) && !mayHeadItems(source)) return own;
    const statements = statementsIn(source + definitions.of(source), under, words)
      // Text after the source comes from link definitions of another place.
      .filter((statement) => statement.start < source.length);
    return [...own, ...statements.flatMap((statement) => texts(statement, start + statement.start))];
  });
}

/** What a note states, by where it is filed. */
export interface NoteStatements {
  /** In order; only those in filed parts, and none that is private. */
  readonly filed: readonly FiledStatement[];
  /** Where decisions stand in parts that are filed nowhere, private ones aside: offsets of the note's text. */
  readonly leftOut: readonly number[];
}

/** Tells what is stated in filed parts from what is not. */
export function filedStatements(
  filings: readonly Filing[],
  stated: readonly NoteStatement[],
): NoteStatements {
  const isFiled = filingsAt(filings);
  const holders = filingsAt(filings.filter((filing) => !filing.private));
  const leftOut: number[] = [];
  const filed = stated.flatMap((one): readonly FiledStatement[] => {
    if (one.said === 'decision' && one.isFirst && isFiled(one.start).length === 0) leftOut.push(one.start);
    const holding = holders(one.start);
    return holding.length === 0 ? [] : [{ ...one, filings: holding }];
  });
  return { filed, leftOut };
}

/** Whether a statement is a decision that was taken and holds. */
export function isInForce({ said, status }: NoteStatement): boolean {
  return said === 'decision' && (status === undefined || status === 'accepted');
}

const nothing = String.raw`(?: (?:new|further|formal|decisions?|decided|made|taken|needed|today|yet|was|were|this (?:time|week)))`;
const nothingDecided = new RegExp(
  String.raw`^(?:no|none|nothing)(?:${nothing}*$|${nothing}+\s*[,;–—-])`,
  'iu',
);

/** What a statement says: a paragraph's first sentence, and of a decision those that go on with it. */
function textsOf(statement: Statement, repetition: Repetition): readonly string[] {
  const first = textOf(statement, repetition);
  if (first === undefined) return [];
  const { said, form, line, written, labelled } = statement;
  if (said !== 'decision' || form !== 'paragraph') return [first];
  const whole = line ?? written;
  const others = labelled && line === undefined ? [] : decidingBehind(whole, endOfFirst(whole));
  return [first, ...others.map((one) => cutAtWord(plainText(one), longestText))];
}

// Text that other notes repeat comes from a template.
function textOf({ written, form, labelled, topic }: Statement, repetition: Repetition): string | undefined {
  if (!labelled && (repetition.isRepeated(written) || isTentative(written))) return undefined;
  const whole = plainText(written).replace(ownNumber, '');
  const text = form === 'item' && whole.length <= longestText ? whole : firstSentences(written);
  const told = cutAtWord(withoutLeadIn(text), longestText);
  if (saysNothing(told)) return undefined;
  if (topic !== undefined) return cutAtWord(`${plainText(topic)}: ${told}`, longestText);
  return labelled ? capitalized(told) : told;
}

// As in `84.1—Keep the queue`, by which other notes refer to it.
const ownNumber = /^-?\d{1,4}\.\d{1,3}-?[—–-]\s*(?=\p{L})/u;

// A decision that leads on to its details, or ends in a sentence that only leads on to something.
function withoutLeadIn(text: string): string {
  if (!/[^:][:：]$/u.test(text) || /:[\w+-]+:$/.test(text)) return text;
  const sentences = sentencesOf(text);
  const last = sentences.length > 1 ? sentences.at(-1) : undefined;
  return last ? text.slice(0, last.start).trimEnd() : text.replace(/\s?[:：]$/u, '');
}

// Among decisions: what is only thought of, or goes on to be talked about. In the languages of the words.
const tentative =
  /^[^a-zß-ÿ]{0,4}(?:consider(?:ing)?|might|maybe|perhaps|possibly|vielleicht|eventuell|evtl\.?|quizás?|tal vez|peut-être|forse|misschien|talvez) |(?:discussions?|diskussion) (?:to be continued|will continue|continues|wird fortgesetzt)/i;

function isTentative(written: string): boolean {
  return tentative.test(written.slice(0, longestText));
}

function saysNothing(text: string): boolean {
  const bare = text.replace(/(?<![\s.!?…:;,*-])[\s.!?…:;,*-]+$/u, '');
  return (
    !/[\p{L}\p{N}]/u.test(bare) ||
    isNothing(bare) ||
    isNothingToWrite(bareWords(bare)) ||
    nothingDecided.test(bare) ||
    // A motion's reason.
    bare.startsWith('WHEREAS')
  );
}

/** The first sentence of a text, and the second where the first is short. */
export function firstSentences(written: string): string {
  return plainText(written.slice(0, endOfFirst(written)).trim());
}

function endOfFirst(written: string): number {
  const [first, second] = sentencesOf(written);
  if (!first) return 0;
  const isShort = first.end - first.start <= shortestText && !saysMuch(written.slice(0, first.end));
  return (isShort && second ? second : first).end;
}

// After `Decision:` a sentence continues in lower case; in a list it begins a line. `iPhone` keeps its spelling.
function capitalized(text: string): string {
  const [word = ''] = /^[\p{L}'’-]+/u.exec(text) ?? [];
  if (word === '' || word !== word.toLowerCase()) return text;
  const [first = ''] = text;
  return first.toUpperCase() + text.slice(first.length);
}
