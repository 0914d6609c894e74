import { dayInLine } from '../../period/dayLine';
import type { Remit } from '../../taxonomy/remit';
import { lineContentEnd, nextLineStart } from '../../text/lines';
import { bareWords } from '../../note/words/bareWords';
import { announcedBy, isExplanation, isOptionLabel, labelledAs } from '../../note/words/meanings';
import { isActOfBody } from './bodyActs';
import { isMotionLabel, isVotedOn, longestVote } from './motions';
import { announcesByVerb } from './likelyDecisions';
import { statements } from './vocabularyTables';

/** The kind of statement that a heading or a label announces. */
export type StatementKind = 'decision' | 'highlight';

/** What a heading announces about the text below it. */
export interface HeadingSaying {
  readonly said: StatementKind;
  /**
   * `many`: as under `Decisions`. `one`: as in a record, in which all further text explains the one decision. `items`: as
   * below the title of minutes of decisions, in which a paragraph only frames a list. `text`: a paragraph, and no list.
   * `outcome`: one that reads like a rule, as under `Outcome`, which tells other things as well.
   */
  readonly holds: 'many' | 'one' | 'items' | 'text' | 'outcome';
  /** The decision that the heading states itself: `Decision: use gRPC`. */
  readonly itself: string | undefined;
}

/** A line that begins with a label: `Decision: lift, do not fix`. */
export interface Labelled {
  /** Undefined for a label that begins something else, such as an action. */
  readonly said: StatementKind | undefined;
  /** The text after the label and its colon. */
  readonly rest: string;
  /** Whether it is the option that a record has chosen, with its reason: `Chosen option: "A", because …`. */
  readonly isOption?: boolean;
  /** Whether it was moved: it is a decision where the text around it says that it was carried. */
  readonly isMotion?: boolean;
  /** Whether its first sentence is the decision, as in `The board approves the budget.` */
  readonly isAct?: boolean;
}

/** Recognizes the headings and labels of decisions and highlights: the built-in ones and the author's own. */
export interface StatementWords {
  ofHeading(heading: string): HeadingSaying | undefined;
  /** Whether a heading ends what the headings above it announce: it explains it, or announces actions. */
  endsSaying(heading: string): boolean;
  /** `line`: written text without markup. `bold`: the text that it begins with in bold. */
  ofLine(line: string, bold?: string): Labelled | undefined;
  /** False if no line of the text can begin with a label, so that it need not be parsed. */
  mayLabel(source: string): boolean;
}

type KindOf = (bare: string) => StatementKind | 'other' | undefined;

const longestLabel = 60;

/** `words`: what index.md adds. Compared in NFC and case-insensitively, independent of locale. */
export function statementWords(words: Remit['words']): StatementWords {
  const own = ownKinds(words);
  const kindOf: KindOf = (bare) => {
    const label = own.get(bare) ?? labelledAs(bare);
    return label === 'action' ? 'other' : label;
  };
  return {
    ofHeading: (heading) => sayingOf(heading, own),
    endsSaying: (heading) =>
      isExplanation(bareWords(heading)) || announcedBy(bareWords(heading)) === 'actions',
    ofLine: (line, bold) => labelled(line, bold, kindOf),
    mayLabel: (source) => mayLabel(source, kindOf),
  };
}

function ownKinds({ decisions, highlights }: Remit['words']): ReadonlyMap<string, StatementKind> {
  const named = (list: readonly string[], kind: StatementKind): readonly [string, StatementKind][] =>
    list
      .map(bareWords)
      .flatMap((word): readonly [string, StatementKind][] => (word === '' ? [] : [[word, kind]]));
  return new Map([
    ...statements.highlights.flatMap((word) => named([word], 'highlight')),
    ...named(highlights, 'highlight'),
    ...named(decisions, 'decision'),
  ]);
}

function sayingOf(heading: string, own: ReadonlyMap<string, StatementKind>): HeadingSaying | undefined {
  const bare = bareWords(heading);
  const known = own.get(bare);
  if (known) return { said: known, holds: 'many', itself: undefined };
  const announced = announcedBy(bare);
  if (announced === 'actions') return undefined;
  if (announced)
    return { said: 'decision', holds: announced === 'record' ? 'one' : 'many', itself: undefined };
  const holds = textual.get(bare);
  if (holds) return { said: 'decision', holds, itself: undefined };
  return statingItself(heading, own) ?? ofADay(heading, own);
}

/** Headings under which a paragraph may be a decision: a list there is of something else. */
const textual: ReadonlyMap<string, 'text' | 'outcome'> = new Map([
  // The role of RAPID; what motions resolve.
  ...['decide', 'resolved'].map((word): [string, 'text'] => [word, 'text']),
  ...[
    ...[
      'outcome',
      'result',
      'conclusion',
      'ergebnis',
      'fazit',
      'résultat',
      'conclusion',
      'résultat de la réunion',
    ],
    ...[
      'resultado',
      'conclusión',
      'risultato',
      'conclusione',
      'resultaat',
      'conclusie',
      'conclusão',
      '结果',
      '结论',
    ],
  ].map((word): [string, 'outcome'] => [word, 'outcome']),
]);

const daysPreposition = /\s+(?:of|from|on|vom|von|am|del?|du|della|van|op|do|em)$/iu;

// `Relevé de décisions du 8 septembre 2026`, `Decisions of 2026-10-12`.
function ofADay(heading: string, own: ReadonlyMap<string, StatementKind>): HeadingSaying | undefined {
  const beside = /\d{4}/.test(heading) ? dayInLine(heading)?.beside : undefined;
  if (beside === undefined || beside === '' || beside === heading) return undefined;
  const saying = sayingOf(beside.replace(daysPreposition, ''), own);
  return saying?.holds === 'many' ? { ...saying, holds: 'items' } : saying;
}

const about = /^(\p{L}+) (?:on|about|regarding|over|zu|zum|zur|über|sobre|sur|su|over)\s/u;

// `Decision: use gRPC`, `Decision 4 – use gRPC`, and `Decision on hosting`, whose text says what was decided.
function statingItself(heading: string, own: ReadonlyMap<string, StatementKind>): HeadingSaying | undefined {
  const parts = splitLabel(heading);
  const bare = parts && bareWords(parts.label);
  const isLabel = bare !== undefined && (own.get(bare) ?? labelledAs(bare)) === 'decision';
  if (parts && isLabel && parts.rest !== '') {
    const isSubject = !/\s/u.test(parts.rest) && !/\p{Script=Han}{4}/u.test(parts.rest);
    return { said: 'decision', holds: 'one', itself: isSubject ? undefined : parts.rest };
  }
  const [, subject = ''] = about.exec(bareWords(heading)) ?? [];
  return announcedBy(subject) === 'record'
    ? { said: 'decision', holds: 'one', itself: undefined }
    : undefined;
}

interface LabelAndRest {
  readonly label: string;
  readonly rest: string;
}

const separator = /[:：]|\s[-–—→]\s|(?<=\p{Script=Han})[—–-]/u;

function splitLabel(line: string): LabelAndRest | undefined {
  const bracketed = /^\s*\[([^[\]]{1,40})\]\s*[:：–—-]?\s*/u.exec(line);
  if (bracketed) return { label: bracketed[1] ?? '', rest: line.slice(bracketed[0].length).trim() };
  const found = separator.exec(line.slice(0, longestLabel));
  if (!found || found.index <= 0) return undefined;
  // Dataview's fields have two colons.
  const rest = line.slice(found.index + found[0].length).replace(/^:/, '');
  return { label: line.slice(0, found.index), rest: rest.trim() };
}

function labelled(line: string, bold: string | undefined, kindOf: KindOf): Labelled | undefined {
  const parts = bold === undefined ? splitLabel(line) : behindBold(line, bold);
  const label = parts && bareWords(parts.label);
  const kind = label === undefined ? undefined : kindOf(label);
  if (parts && label !== undefined && kind) {
    return { said: kind === 'other' ? undefined : kind, rest: parts.rest, isOption: isOptionLabel(label) };
  }
  if (parts && label !== undefined && isMotionLabel(label))
    return { said: 'decision', rest: parts.rest, isMotion: true };
  if (parts && bold !== undefined) return labelled(line, undefined, kindOf);
  return inCapitals(line) ?? actOfBody(line) ?? behindDay(line, kindOf);
}

// As in logs: `Fri 14 August 2026: Decision: …`.
function behindDay(line: string, kindOf: KindOf): Labelled | undefined {
  if (!/^\P{Lu}{0,3}[^:]{0,24}\d{4}/u.test(line)) return undefined;
  const placed = dayInLine(line);
  return placed?.place === 'start' && placed.beside.length < line.length
    ? labelled(placed.beside, undefined, kindOf)
    : undefined;
}

// `**Decision** We keep it` is labelled; `**Decisions** were hard` is a sentence.
function behindBold(line: string, bold: string): LabelAndRest | undefined {
  const behind = line.slice(line.indexOf(bold) + bold.length);
  if (/^\s+\p{Ll}/u.test(behind) && !/[:：]\s*$/u.test(bold)) return undefined;
  return { label: bold, rest: behind.replace(/^\s*(?:[:：]|[-–—→](?=\s))?\s*/u, '').trim() };
}

// `RESOLVED to …`, and the words of motions: `BE IT THEREFORE RESOLVED, that …`.
const resolved = /^(?:NOW,?\s)?(?:BE IT\s)?(?:THEREFORE,?\s)?(?:BE IT\s)?RESOLVED,?\s+(?:that\s+)?(\S.*)$/su;

// As in the minutes of standards bodies: `RESOLVED to keep the shortname`.
function inCapitals(line: string): Labelled | undefined {
  const [, rest] = resolved.exec(line) ?? /^(?:AGREED|DECIDED|DECISION)\s+(\S.*)$/su.exec(line) ?? [];
  return rest === undefined ? undefined : { said: 'decision', rest };
}

function actOfBody(line: string): Labelled | undefined {
  return isActOfBody(line) || isVotedOn(line) ? { said: 'decision', rest: line, isAct: true } : undefined;
}

// Looks only at how each line begins.
function mayLabel(source: string, kindOf: KindOf): boolean {
  for (let at = 0; at < source.length;) {
    const end = lineContentEnd(source, at);
    if (lineMayBeLabelled(source.slice(at, Math.min(end, at + longestVote)), kindOf)) return true;
    at = nextLineStart(source, end);
  }
  return false;
}

const marks = /^[\s>]*(?:(?:[-+*]|\d{1,9}[.)])\s+(?:\[.\]\s+)?)*/u;

const mayHoldLabel =
  /[:：[*_]|\d{4}|\s[-–—→]\s|\p{Script=Han}[—–-]|^(?:RESOLVED|AGREED|DECIDED|DECISION|NOW|BE IT)[\s,]/u;

function lineMayBeLabelled(line: string, kindOf: KindOf): boolean {
  if (line.includes('|') && mayHeadTable(line, kindOf)) return true;
  if (announcesByVerb(line)) return true;
  const head = line.replace(marks, '');
  if (isActOfBody(head) || isVotedOn(head)) return true;
  if (!mayHoldLabel.test(head)) return false;
  if (head.startsWith('[!')) return true;
  const [, , bold] = /^(\*\*|__)(.{1,80}?)\1/u.exec(head) ?? [];
  const bareBold = bold === undefined ? '' : bareWords(bold);
  if (kindOf(bareBold) !== undefined || textual.has(bareBold) || isMotionLabel(bareBold)) return true;
  return labelled(head.replace(/[*_~]/gu, ''), undefined, kindOf)?.said !== undefined;
}

// A table with a column of decisions states them wherever it stands.
function mayHeadTable(line: string, kindOf: KindOf): boolean {
  return line.split('|').some((cell) => {
    const bare = bareWords(cell);
    return kindOf(bare) === 'decision' || isMotionLabel(bare);
  });
}
