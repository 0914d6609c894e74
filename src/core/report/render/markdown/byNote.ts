import type { List, ListItem, PhrasingContent } from 'mdast';
import type { NotePlace } from '../../model';
import { relativeLink } from './links';
import { item, link, list, strong, text } from './nodes';

/** Text from a note, on a line of its own. */
export interface NoteLine extends Omit<NotePlace, 'date'> {
  readonly date: string | null;
  /** Printed after the title, such as `Interviewing` or `8 weeks`. */
  readonly aside: string;
  readonly text: string | null;
}

/**
 * Lists lines in the given order; consecutive lines of the same note are nested below its title, which is printed once.
 */
export function listByNote(lines: readonly NoteLine[], folder: string, last?: string): List {
  const groups: NoteLine[][] = [];
  for (const line of lines) {
    const group = groups.at(-1);
    if (group?.[0] && headKey(group[0]) === headKey(line)) group.push(line);
    else groups.push([line]);
  }
  const rest = last === undefined ? [] : [item([text(last)])];
  return list([...groups.map((group) => groupItem(group, folder)), ...rest]);
}

function headKey({ date, path, anchor, aside }: NoteLine): string {
  return JSON.stringify([date, path, anchor, aside]);
}

function groupItem(group: readonly NoteLine[], folder: string): ListItem {
  const [first, ...others] = group;
  if (!first) return item([]);
  const head = headOf(first, folder);
  if (others.length > 0) return item(head, list(group.map(({ text: said }) => item([text(said ?? '')]))));
  return item(first.text === null ? head : [...head, text(` — ${first.text}`)]);
}

function headOf({ date, title, path, anchor, aside }: NoteLine, folder: string): readonly PhrasingContent[] {
  return [
    ...(date === null ? [] : [text(`${date} `)]),
    strong(link(relativeLink(folder, path, anchor), text(title))),
    ...(aside === '' ? [] : [text(` · ${aside}`)]),
  ];
}
