import type { RootContent } from 'mdast';
import { answerOf } from '../answer';
import { bestOf } from '../best';
import type { CategoryReport, ReportModel } from '../model';
import type { Words } from '../words';
import { singleItem } from './activity';
import { decisionsAndActions } from './inShort';
import { attentionTable } from './attentionTable';
import { heading, item, list, paragraph, text } from './nodes';
import { quietLine } from './quiet';
import { remitList } from './remit';
import { statementOpening } from './statement';

/** What a reader takes in of a category in half a minute. */
const linesOfCategory = 3;

/** The report on one page: what is read in two minutes, every line of it with its link. */
export function pageReport(model: ReportModel, folder: string, words: Words): readonly RootContent[] {
  const { period, asOf } = model;
  return [
    heading(1, words.title(period.id)),
    paragraph(text(words.imprint(model.role, period, asOf))),
    paragraph(text(words.answer(answerOf(model)))),
    ...statementOpening(model.statement, folder),
    ...remitList(model, words),
    ...attentionTable(model, words),
    ...model.categories.flatMap((category) => categoryOf(category, model, folder)),
    ...decisionsAndActions(model, folder, words),
    ...quietLine(model, words),
  ];
}

function categoryOf(
  category: CategoryReport,
  { highlights }: ReportModel,
  folder: string,
): readonly RootContent[] {
  const best = bestOf(category, highlights, linesOfCategory);
  if (best.length === 0) return [];
  return [heading(2, category.title), list(best.map((one) => item(singleItem(one, folder))))];
}
