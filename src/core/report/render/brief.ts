import { answerOf } from '../facts/answer';
import { bestOf } from '../facts/bestItems';
import { text } from './markdown/nodes';
import type { ReportModel } from '../model';
import { quietFactsOf } from '../facts/answer';
import type { Words } from '../words/words';
import { wordsFor } from '../words/languages';

/** How many categories the brief reports news of: those with the largest shares. */
const newsCategories = 2;

/**
 * A report for thirty seconds: three to five plain sentences, one per line, without links, to paste into a chat. Ends
 * with a line end. Titles and excerpts are plain text on one line, as everywhere in a report.
 */
export function renderBrief(model: ReportModel): string {
  const words = wordsFor(model.language);
  const answer = answerOf(model);
  const attention = answer.categories === 0 ? '' : sentence(words.gotAttention(answer));
  const mine = model.categories.filter(({ isMine }) => isMine).map(({ title }) => title);
  // Titles that the next sentence names anyway are not repeated.
  const unnamed = mine.every((title) => attention.includes(title)) ? [] : mine;
  const sentences = [
    words.briefRemit(answer, unnamed, model.ownership),
    attention,
    ...newsOf(model, words),
    words.briefQuiet(quietFactsOf(model)) ?? '',
  ];
  return sentences.flatMap((said) => (said === '' ? [] : [`${text(said).value.trim()}\n`])).join('');
}

function newsOf({ categories, highlights }: ReportModel, words: Words): readonly string[] {
  return [...categories]
    .sort((a, b) => (b.share ?? 0) - (a.share ?? 0))
    .flatMap((category) => bestOf(category, highlights, 1).map((item) => ({ category, item })))
    .slice(0, newsCategories)
    .map(({ category, item }) => words.briefNews(category.title, item.title, item.line ?? ''));
}

function sentence(said: string): string {
  return `${said.slice(0, 1).toUpperCase()}${said.slice(1)}.`;
}
