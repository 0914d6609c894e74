import type { RootContent } from 'mdast';
import type { Action, ReportModel } from '../../model';
import { listedTasks } from '../../facts/sources';
import type { ActionWords, Words } from '../../words/words';
import type { NoteLine } from './byNote';
import { listByNote } from './byNote';
import { heading, paragraph, text } from './nodes';

/** The numbers of actions, the open ones with their age, and the closed ones; empty if there are none. */
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
  const shown = listedTasks(all);
  const left = all.length - shown.length;
  const lines = shown.map((action) => lineOf(action, words));
  return [heading(3, title), listByNote(lines, folder, left === 0 ? undefined : words.more(left))];
}

function openLine(action: Action, words: ActionWords): NoteLine {
  return {
    ...action,
    aside: asideOf(action, action.weeks === null ? '' : words.age(action.weeks, action.due)),
  };
}

function closedLine(action: Action, { cancelled }: ActionWords): NoteLine {
  return { ...action, aside: asideOf(action, action.state === 'cancelled' ? cancelled : '') };
}

// Titles may contain `and` and commas.
function asideOf({ activities }: Action, state: string): string {
  const titles = activities.map(({ title }) => title).join('; ');
  return [titles, state].filter((part) => part !== '').join(' · ');
}
