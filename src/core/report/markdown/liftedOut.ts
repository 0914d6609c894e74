import type { RootContent } from 'mdast';
import type { ReportModel } from '../model';
import type { Words } from '../words';
import { listByNote } from './byNote';
import { heading } from './nodes';

/** What the notes themselves call a highlight, newest first; nothing where there is none. */
export function highlightsSection(
  { highlights }: ReportModel,
  folder: string,
  words: Words,
): readonly RootContent[] {
  if (highlights.length === 0) return [];
  const lines = highlights.map((highlight) => ({ ...highlight, aside: '' }));
  return [heading(2, words.highlights), listByNote(lines, folder)];
}

/** What was decided, newest first, and about which activities; nothing where there is nothing. */
export function decisionsSection(
  { decisions }: ReportModel,
  folder: string,
  words: Words,
): readonly RootContent[] {
  if (decisions.length === 0) return [];
  const lines = decisions.map(({ activities, ...decision }) => ({
    ...decision,
    // Titles have their own `and`, and commas.
    aside: activities.map(({ title }) => title).join('; '),
  }));
  return [heading(2, words.decisions), listByNote(lines, folder)];
}
