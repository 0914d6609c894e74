import type { Problem } from '../problem';
import type { Resolution, Responsibility, Taxonomy } from '../taxonomy/taxonomy';
import { comparable, isCurrent } from '../taxonomy/taxonomy';
import type { Span } from '../text/range';
import { rangesIn } from '../text/ranges';
import { unknownPaths } from './filing';
import type { FilingToken, ScannedNote } from './note';

/**
 * Everything that is wrong in a note, for the editor and for `check` alike, by place: what its own text tells, and
 * what does by this taxonomy. `text` is what the note was scanned from.
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

/** Whether a note's paths are a problem by this taxonomy: whether its text is needed to say where. */
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
  return [...unknown, ...retiredPaths(note, taxonomy), ...repeatedPaths(note, taxonomy), ...swallowed];
}

// `activities: #a/b` is a key without a value and a comment to YAML; other comments are nobody's business (H18).
function swallowedPaths(note: ScannedNote, taxonomy: Taxonomy): readonly PathProblem[] {
  return note.swallowed
    .filter(({ written }) => taxonomy.resolve(written).kind !== 'foreign')
    .map(({ key, written, span }) => ({ code: 'filing-comment', args: [key, written], span }));
}

// What was the user's on the note's day is filed well.
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

// Tags below one activity differ for other tools; a hashtag may be repeated in a text as often as its author likes.
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
