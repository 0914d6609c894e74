import type { Root, RootContent } from 'mdast';
import { answerOf } from './answer';
import type { CategoryReport, QuietActivity, ReportModel } from './model';
import type { Words } from './words';
import { wordsFor } from './words';
import { activitySection } from './markdown/activity';
import { attentionSection } from './markdown/attentionTable';
import { heading, item, list, paragraph, strong, text } from './markdown/nodes';
import { statementQuote } from './markdown/statement';
import { stringifyMarkdown } from './markdown/stringify';

/**
 * The report as markdown, `\n` at every line's end. `folder` is the one the report stands in (`reports`; `''` is the
 * workspace folder itself): links count from there. Built as a tree, so that no title, tag or path of a note is ever
 * anything but text (S14, L12).
 */
export function renderMarkdown(model: ReportModel, folder: string): string {
  return stringifyMarkdown(reportTree(model, folder));
}

/** What every rendering that is read by people says, in its order; links count from `folder`. */
export function reportTree(model: ReportModel, folder: string): Root {
  const words = wordsFor(model.language);
  const { period, asOf } = model;
  return {
    type: 'root',
    children: [
      heading(1, words.title(period.id)),
      paragraph(text(words.imprint(model.role, period, asOf))),
      paragraph(text(words.answer(answerOf(model)))),
      ...statementQuote(model.statement, folder),
      ...attentionSection(model, words),
      ...model.categories.flatMap((category) => categorySection(category, folder, words)),
      ...quietSection(model, words),
      heading(2, words.method),
      list(words.methodPoints(model).map((point) => item([text(point)]))),
    ],
  };
}

function categorySection(category: CategoryReport, folder: string, words: Words): readonly RootContent[] {
  if (category.activities.length === 0) return [];
  return [
    heading(2, category.title),
    ...category.activities.flatMap((activity) => activitySection(activity, folder, words)),
  ];
}

function quietSection({ categories, period }: ReportModel, words: Words): readonly RootContent[] {
  const quiet = categories.filter((category) => category.quiet.length > 0);
  if (quiet.length === 0) return [];
  const items = quiet.map((category) => {
    const below = quietLines(category.quiet, words).map((line) => item([text(line)]));
    return item([strong(text(category.title))], list(below));
  });
  return [heading(2, words.quiet), paragraph(text(words.quietIntro(period.id))), list(items)];
}

// Those that never had a note stand together: a new taxonomy is no reproach.
function quietLines(quiet: readonly QuietActivity[], words: Words): readonly string[] {
  const dated = quiet.flatMap(({ title, weeks }) => (weeks === null ? [] : [words.quietFor(title, weeks)]));
  const never = [true, false].flatMap((undated) => {
    const titles = quiet.filter(({ weeks, undatedOnly }) => weeks === null && undatedOnly === undated);
    return titles.length === 0
      ? []
      : [
          words.neverDated(
            titles.map(({ title }) => title),
            undated,
          ),
        ];
  });
  return [...dated, ...never];
}
