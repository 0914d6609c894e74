import type { Element, Nodes } from 'hast';
import type { FilePath } from '../../../store/store';

/** The note, and perhaps the heading, that a report's link leads to. */
export interface LinkedNote {
  readonly path: FilePath;
  readonly anchor: string | null;
}

/** Returns the address of a note in place of its file's relative URL; undefined for a note that may not be opened. */
export type NoteAddress = (note: LinkedNote) => string | undefined;

/**
 * Replaces the page's links to notes by the addresses that `addressOf` returns. Links are relative to the workspace
 * folder. Of the others, only links to the web, to mail and within the page are kept: a webview has no files beside it.
 * No text of a note becomes an address here: `addressOf` gets a path and an anchor.
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

/** Parses an address written by `relativeLink` for the workspace folder; undefined for any other target. */
export function linkedNote(href: string): LinkedNote | undefined {
  const [address = '', fragment, ...rest] = href.split('#');
  if (rest.length > 0 || /[:?\\]/.test(address)) return undefined;
  const segments = address.split('/').map(decoded);
  const anchor = fragment === undefined ? null : decoded(fragment);
  if (anchor === undefined || !segments.every(isName)) return undefined;
  return { path: segments.join('/'), anchor };
}

// A file or folder name that leads neither out of its folder nor deeper.
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
