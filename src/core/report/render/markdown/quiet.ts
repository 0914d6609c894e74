import type { RootContent } from 'mdast';
import type { QuietActivity, ReportModel } from '../../model';
import { quietFactsOf } from '../../facts/answer';
import type { Words } from '../../words/words';
import { heading, item, list, paragraph, strong, text } from './nodes';

/** Activities with nothing in the period, by category, and those that are overdue despite having notes. */
export function quietSection(model: ReportModel, words: Words): readonly RootContent[] {
  const content = [...quietList(model, words), ...lateList(model, words)];
  return content.length === 0 ? [] : [heading(2, words.quiet), ...content];
}

/** The quiet activities in a line or two. */
export function quietLine(model: ReportModel, words: Words): readonly RootContent[] {
  const said = words.quietInShort(quietFactsOf(model));
  return said === undefined ? [] : [heading(2, words.quiet), paragraph(text(said))];
}

function quietList({ categories, period }: ReportModel, words: Words): readonly RootContent[] {
  const quiet = categories.filter((category) => category.quiet.length > 0);
  if (quiet.length === 0) return [];
  const items = quiet.map((category) => {
    const below = quietLines(category.quiet, words).map((line) => item([text(line)]));
    return item([strong(text(category.title))], list(below));
  });
  return [paragraph(text(words.quietIntro(period.id))), list(items)];
}

// Activities that never had a note share a line: a new taxonomy should not read as neglect.
function quietLines(quiet: readonly QuietActivity[], words: Words): readonly string[] {
  const dated = quiet.filter(({ weeks }) => weeks !== null).map((one) => words.quietFor(one));
  const never = [true, false].flatMap((undated) => {
    const those = quiet.filter(({ weeks, undatedOnly }) => weeks === null && undatedOnly === undated);
    return those.length === 0 ? [] : [words.neverDated(those, undated)];
  });
  return [...dated, ...never];
}

function lateList({ categories, period }: ReportModel, words: Words): readonly RootContent[] {
  const late = categories.flatMap((category) => category.late);
  if (late.length === 0) return [];
  const items = late.map((one) => item([text(words.quietFor(one))]));
  return [paragraph(text(words.lateIntro(period.id))), list(items)];
}
