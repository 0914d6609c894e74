import type { PhrasingContent, RootContent } from 'mdast';
import type { Action, Decision, ReportModel } from '../../model';
import type { Words } from '../../words/words';
import { listByNote } from './byNote';
import { relativeLink } from './links';
import { heading, link, paragraph, text } from './nodes';

// How many decisions fit on the one-page report.
const mostDecisions = 3;

/** The newest decisions, one per note, and a summary of the actions; empty if there are neither. */
export function decisionsAndActions(
  { decisions, actions }: ReportModel,
  folder: string,
  words: Words,
): readonly RootContent[] {
  const { opened, closed, carriedOver, stillOpen } = actions;
  const hasActions = opened + closed + carriedOver > 0;
  if (decisions.length === 0 && !hasActions) return [];
  const shown = oneOfEachNote(decisions).slice(0, mostDecisions);
  const left = decisions.length - shown.length;
  const lines = shown.map((decision) => ({ ...decision, aside: '' }));
  const title = hasActions
    ? decisions.length > 0
      ? words.decisionsAndActions
      : words.actions.title
    : words.decisions;
  const numbers = text(`${words.actions.title}: ${words.actions.numbers(actions)}`);
  return [
    heading(2, title),
    ...(lines.length > 0
      ? [listByNote(lines, folder, left === 0 ? undefined : words.actions.more(left))]
      : []),
    ...(hasActions ? [paragraph(numbers, ...longestOpen(stillOpen, folder, words))] : []),
  ];
}

function longestOpen([oldest]: readonly Action[], folder: string, words: Words): readonly PhrasingContent[] {
  if (!oldest || (oldest.weeks ?? 0) === 0) return [];
  const { path, anchor, title } = oldest;
  const [before, after] = words.actions.longestOpen(oldest);
  return [text(` ${before}`), link(relativeLink(folder, path, anchor), text(title)), text(after)];
}

function oneOfEachNote(decisions: readonly Decision[]): readonly Decision[] {
  const seen = new Set<string>();
  return decisions.filter(({ path }) => !seen.has(path) && seen.add(path));
}
