import type { NoteIndex } from '../workspace/noteIndex';
import type { Day } from '../period/day';
import type { Period } from '../period/period';
import { contains, quarterOf } from '../period/period';
import type { ActivityPath, Ownership } from '../taxonomy/taxonomy';
import { comparable } from '../taxonomy/taxonomy';
import type { Span } from '../text/range';
import { retiredBy } from './completePath';
import { typedPlaceAt } from '../frontMatter/whileTyping/place';
import type { LanguageContext } from './context';
import { keyOf, keysOfFile } from './declaredKeys';
import type { Explained } from './suggestion';
import { meaningAt } from './pathMeaning';

/** The hover for the path at the cursor. All strings are the user's own and are shown as plain text (invariant 5). */
export interface HoverCard {
  readonly span: Span;
  readonly path: ActivityPath;
  readonly title: string;
  /** The category's title, for an activity. */
  readonly category: string | undefined;
  readonly description: string;
  /** The path as written, where that is an alias or has deeper segments. */
  readonly standsFor: string | undefined;
  /** The current quarter of the fiscal year; `notes`: how many distinct notes of it are filed here. */
  readonly quarter: Period;
  readonly notes: number;
  /** The newest date of any note filed here. */
  readonly lastDate: Day | undefined;
  readonly ownership: Ownership | undefined;
  readonly with: readonly string[];
  readonly retired: Day | undefined;
}

/** The key at the cursor in index.md or a category file, whose explanation is shown. */
export function hoverKey(
  { path, text }: LanguageContext,
  offset: number,
): { readonly span: Span; readonly about: Explained } | undefined {
  const root = keysOfFile(path);
  const token = root && typedPlaceAt(text, offset)?.token;
  const key = root && token && keyOf(root, token);
  return key && { span: token.span, about: `declared ${key.topic}` };
}

/** The hover for the path at the cursor; undefined where there is no path or it is unknown. */
export function hover(context: LanguageContext, offset: number): HoverCard | undefined {
  const found = meaningAt(context, offset);
  if (!found) return undefined;
  const { workspace, today } = context;
  const { meaning, span, written } = found;
  const { category } = meaning;
  const activity = meaning.kind === 'activity' ? meaning.activity : undefined;
  const itself = activity ?? category;
  const quarter = quarterOf(today, workspace.remit.fiscalYearStart);
  return {
    span,
    path: meaning.path,
    title: itself.title,
    category: activity && category.title,
    description: activity?.description ?? '',
    standsFor: comparable(written) === comparable(meaning.path) ? undefined : written,
    quarter,
    ...countOf(workspace.index, meaning.path, quarter),
    ownership: itself.ownership ?? category.ownership,
    with: itself.with.length > 0 ? itself.with : category.with,
    retired: retiredBy(today, category, activity),
  };
}

function countOf(
  index: NoteIndex,
  path: ActivityPath,
  quarter: Period,
): Pick<HoverCard, 'notes' | 'lastDate'> {
  let notes = 0;
  let lastDate: Day | undefined;
  for (const { entries } of index.filedUnder(path).notes) {
    for (const { date, filings } of entries) {
      if (date === undefined || !filings.some(({ activity }) => activity === path)) continue;
      if (contains(quarter, date)) notes++;
      if (lastDate === undefined || date > lastDate) lastDate = date;
    }
  }
  return { notes, lastDate };
}
