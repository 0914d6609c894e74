import type { Link, List, ListItem, Nodes, Paragraph, RootContent } from 'mdast';
import type { Span } from '../../text/range';
import type { Words } from '../words/words';
import type { FilePath } from '../../store/store';
import { decoded, pathFrom } from './linkTarget';
import { isMarkdown } from '../../store/filePath';

/** A line of a report that links to a note. */
export interface ReportLine {
  /**
   * `item`: what a note says, under an activity, in the highlights or the decisions. `open`, `closed`: an action.
   * `source`: an entry of the list of sources. `own`: a link in the author's own text, or in text quoted from index.md.
   */
  readonly kind: 'item' | 'open' | 'closed' | 'source' | 'own';
  readonly address: Address;
  /** The link's text. */
  readonly title: string;
  /** The whole line as printed. */
  readonly whole: string;
  /** The texts that it may quote, the likeliest first; empty if it quotes nothing. */
  readonly quoted: readonly string[];
  /** The headings of levels 2 and 3 above it, as printed. */
  readonly under: readonly string[];
  /** The span of its paragraph, or of the link alone for an own link, in the parsed markdown. */
  readonly span: Span;
}

// Nesting levels: more than any report has, and a hostile text must not exhaust the stack (L14).
const deepest = 60;
// A title may contain the dash that precedes a quote, but rarely more often.
const mostDashes = 8;

/** The lines of a generated part, whether built or parsed. `folder`: the folder that its links are relative to. */
export function linesIn(
  children: readonly RootContent[],
  folder: string,
  words: Words,
): readonly ReportLine[] {
  const found: ReportLine[] = [];
  let under: readonly string[] = [];
  for (const node of children) {
    if (node.type === 'heading') {
      if (node.depth <= 3) under = [...under.slice(0, Math.max(0, node.depth - 2)), textOf(node)];
      if (node.depth === 1) under = [];
    } else if (node.type === 'list') {
      found.push(...new ListReader(folder, under, kindUnder(under, words)).lines(node));
    } else {
      found.push(...ownLines([node], folder));
    }
  }
  return found;
}

/** The links in text that is not generated. */
export function ownLines(nodes: readonly Nodes[], folder: string): readonly ReportLine[] {
  return nodes.flatMap((node) =>
    linksIn(node, 0).flatMap(({ url, title, span }): readonly ReportLine[] => {
      const address = addressOf(url, folder);
      return address ? [{ kind: 'own', address, title, whole: title, quoted: [], under: [], span }] : [];
    }),
  );
}

function kindUnder([second, third]: readonly string[], words: Words): ReportLine['kind'] {
  if (second === words.sources && third === undefined) return 'source';
  if (second !== words.actions.title) return 'item';
  return third === words.actions.stillOpen ? 'open' : third === words.actions.closed ? 'closed' : 'item';
}

class ListReader {
  readonly #folder: string;
  readonly #under: readonly string[];
  readonly #kind: ReportLine['kind'];

  constructor(folder: string, under: readonly string[], kind: ReportLine['kind']) {
    this.#folder = folder;
    this.#under = under;
    this.#kind = kind;
  }

  lines(list: List, above?: Address, title = '', depth = 0): readonly ReportLine[] {
    if (depth > deepest) return [];
    return list.children.flatMap((item) => this.#item(item, above, title, depth));
  }

  #item(item: ListItem, above: Address | undefined, title: string, depth: number): readonly ReportLine[] {
    const [first, ...rest] = item.children;
    if (first?.type !== 'paragraph') return [];
    const below = rest.filter((node) => node.type === 'list');
    const head = this.#head(first);
    if (!head) {
      const line = above ? [this.#line(first, above, title, [textOf(first)])] : [];
      return [...line, ...below.flatMap((list) => this.lines(list, undefined, '', depth + 1))];
    }
    const line = this.#line(first, head.address, head.title, quotedIn(head.rest));
    const beside = this.#beside(first, head.address);
    const inside = below.flatMap((list) => this.lines(list, head.address, head.title, depth + 1));
    // If several lines of a note are nested below its title, the title itself says nothing.
    return inside.length > 0 && line.quoted.length === 0 ? inside : [line, ...beside, ...inside];
  }

  #head({ children }: Paragraph): { address: Address; title: string; rest: string } | undefined {
    for (const [at, child] of children.entries()) {
      const [link] = linksIn(child, 0);
      const address = link && addressOf(link.url, this.#folder);
      if (address)
        return {
          address,
          title: link.title,
          rest: children
            .slice(at + 1)
            .map(textOf)
            .join(''),
        };
    }
    return undefined;
  }

  // The dates of notes without a line share one line.
  #beside(node: Paragraph, { path, fragment }: Address): readonly ReportLine[] {
    const [kind, under] = [this.#kind, this.#under];
    return node.children
      .flatMap((child) => linksIn(child, 0))
      .flatMap(({ url, title, span }): readonly ReportLine[] => {
        const address = addressOf(url, this.#folder);
        if (!address || (address.path === path && address.fragment === fragment)) return [];
        return [{ kind, address, title, whole: title, quoted: [], under, span }];
      });
  }

  #line(node: Paragraph, address: Address, title: string, quoted: readonly string[]): ReportLine {
    const [kind, under] = [this.#kind, this.#under];
    return { kind, address, title, whole: textOf(node), quoted, under, span: spanOf(node) };
  }
}

// After the link come the note's title in parentheses, or the subject, and then the quote.
function quotedIn(rest: string): readonly string[] {
  const [before = '', ...parts] = rest.split(' — ');
  const ends = parts.slice(0, mostDashes).map((_, at) => parts.slice(at).join(' — '));
  return before.trim() === '' ? ends.slice(0, 1) : ends;
}

interface FoundLink {
  readonly url: string;
  readonly title: string;
  readonly span: Span;
}

function linksIn(node: Nodes, depth: number): readonly FoundLink[] {
  if (depth > deepest) return [];
  if (node.type === 'link' || node.type === 'definition') return [foundLink(node)];
  return 'children' in node ? node.children.flatMap((child) => linksIn(child, depth + 1)) : [];
}

function foundLink(node: Link | Extract<Nodes, { type: 'definition' }>): FoundLink {
  return { url: node.url, title: node.type === 'link' ? textOf(node) : '', span: spanOf(node) };
}

/** A node's displayed text. */
function textOf(node: Nodes, depth = 0): string {
  if (node.type === 'text' || node.type === 'inlineCode') return node.value;
  if (node.type === 'break') return ' ';
  if (!('children' in node) || depth > deepest) return '';
  return node.children.map((child) => textOf(child, depth + 1)).join('');
}

function spanOf({ position }: Nodes): Span {
  return { start: position?.start.offset ?? 0, end: position?.end.offset ?? 0 };
}

/** The target of a link in a report: a markdown file of the workspace folder, with or without a heading. */
interface Address {
  readonly path: FilePath;
  /** The decoded text after the `#`; null if there is none. */
  readonly fragment: string | null;
}

/**
 * Resolves a link written by `relativeLink` or by an author, relative to the report's folder (`''`: the workspace
 * folder itself). Undefined if its target is not markdown in the workspace folder: on the web, another kind of file, or
 * outside the folder.
 */
function addressOf(url: string, folder: string): Address | undefined {
  const [, file = '', fragment = ''] = /^([^#?]*)(?:\?[^#]*)?(?:#(.*))?$/su.exec(url) ?? [];
  if (file === '' || /^(?:[a-z][a-z\d+.-]*:|\/\/)/iu.test(url)) return undefined;
  const path = pathFrom(file.startsWith('/') ? [] : folder.split('/'), file.split('/'));
  if (path === undefined || !isMarkdown(path)) return undefined;
  return { path, fragment: fragment === '' ? null : (decoded(fragment) ?? fragment) };
}
