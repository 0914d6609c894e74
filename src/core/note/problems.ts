import type { Problem } from '../problem';
import type { Resolution, Responsibility, Taxonomy } from '../taxonomy/taxonomy';
import { comparable, isCurrent } from '../taxonomy/taxonomy';
import type { Span } from '../text/range';
import { rangesIn } from '../text/ranges';
import { filingsOf, isUndated, unknownPaths } from './filing';
import type { FilingToken, ScannedNote } from './note';

/**
 * All problems of a note, in text order: those of its text alone, and those of its paths in this taxonomy. The editor
 * and `check` both show these. `text` is the text that `note` was scanned from.
 */
export function noteProblems(text: string, note: ScannedNote, taxonomy: Taxonomy): readonly Problem[] {
  const range = rangesIn(text);
  const byTaxonomy = pathProblems(note, taxonomy).map(({ span, code, args }) => ({
    code,
    args,
    range: range({ start: Math.min(span.start, text.length), end: Math.min(span.end, text.length) }),
  }));
  return [...note.problems, ...byTaxonomy].sort(byPlace);
}

/** Whether any path of a note is a problem in this taxonomy. Needs no text, which only the ranges are computed from. */
export function hasPathProblems(note: ScannedNote, taxonomy: Taxonomy): boolean {
  return pathProblems(note, taxonomy).length > 0;
}

interface PathProblem extends Pick<Problem, 'code' | 'args'> {
  readonly span: Span;
}

function pathProblems(note: ScannedNote, taxonomy: Taxonomy): readonly PathProblem[] {
  const swallowed = swallowedPaths(note, taxonomy);
  if (note.broken) return swallowed;
  const unknown = unknownPaths(note, taxonomy).map(({ token, code, args }) => ({
    code,
    args,
    span: token.span,
  }));
  const paths = [...unknown, ...retiredPaths(note, taxonomy), ...repeatedPaths(note, taxonomy), ...swallowed];
  return [...paths, ...undated(note, taxonomy)];
}

// A date that cannot be read is a problem already, and says the same at its place.
function undated(note: ScannedNote, taxonomy: Taxonomy): readonly PathProblem[] {
  const isTold = note.problems.some(({ code, args }) => code.startsWith('date-') || isDateKey(code, args));
  if (isTold || !isUndated(note, filingsOf(note, taxonomy))) return [];
  return [{ code: 'note-undated', args: [], span: { start: 0, end: 0 } }];
}

function isDateKey(code: Problem['code'], [key]: readonly string[]): boolean {
  return code === 'value-not-text' && key === 'date';
}

// YAML reads `activities: #a/b` as a key without a value and a comment. Comments that name no path are ignored (H18).
function swallowedPaths(note: ScannedNote, taxonomy: Taxonomy): readonly PathProblem[] {
  return note.swallowed
    .filter(({ written }) => taxonomy.resolve(written).kind !== 'foreign')
    .map(({ key, written, span }) => ({ code: 'filing-comment', args: [key, written], span }));
}

// A retired activity is still right for a note dated before it was retired.
function retiredPaths(note: ScannedNote, taxonomy: Taxonomy): readonly PathProblem[] {
  const { date } = note;
  if (date === undefined) return [];
  return note.tokens.flatMap(({ written, span }): readonly PathProblem[] => {
    const since = responsibilitiesOf(taxonomy.resolve(written)).find(
      (each) => !isCurrent(each, date),
    )?.retired;
    return since === undefined ? [] : [{ code: 'activity-retired', args: [written, since], span }];
  });
}

function responsibilitiesOf(meaning: Resolution): readonly Responsibility[] {
  if (meaning.kind === 'activity') return [meaning.activity, meaning.category];
  return meaning.kind === 'category' ? [meaning.category] : [];
}

// Two different tags of one activity are not a repetition, because other tools distinguish them. Hashtags may repeat.
function repeatedPaths({ tokens }: ScannedNote, taxonomy: Taxonomy): readonly PathProblem[] {
  const seen = new Set<string>();
  return tokens.flatMap((token): readonly PathProblem[] => {
    const key = token.place === 'hashtag' ? undefined : listedAs(token, taxonomy);
    if (key === undefined) return [];
    if (seen.has(key)) return [{ code: 'path-repeated', args: [token.written], span: token.span }];
    seen.add(key);
    return [];
  });
}

function listedAs({ place, written }: FilingToken, taxonomy: Taxonomy): string | undefined {
  const meaning = taxonomy.resolve(written);
  if (meaning.kind !== 'activity' && meaning.kind !== 'category') return undefined;
  return `${place} ${place === 'activities' ? meaning.path : comparable(written)}`;
}

function byPlace({ range: a }: Problem, { range: b }: Problem): number {
  return a.start.line - b.start.line || a.start.character - b.start.character;
}
