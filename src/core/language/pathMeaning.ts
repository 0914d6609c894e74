import type { Resolution, Taxonomy } from '../taxonomy/taxonomy';
import type { Position, Span } from '../text/range';
import { positionAt } from '../text/range';
import type { LanguageContext } from './context';
import { pathPlaceAt } from './pathPlace';

/** An activity, or a category by itself. */
export type Meaning = Extract<Resolution, { kind: 'activity' | 'category' }>;

/** A path at the cursor, and what it means. */
export interface PathMeaning {
  readonly written: string;
  /** What the path is written in, quotes and `#` included. */
  readonly span: Span;
  readonly meaning: Meaning;
}

/** The path at the cursor of a note, or the activity whose id is at the cursor of its category file. */
export function meaningAt(context: LanguageContext, offset: number): PathMeaning | undefined {
  const { workspace, text } = context;
  const declared = declaredAt(context, positionAt(text, offset));
  if (declared) return { written: declared.path, span: { start: offset, end: offset }, meaning: declared };
  const place = pathPlaceAt(text, offset);
  const meaning = place && meaningOf(workspace.taxonomy, place.written);
  return place && meaning && { written: place.written, span: place.span, meaning };
}

/** What a path as written means, where it means anything. */
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
