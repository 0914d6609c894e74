import type { Element, Nodes } from 'hast';
import type { FilePath } from '../../../store/store';

/** A note, or a heading of it, as a link of the report leads to it. */
export interface LinkedNote {
  readonly path: FilePath;
  readonly anchor: string | null;
}

/** Where a link leads to a note in place of the file beside the page; undefined: to no note that may be opened. */
export type NoteAddress = (note: LinkedNote) => string | undefined;

/**
 * The same page with its links to notes leading where `addressOf` says. Links count from the workspace folder itself. Of
 * the others only those to pages, to mail and within the page stay: a page that stands in no folder has no files beside
 * it. Nothing that a note says becomes an address here: it is named, and `addressOf` makes of the name what it will.
 */
export function withNoteLinks<T extends Nodes>(node: T, addressOf: NoteAddress): T {
  if (!('children' in node)) return node;
  const children = node.children.map((child) => withNoteLinks(child, addressOf));
  const isLink = node.type === 'element' && node.tagName === 'a';
  return isLink ? { ...node, properties: linkProperties(node, addressOf), children } : { ...node, children };
}

function linkProperties({ properties }: Element, addressOf: NoteAddress): Element['properties'] {
  const { href, ...others } = properties;
  if (typeof href !== 'string') return others;
  if (staysAsItIs(href)) return properties;
  const note = linkedNote(href);
  const address = note && addressOf(note);
  return address === undefined ? others : { ...others, href: address };
}

function staysAsItIs(href: string): boolean {
  return href.startsWith('#') || /^(?:https?|mailto):/i.test(href);
}

/** What `relativeLink` made an address of, as seen from the workspace folder; undefined where it leads elsewhere. */
export function linkedNote(href: string): LinkedNote | undefined {
  const [address = '', fragment, ...rest] = href.split('#');
  if (rest.length > 0 || /[:?\\]/.test(address)) return undefined;
  const segments = address.split('/').map(decoded);
  const anchor = fragment === undefined ? null : decoded(fragment);
  if (anchor === undefined || !segments.every(isName)) return undefined;
  return { path: segments.join('/'), anchor };
}

// A name of a file or folder, and nothing that would lead out of the folder or deeper than it says.
function isName(segment: string | undefined): segment is string {
  return segment !== undefined && !['', '.', '..'].includes(segment) && !segment.includes('/');
}

function decoded(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}
