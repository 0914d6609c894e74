import type { Root, RootContent } from 'mdast';
import { answerOf } from '../facts/answer';
import type { CategoryReport, ReportModel } from '../model';
import type { Words } from '../words/words';
import { wordsFor } from '../words/languages';
import { activitySection } from './markdown/activity';
import { actionsSection } from './markdown/tasks';
import { attentionSection } from './markdown/attentionTable';
import { heading, paragraph, text, item, link, list, numberedList } from './markdown/nodes';
import { pageReport } from './markdown/onePage';
import { quietSection } from './markdown/quiet';
import { remitList } from './markdown/statement';
import { statementQuote } from './markdown/statement';
import { stringifyMarkdown } from './markdown/stringify';
import { relativeLink } from './markdown/links';
import { listByNote } from './markdown/byNote';

/** How much of the same evidence a report in markdown shows; the brief one is no markdown: see `renderBrief`. */
export type ReportLength = 'full' | 'page';

/**
 * The report as markdown, `\n` at every line's end. `folder` is the one the report stands in (`reports`; `''` is the
 * workspace folder itself): links count from there. Built as a tree, so that no title, tag or path of a note is ever
 * anything but text (S14, L12).
 */
export function renderMarkdown(model: ReportModel, folder: string, length: ReportLength = 'full'): string {
  return stringifyMarkdown(reportTree(model, folder, length));
}

/** A report's two generated parts. */
export interface ReportTrees {
  readonly report: Root;
  /** How it was counted, and what it was made of. */
  readonly evidence: Root;
}

/** What every rendering that is read by people says, in its order; links count from `folder`. */
export function reportTree(model: ReportModel, folder: string, length: ReportLength = 'full'): Root {
  const { report, evidence } = treesOf(model, folder, length);
  return { type: 'root', children: [...report.children, ...evidence.children] };
}

/** The same in two parts, between which the author's own words have their place. */
export function treesOf(model: ReportModel, folder: string, length: ReportLength): ReportTrees {
  const words = wordsFor(model.language);
  const isPage = length === 'page';
  return {
    report: root(isPage ? pageReport(model, folder, words) : fullReport(model, folder, words)),
    evidence: root(isPage ? evidenceInShort(model, words) : fullEvidence(model, folder, words)),
  };
}

function root(children: readonly RootContent[]): Root {
  return { type: 'root', children: [...children] };
}

function fullReport(model: ReportModel, folder: string, words: Words): readonly RootContent[] {
  const { period, asOf } = model;
  return [
    heading(1, words.title(period.id)),
    paragraph(text(words.imprint(model.role, period, asOf))),
    paragraph(text(words.answer(answerOf(model)))),
    ...statementQuote(model.statement, folder),
    ...remitList(model, words),
    ...attentionSection(model, words),
    ...highlightsSection(model, folder, words),
    ...model.categories.flatMap((category) => categorySection(category, folder, words)),
    ...decisionsSection(model, folder, words),
    ...actionsSection(model, folder, words),
    ...quietSection(model, words),
  ];
}

function categorySection(category: CategoryReport, folder: string, words: Words): readonly RootContent[] {
  if (category.activities.length === 0) return [];
  return [
    heading(2, category.title),
    ...category.activities.flatMap((activity) => activitySection(activity, folder, words)),
  ];
}

/** How it was counted, and every note that is shown, by number. */
function fullEvidence(model: ReportModel, folder: string, words: Words): readonly RootContent[] {
  const points = pointsOf(model, words).map((point) => item([text(point)]));
  return [heading(2, words.method), list(points), ...sources(model, folder, words)];
}

/** How it was counted, in one paragraph. */
function evidenceInShort(model: ReportModel, words: Words): readonly RootContent[] {
  return [heading(2, words.method), paragraph(text(words.methodInShort(model).join(' ')))];
}

function pointsOf(model: ReportModel, words: Words): readonly string[] {
  const read = words.notesRead(model.method);
  return [...(read === undefined ? [] : [read]), ...words.methodPoints(model)];
}

function sources({ sources: all }: ReportModel, folder: string, words: Words): readonly RootContent[] {
  if (all.length === 0) return [];
  const items = all.map(({ date, title, path }) =>
    item([...(date === null ? [] : [text(`${date} `)]), link(relativeLink(folder, path, null), text(title))]),
  );
  return [heading(2, words.sources), numberedList(items)];
}

/** What the notes themselves call a highlight, newest first; nothing where there is none. */
function highlightsSection(
  { highlights }: ReportModel,
  folder: string,
  words: Words,
): readonly RootContent[] {
  if (highlights.length === 0) return [];
  const lines = highlights.map((highlight) => ({ ...highlight, aside: '' }));
  return [heading(2, words.highlights), listByNote(lines, folder)];
}

/** What was decided, newest first, and about which activities; nothing where there is nothing. */
function decisionsSection({ decisions }: ReportModel, folder: string, words: Words): readonly RootContent[] {
  if (decisions.length === 0) return [];
  const lines = decisions.map(({ activities, ...decision }) => ({
    ...decision,
    // Titles have their own `and`, and commas.
    aside: activities.map(({ title }) => title).join('; '),
  }));
  return [heading(2, words.decisions), listByNote(lines, folder)];
}
