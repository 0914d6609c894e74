import type { RootContent } from 'mdast';
import type { Decision, ReportModel } from '../model';
import type { Words } from '../words';
import { listByNote } from './byNote';
import { heading, paragraph, text } from './nodes';

// What is read on one page beside everything else.
const mostDecisions = 3;

/** The newest decisions, one of each note, and what became of the actions; nothing where there is neither. */
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
  const [oldest] = stillOpen;
  const old = oldest && (oldest.weeks ?? 0) > 0 ? ` ${words.actions.longestOpen(oldest)}` : '';
  return [
    heading(2, title),
    ...(lines.length > 0
      ? [listByNote(lines, folder, left === 0 ? undefined : words.actions.more(left))]
      : []),
    ...(hasActions
      ? [paragraph(text(`${words.actions.title}: ${words.actions.numbers(actions)}${old}`))]
      : []),
  ];
}

function oneOfEachNote(decisions: readonly Decision[]): readonly Decision[] {
  const seen = new Set<string>();
  return decisions.filter(({ path }) => !seen.has(path) && seen.add(path));
}
