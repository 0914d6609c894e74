import type { List, ListItem, PhrasingContent, RootContent } from 'mdast';
import type { ActivityReport, ReportItem } from '../model';
import type { Words } from '../words';
import { relativeLink } from './links';
import { heading, item, link, list, paragraph, strong, text } from './nodes';

/** An activity's heading and what is on record for it; `folder` is the report's own. */
export function activitySection(
  activity: ActivityReport,
  folder: string,
  words: Words,
): readonly RootContent[] {
  const { items, privateNotes } = activity;
  return [
    heading(3, activity.kind === 'general' ? words.general : activity.title),
    ...(activity.isNew ? [paragraph(text(words.isNew))] : []),
    ...(items.length > 0 ? [itemList(items, folder)] : []),
    ...(privateNotes > 0 ? [paragraph(text(words.privateNotes(privateNotes)))] : []),
  ];
}

function itemList(items: readonly ReportItem[], folder: string): List {
  const groups = new Map<string, ReportItem[]>();
  for (const one of items) {
    const group = groups.get(one.title);
    if (group) group.push(one);
    else groups.set(one.title, [one]);
  }
  return list([...groups.values()].map((group) => groupItem(group, folder)));
}

// A title that several notes share is printed once, with their dates below it (DESIGN section 1).
function groupItem(group: readonly ReportItem[], folder: string): ListItem {
  const [first, ...others] = group;
  if (!first || others.length === 0) return item(group.flatMap((one) => singleItem(one, folder)));
  const noteTitles = new Set(group.map(({ noteTitle }) => noteTitle));
  const dates = group.map((one) => item(datedItem(one, folder, noteTitles.size > 1)));
  return item([strong(text(first.title)), ...(noteTitles.size > 1 ? [] : inNote(first))], list(dates));
}

/** An item's line: date, linked title, what happened. */
export function singleItem(one: ReportItem, folder: string): readonly PhrasingContent[] {
  const title = strong(link(relativeLink(folder, one.path, one.anchor), text(one.title)));
  return [text(`${one.date} `), title, ...inNote(one), ...whatHappened(one)];
}

function datedItem(one: ReportItem, folder: string, namesNote: boolean): readonly PhrasingContent[] {
  const date = link(relativeLink(folder, one.path, one.anchor), text(one.date));
  return [date, ...(namesNote ? inNote(one) : []), ...whatHappened(one)];
}

function inNote({ title, noteTitle }: ReportItem): readonly PhrasingContent[] {
  return title === noteTitle ? [] : [text(` (${noteTitle})`)];
}

function whatHappened({ line }: ReportItem): readonly PhrasingContent[] {
  return line === null ? [] : [text(` — ${line}`)];
}
