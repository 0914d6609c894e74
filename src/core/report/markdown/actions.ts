import type { RootContent } from 'mdast';
import type { Action, ReportModel } from '../model';
import type { ActionWords, Words } from '../words';
import type { NoteLine } from './byNote';
import { listByNote } from './byNote';
import { heading, paragraph, text } from './nodes';

// More than that nobody reads; the model has them all.
const mostListed = 12;

/** How many actions there were, those still open with their age, and those closed; nothing where there are none. */
export function actionsSection(
  { actions }: ReportModel,
  folder: string,
  words: Words,
): readonly RootContent[] {
  const { opened, closed, carriedOver, stillOpen, closedInPeriod } = actions;
  if (opened + closed + carriedOver === 0) return [];
  return [
    heading(2, words.actions.title),
    paragraph(text(words.actions.numbers(actions))),
    ...listed(words.actions.stillOpen, stillOpen, openLine, folder, words.actions),
    ...listed(words.actions.closed, closedInPeriod, closedLine, folder, words.actions),
  ];
}

type LineOf = (action: Action, words: ActionWords) => NoteLine;

function listed(
  title: string,
  all: readonly Action[],
  lineOf: LineOf,
  folder: string,
  words: ActionWords,
): readonly RootContent[] {
  if (all.length === 0) return [];
  // One more takes no more room than to say so.
  const shown = all.length <= mostListed + 1 ? all : all.slice(0, mostListed);
  const left = all.length - shown.length;
  const lines = shown.map((action) => lineOf(action, words));
  return [heading(3, title), listByNote(lines, folder, left === 0 ? undefined : words.more(left))];
}

function openLine(action: Action, words: ActionWords): NoteLine {
  return { ...action, aside: action.weeks === null ? '' : words.age(action.weeks, action.due) };
}

function closedLine(action: Action, { cancelled }: ActionWords): NoteLine {
  return { ...action, aside: action.state === 'cancelled' ? cancelled : '' };
}
