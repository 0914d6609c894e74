import { filingKeyOf } from '../frontMatter/keyName';
import type { Workspace } from '../workspace/workspace';
import { scanNote } from '../note/scanNote';
import type { FilePath } from '../store/store';
import type { ActivityPath, Taxonomy } from '../taxonomy/taxonomy';
import type { Range, Span } from '../text/range';
import { fileStart, rangeOf } from '../text/range';
import type { LanguageContext } from './context';
import type { Meaning } from './pathMeaning';
import { meaningAt, meaningOf } from './pathMeaning';
import { readTyped } from '../frontMatter/whileTyping/reader';
import { typedRegion } from '../frontMatter/whileTyping/region';

/** A place in a file of the workspace folder. */
export interface Location {
  readonly path: FilePath;
  readonly range: Range;
}

/** A link from a path to its declaration. */
export interface Definition {
  /** The span of the path. */
  readonly span: Span;
  readonly target: Location;
}

/** The declaration of the path at the cursor: an activity's id or a category's file. Aliases resolve, too. */
export function definition(context: LanguageContext, offset: number): Definition | undefined {
  const found = meaningAt(context, offset);
  return found && { span: found.span, target: declarationOf(found.meaning) };
}

/** Links from the paths in front matter to their declarations. Hashtags get none; Go to Definition works on them. */
export function links(context: LanguageContext): readonly Definition[] {
  const { workspace, text } = context;
  return listOfPaths(text).flatMap(({ span, written }) => {
    const meaning = meaningOf(workspace.taxonomy, written);
    return meaning ? [{ span, target: declarationOf(meaning) }] : [];
  });
}

/**
 * All tokens that resolve to the same activity or category as the path at the cursor, in any spelling, and the
 * declaration if requested. Reads only the notes filed there, since the index does not keep line numbers.
 */
export async function references(
  context: LanguageContext,
  offset: number,
  includeDeclaration: boolean,
): Promise<readonly Location[]> {
  const found = meaningAt(context, offset);
  if (!found) return [];
  const { workspace } = context;
  const { path } = found.meaning;
  const carriers = [...workspace.index.notes()]
    .filter(({ filings }) => filings.some(({ activity }) => activity === path))
    .map(({ note }) => note.path)
    .sort();
  const inNotes = await Promise.all(carriers.map((carrier) => tokensIn(workspace, carrier, path)));
  return [...(includeDeclaration ? [declarationOf(found.meaning)] : []), ...inNotes.flat()];
}

/** A workspace symbol: an activity or category, and its declaration. */
export interface DeclaredSymbol {
  readonly kind: 'activity' | 'category';
  readonly title: string;
  readonly path: ActivityPath;
  readonly target: Location;
}

/** All activities and categories, in the order of the taxonomy. */
export function symbols({ categories }: Taxonomy): readonly DeclaredSymbol[] {
  return categories.flatMap((category) => [
    symbolOf({ kind: 'category', path: category.id, category }, category.title),
    ...category.activities.map((activity) =>
      symbolOf({ kind: 'activity', path: activity.path, category, activity }, activity.title),
    ),
  ]);
}

function symbolOf(meaning: Meaning, title: string): DeclaredSymbol {
  return { kind: meaning.kind, title, path: meaning.path, target: declarationOf(meaning) };
}

function declarationOf(meaning: Meaning): Location {
  const range = meaning.kind === 'activity' ? meaning.activity.range : fileStart;
  return { path: meaning.category.file, range };
}

async function tokensIn(
  { store, taxonomy }: Workspace,
  path: FilePath,
  activity: ActivityPath,
): Promise<readonly Location[]> {
  const read = await store.read(path);
  if (read.kind !== 'text') return [];
  const { tokens } = scanNote(path, read.text).note;
  return tokens
    .filter(({ written }) => meaningOf(taxonomy, written)?.path === activity)
    .map(({ span }) => ({ path, range: rangeOf(read.text, span) }));
}

/** A path among the values of `activities:` or `tags:`. */
interface ListedPath {
  readonly written: string;
  /** The path's own characters, without quotes and `#`. */
  readonly span: Span;
}

/** The paths in front matter, in order, even if it is incomplete. A value with several paths gives each of them. */
function listOfPaths(text: string): readonly ListedPath[] {
  const region = typedRegion(text);
  if (!region) return [];
  return readTyped(text, region).flatMap(({ role, path, span, after }) => {
    const [key, item] = path;
    if (role === 'key' || path.length > 2 || typeof item === 'string') return [];
    if (filingKeyOf(key) === undefined) return [];
    const raw = text.slice(span.start, span.end);
    const isSeveral = path.length === 1 && after === 'colon';
    const pattern = !isSeveral
      ? /[^"'#\s](?:.*[^"'\s])?/g
      : raw.includes(',')
        ? /[^"',#\s][^,"']*/g
        : /[^"'#\s]+/g;
    return [...raw.matchAll(pattern)].map((match) => {
      const written = match[0].trimEnd();
      const start = span.start + match.index;
      return { written, span: { start, end: start + written.length } };
    });
  });
}
