import type { RootContent } from 'mdast';
import { answerOf } from '../../facts/answer';
import { bestOf } from '../../facts/bestItems';
import type { CategoryReport, ReportItem, ReportModel } from '../../model';
import type { Words } from '../../words/words';
import { singleItem } from './activity';
import { decisionsAndActions } from './inShort';
import { attentionTable } from './attentionTable';
import { heading, item, list, paragraph, text } from './nodes';
import { quietLine } from './quiet';
import { remitList } from './statement';
import { undatedNotice } from './undated';
import { statementOpening } from './statement';

// Lines of the page in all, and for one category, which a reader takes in within half a minute.
const linesOfAll = 9;
const linesOfCategory = 3;

/** The one-page report: two minutes of reading, with a link on every line of news. */
export function pageReport(model: ReportModel, folder: string, words: Words): readonly RootContent[] {
  const { period, asOf } = model;
  return [
    heading(1, words.title(period.id)),
    paragraph(text(words.imprint(model.role, period, asOf))),
    paragraph(text(words.answer(answerOf(model)))),
    ...undatedNotice(model, words),
    ...statementOpening(model.statement, folder),
    ...remitList(model, words),
    ...attentionTable(model, words),
    ...whatHappened(model, folder),
    ...decisionsAndActions(model, folder, words),
    ...quietLine(model, words),
  ];
}

function whatHappened({ categories, highlights }: ReportModel, folder: string): readonly RootContent[] {
  const filed = categories.filter(({ notes }) => notes > 0);
  const lines = Math.max(1, Math.min(linesOfCategory, Math.floor(linesOfAll / filed.length)));
  return filed.flatMap((category) => categoryOf(category, bestOf(category, highlights, lines), folder));
}

function categoryOf(
  category: CategoryReport,
  best: readonly ReportItem[],
  folder: string,
): readonly RootContent[] {
  if (best.length === 0) return [];
  return [heading(2, category.title), list(best.map((one) => item(singleItem(one, folder))))];
}
