import type { Filing } from '../../note/filing';
import type { ActivityPath, Taxonomy } from '../../taxonomy/taxonomy';
import { text as printed } from '../render/markdown/nodes';
import type { Words } from '../words/words';
import { targetSpan } from '../excerpt/noteDigest';
import type { WrittenLine } from './reading';
import type { Source } from './source';

/** The paths that a line's headings claim for its source; undefined if they name no activity or category. */
export function pathsOf(
  { under: [second, third] }: WrittenLine,
  taxonomy: Taxonomy,
  words: Words,
): ReadonlySet<ActivityPath> | undefined {
  const others = [words.highlights, words.decisions, words.actions.title, words.sources];
  if (second === undefined || others.includes(second)) return undefined;
  // Two categories may share a title: either may be meant. A title that has changed since matches none.
  const categories = taxonomy.categories.filter(({ title }) => asPrinted(title) === second);
  const rows = categories.flatMap(({ id, activities }) => [
    ...activities.map(({ path, title }) => ({ path, title: asPrinted(title) })),
    { path: id, title: words.general },
  ]);
  const named = rows.filter(({ title }) => title === third);
  const paths = named.length > 0 ? named : rows;
  return paths.length === 0 ? undefined : new Set(paths.map(({ path }) => path));
}

function asPrinted(title: string): string {
  return printed(title.trim()).value;
}

/**
 * The filings of a line's target under these paths: those of the note, or of a part that contains the heading or lies
 * below it.
 */
export function filingsBehind(
  source: Source,
  heading: number | undefined,
  paths: ReadonlySet<ActivityPath> | undefined,
): readonly Filing[] {
  const start = heading === undefined ? undefined : source.read.scan.outline.heads[heading]?.start;
  const { end } = targetSpan(source.read, heading);
  return source.indexed.filings.filter(({ activity, part }) => {
    if (paths && !paths.has(activity)) return false;
    if (start === undefined || part.kind === 'note') return true;
    return part.span.start < end && start < part.span.end;
  });
}
