import type { Definition, FootnoteDefinition, Image, Link, Nodes } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import type { Processor } from 'unified';
import { unified } from 'unified';
import type { Span } from '../text/range';
import { gfm } from '../text/gfm';

/** A link, image, reference or footnote in a note, or the definition of a label. */
export interface LinkOrDefinition {
  readonly kind: 'link' | 'image' | 'reference' | 'footnote' | 'definition' | 'footnoteDefinition';
  /** Its range in the text. */
  readonly span: Span;
  /** The label of a reference, footnote or definition, normalized for comparison; empty for links and images. */
  readonly label: string;
  /** The address; for a reference, that of its definition; empty for footnotes. */
  readonly url: string;
  /** The title that is shown on hover; for a reference, that of its definition. */
  readonly title: string;
  /** The range of the URL as written, including angle brackets. Undefined where none is written. */
  readonly destination: Span | undefined;
  /** It is not nested in a quote or list, so that a definition has its lines to itself. */
  readonly isRoot: boolean;
}

const ofDestinations = new WeakMap<Nodes, Span>();

// mdast has no position for the address of a link; the tokens of micromark have.
function remarkDestinations(this: Processor): void {
  const data = this.data();
  (data.fromMarkdownExtensions ??= []).push({
    enter: {
      resourceDestination(token) {
        const node = this.stack.at(-1);
        if (node && node.type !== 'fragment') ofDestinations.set(node, spanOf(token));
      },
      definitionDestination(token) {
        const node = this.stack.at(-1);
        if (node && node.type !== 'fragment') ofDestinations.set(node, spanOf(token));
      },
    },
  });
}

const parser = unified().use(remarkParse).use(remarkGfm, gfm).use(remarkDestinations).freeze();

/** The links and definitions in a text whose body begins at the offset `bodyStart`, in the order of the text. */
export function linksAndDefinitionsIn(text: string, bodyStart: number): readonly LinkOrDefinition[] {
  const found: LinkOrDefinition[] = [];
  // Without recursion: a hostile note must not exhaust the stack (L14).
  const open: { readonly node: Nodes; readonly isRoot: boolean }[] = [
    { node: parser.parse(text.slice(bodyStart)), isRoot: true },
  ];
  for (let next = open.pop(); next; next = open.pop()) {
    const { node, isRoot } = next;
    const link = linkOf(node, isRoot, bodyStart);
    if (link) found.push(link);
    if (!('children' in node)) continue;
    const holdsRoots = node.type === 'root';
    for (const child of node.children) open.push({ node: child, isRoot: holdsRoots });
  }
  found.sort((a, b) => a.span.start - b.span.start || b.span.end - a.span.end);
  return resolved(found);
}

/** Whether it defines a label. */
export function isDefinition({ kind }: LinkOrDefinition): boolean {
  return kind === 'definition' || kind === 'footnoteDefinition';
}

/** The key to look a label up by. Links and footnotes have separate namespaces. */
export function keyOfLabel({ kind, label }: LinkOrDefinition): string | undefined {
  if (kind === 'link' || kind === 'image') return undefined;
  return `${kind === 'footnote' || kind === 'footnoteDefinition' ? 'footnote' : 'link'} ${label}`;
}

function linkOf(node: Nodes, isRoot: boolean, bodyStart: number): LinkOrDefinition | undefined {
  const at = { span: shifted(nodeSpan(node), bodyStart), isRoot };
  switch (node.type) {
    case 'link':
    case 'image':
      return { ...at, kind: node.type, label: '', ...addressOf(node, bodyStart) };
    case 'definition':
      return { ...at, kind: 'definition', label: labelOf(node), ...addressOf(node, bodyStart) };
    case 'footnoteDefinition':
      return { ...at, kind: 'footnoteDefinition', label: labelOf(node), ...nowhere };
    case 'linkReference':
    case 'imageReference':
      return { ...at, kind: 'reference', label: labelOf(node), ...nowhere };
    case 'footnoteReference':
      return { ...at, kind: 'footnote', label: labelOf(node), ...nowhere };
    default:
      return undefined;
  }
}

const nowhere = { url: '', title: '', destination: undefined };

function addressOf(
  node: Link | Image | Definition,
  bodyStart: number,
): Pick<LinkOrDefinition, 'url' | 'title' | 'destination'> {
  const written = ofDestinations.get(node);
  return {
    url: node.url,
    title: node.title ?? '',
    destination: written && shifted(written, bodyStart),
  };
}

function labelOf({ identifier }: Pick<Definition | FootnoteDefinition, 'identifier'>): string {
  return identifier.toLowerCase();
}

// Of two definitions of a label, the first wins, as in CommonMark.
function resolved(links: readonly LinkOrDefinition[]): readonly LinkOrDefinition[] {
  const defined = new Map<string, LinkOrDefinition>();
  for (const link of links) {
    if (link.kind === 'definition' && !defined.has(link.label)) defined.set(link.label, link);
  }
  return links.map((link) => {
    const definition = link.kind === 'reference' ? defined.get(link.label) : undefined;
    return definition ? { ...link, url: definition.url, title: definition.title } : link;
  });
}

interface Placed {
  readonly start: { readonly offset?: number | undefined };
  readonly end: { readonly offset?: number | undefined };
}

function spanOf({ start, end }: Placed): Span {
  return { start: start.offset ?? 0, end: end.offset ?? 0 };
}

function nodeSpan({ position }: Nodes): Span {
  return position ? spanOf(position) : { start: 0, end: 0 };
}

function shifted({ start, end }: Span, by: number): Span {
  return { start: start + by, end: end + by };
}
