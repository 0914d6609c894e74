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
import { undatedNotice } from './markdown/undated';
import { relativeLink } from './markdown/links';
import { listByNote } from './markdown/byNote';

/** How much of the evidence a markdown report shows. The brief report is not markdown: see `renderBrief`. */
export type ReportLength = 'full' | 'page';

/**
 * The report as markdown with `\n` line ends. `folder`: the folder of the report file (`reports`; `''` is the workspace
 * folder itself), which links are relative to. It is built as a syntax tree, so that titles, tags and paths of notes
 * are never anything but text (S14, L12).
 */
export function renderMarkdown(model: ReportModel, folder: string, length: ReportLength = 'full'): string {
  return stringifyMarkdown(reportTree(model, folder, length));
}

/** The syntax trees of a report's two generated parts. */
export interface ReportTrees {
  readonly report: Root;
  /** How the report was counted, and its sources. */
  readonly evidence: Root;
}

/** The complete content in order, shared by markdown and HTML; links are relative to `folder`. */
export function reportTree(model: ReportModel, folder: string, length: ReportLength = 'full'): Root {
  const { report, evidence } = treesOf(model, folder, length);
  return { type: 'root', children: [...report.children, ...evidence.children] };
}

/** The content in two parts, which the author's own section separates. */
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
    ...undatedNotice(model, words),
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

/** How the report was counted, and a numbered list of every note that is shown. */
function fullEvidence(model: ReportModel, folder: string, words: Words): readonly RootContent[] {
  const points = pointsOf(model, words).map((point) => item([text(point)]));
  return [heading(2, words.method), list(points), ...sources(model, folder, words)];
}

/** How the report was counted, in one paragraph. */
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

/** The highlights that notes state, newest first; empty if there are none. */
function highlightsSection(
  { highlights }: ReportModel,
  folder: string,
  words: Words,
): readonly RootContent[] {
  if (highlights.length === 0) return [];
  const lines = highlights.map((highlight) => ({ ...highlight, aside: '' }));
  return [heading(2, words.highlights), listByNote(lines, folder)];
}

/** The decisions with their activities, newest first; empty if there are none. */
function decisionsSection({ decisions }: ReportModel, folder: string, words: Words): readonly RootContent[] {
  if (decisions.length === 0) return [];
  const lines = decisions.map(({ activities, status, ...decision }) => ({
    ...decision,
    text: status === 'proposed' ? `${decision.text} (${words.states.proposed})` : decision.text,
    // Titles may contain `and` and commas.
    aside: activities.map(({ title }) => title).join('; '),
  }));
  return [heading(2, words.decisions), listByNote(lines, folder)];
}
