import type { List, ListItem, PhrasingContent, RootContent } from 'mdast';
import type { ActivityReport, ReportItem } from '../../model';
import type { Words } from '../../words/words';
import { relativeLink } from './links';
import { heading, item, link, list, paragraph, strong, text } from './nodes';

/** An activity's heading and items; `folder`: the folder of the report file. */
export function activitySection(
  activity: ActivityReport,
  folder: string,
  words: Words,
): readonly RootContent[] {
  const { items, privateNotes } = activity;
  return [
    heading(3, activity.kind === 'general' ? words.general : activity.title),
    ...(activity.isNew ? [paragraph(text(words.isNew))] : []),
    ...(items.length > 0 ? [itemList(items, folder, words)] : []),
    ...(privateNotes > 0 ? [paragraph(text(words.privateNotes(privateNotes)))] : []),
  ];
}

function itemList(items: readonly ReportItem[], folder: string, words: Words): List {
  const groups = new Map<string, ReportItem[]>();
  for (const one of distinct(items)) {
    const group = groups.get(one.title);
    if (group) group.push(one);
    else groups.set(one.title, [one]);
  }
  return list([...groups.values()].map((group) => groupItem(group, folder, words)));
}

// Several blocks of one section share a link, and may have the same text.
function distinct(items: readonly ReportItem[]): readonly ReportItem[] {
  const seen = new Set<string>();
  return items.filter(({ path, anchor, title, line }) => {
    const key = JSON.stringify([path, anchor, title, line]);
    return !seen.has(key) && seen.add(key);
  });
}

// A title that several notes share is printed once, with their dates below it (docs/report.md#what-happened). For
// sections with the same heading, so is the title of the notes if most share it; the others are named.
function groupItem(group: readonly ReportItem[], folder: string, words: Words): ListItem {
  const [first, ...others] = group;
  if (!first || others.length === 0)
    return item(group.flatMap((one) => [...singleItem(one, folder), ...silence(one, words)]));
  const common = commonNote(group);
  const head = [
    strong(text(first.title)),
    ...(common === undefined ? [] : inNote({ ...first, noteTitle: common })),
  ];
  const telling = group.filter(({ line }) => line !== null);
  const silent = dates(silentOnes(group, telling), folder);
  if (telling.length === 0) return item([...head, text(': '), ...silent]);
  const lines = telling.map((one) => item(datedItem(one, folder, common)));
  return item(head, list(silent.length === 0 ? lines : [...lines, item(silent)]));
}

function silence({ saysNothing, line }: ReportItem, words: Words): readonly PhrasingContent[] {
  return saysNothing && line === null ? [text(` (${words.saysNothing})`)] : [];
}

/** The note title that more than half of the items share. */
function commonNote(group: readonly ReportItem[]): string | undefined {
  const counts = new Map<string, number>();
  for (const { noteTitle } of group) counts.set(noteTitle, (counts.get(noteTitle) ?? 0) + 1);
  return [...counts].find(([, count]) => count > group.length / 2)?.[0];
}

// Leaves out items whose target is linked already.
function silentOnes(group: readonly ReportItem[], telling: readonly ReportItem[]): readonly ReportItem[] {
  const told = new Set(telling.map(({ path, anchor }) => JSON.stringify([path, anchor])));
  return group.filter(({ line, path, anchor }) => line === null && !told.has(JSON.stringify([path, anchor])));
}

// Dates on one line, without note titles: items without text do not deserve lines of their own.
function dates(items: readonly ReportItem[], folder: string): readonly PhrasingContent[] {
  return items.flatMap((one, at) => [...(at === 0 ? [] : [text(', ')]), dateLink(one, folder)]);
}

/** An item's line: date, linked title, what happened. */
export function singleItem(one: ReportItem, folder: string): readonly PhrasingContent[] {
  const title = strong(link(relativeLink(folder, one.path, one.anchor), text(one.title)));
  return [text(`${one.date} `), title, ...inNote(one), ...whatHappened(one)];
}

function datedItem(one: ReportItem, folder: string, common: string | undefined): readonly PhrasingContent[] {
  const named = one.noteTitle === common ? [] : inNote(one);
  return [dateLink(one, folder), ...named, ...whatHappened(one)];
}

function dateLink({ path, anchor, date }: ReportItem, folder: string): PhrasingContent {
  return link(relativeLink(folder, path, anchor), text(date));
}

// The note of a day is often called by it, and its day is printed already.
function inNote({ date, title, noteTitle }: ReportItem): readonly PhrasingContent[] {
  return title === noteTitle || noteTitle === date ? [] : [text(` (${noteTitle})`)];
}

function whatHappened({ line }: ReportItem): readonly PhrasingContent[] {
  return line === null ? [] : [text(` — ${line}`)];
}
