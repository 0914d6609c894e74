import type { Root, RootContent } from 'mdast';
import type { ReadNotes } from '../note/readNote';
import { answerOf } from './answer';
import { fingerprintOf } from './check/fingerprint';
import type { CategoryReport, ReportModel } from './model';
import type { Words } from './words';
import { wordsFor } from './words';
import { activitySection } from './markdown/activity';
import { actionsSection } from './markdown/actions';
import { attentionSection } from './markdown/attentionTable';
import { evidence as evidenceOf, evidenceInShort } from './markdown/evidence';
import { heading, paragraph, text } from './markdown/nodes';
import { decisionsSection, highlightsSection } from './markdown/liftedOut';
import { pageReport } from './markdown/page';
import { quietSection } from './markdown/quiet';
import { remitList } from './markdown/remit';
import { statementQuote } from './markdown/statement';
import { stringifyMarkdown } from './markdown/stringify';

/** How much of the same evidence a report in markdown shows; the brief one is no markdown: see `renderBrief`. */
export type ReportLength = 'full' | 'page';

/** A report in its two generated parts, between which the author's own words have their place. */
export interface ReportParts {
  readonly report: string;
  /** How it was counted, and what it was made of. */
  readonly evidence: string;
}

/**
 * The report as markdown, `\n` at every line's end. `folder` is the one the report stands in (`reports`; `''` is the
 * workspace folder itself): links count from there. Built as a tree, so that no title, tag or path of a note is ever
 * anything but text (S14, L12).
 */
export function renderMarkdown(model: ReportModel, folder: string, length: ReportLength = 'full'): string {
  return stringifyMarkdown(reportTree(model, folder, length));
}

/**
 * The same in its parts. `notes`: those that the model was made of, by which Check Report is told what they said;
 * see `fingerprintOf`.
 */
export function renderParts(
  model: ReportModel,
  folder: string,
  length: ReportLength,
  notes: ReadNotes,
): ReportParts {
  const { report, evidence } = treesOf(model, folder, length);
  const fingerprint = fingerprintOf(report, folder, wordsFor(model.language), notes);
  const sealed = root([...evidence.children, ...(fingerprint ? [fingerprint] : [])]);
  return { report: stringifyMarkdown(report), evidence: stringifyMarkdown(sealed) };
}

/** What every rendering that is read by people says, in its order; links count from `folder`. */
export function reportTree(model: ReportModel, folder: string, length: ReportLength = 'full'): Root {
  const { report, evidence } = treesOf(model, folder, length);
  return { type: 'root', children: [...report.children, ...evidence.children] };
}

function treesOf(
  model: ReportModel,
  folder: string,
  length: ReportLength,
): Readonly<Record<keyof ReportParts, Root>> {
  const words = wordsFor(model.language);
  const isPage = length === 'page';
  return {
    report: root(isPage ? pageReport(model, folder, words) : fullReport(model, folder, words)),
    evidence: root(isPage ? evidenceInShort(model, words) : evidenceOf(model, folder, words)),
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
