import type { Resolution, Taxonomy } from '../taxonomy/taxonomy';
import type { Position, Span } from '../text/range';
import { positionAt } from '../text/range';
import type { LanguageContext } from './context';
import { pathPlaceAt } from './pathPlace';

/** The activity or category that a path resolves to. */
export type Meaning = Extract<Resolution, { kind: 'activity' | 'category' }>;

/** A path at the cursor, and what it resolves to. */
export interface PathMeaning {
  readonly written: string;
  /** The span of the path, including quotes and `#`. */
  readonly span: Span;
  readonly meaning: Meaning;
}

/** The path at the cursor in a note, or the activity whose id is at the cursor in its category file. */
export function meaningAt(context: LanguageContext, offset: number): PathMeaning | undefined {
  const { workspace, text } = context;
  const declared = declaredAt(context, positionAt(text, offset));
  if (declared) return { written: declared.path, span: { start: offset, end: offset }, meaning: declared };
  const place = pathPlaceAt(text, offset);
  const meaning = place && meaningOf(workspace.taxonomy, place.written);
  return place && meaning && { written: place.written, span: place.span, meaning };
}

/** The activity or category that a written path resolves to; undefined where it is unknown. */
export function meaningOf(taxonomy: Taxonomy, written: string): Meaning | undefined {
  const resolution = written === '' ? undefined : taxonomy.resolve(written);
  return resolution?.kind === 'activity' || resolution?.kind === 'category' ? resolution : undefined;
}

function declaredAt(
  { workspace, path }: LanguageContext,
  { line, character }: Position,
): Meaning | undefined {
  const category = workspace.taxonomy.categories.find(({ file }) => file === path);
  const activity = category?.activities.find(
    ({ range: { start, end } }) =>
      start.line === line && start.character <= character && character <= end.character,
  );
  return category && activity && { kind: 'activity', path: activity.path, category, activity };
}
