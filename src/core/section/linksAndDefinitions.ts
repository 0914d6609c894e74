import type { Definition, FootnoteDefinition, Image, Link, Nodes } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import type { Processor } from 'unified';
import { unified } from 'unified';
import type { Span } from '../text/range';

/** Something in a note that leads elsewhere, or says where a label leads. */
export interface LinkOrDefinition {
  readonly kind: 'link' | 'image' | 'reference' | 'footnote' | 'definition' | 'footnoteDefinition';
  /** Its place in the text. */
  readonly span: Span;
  /** What a reference or a footnote goes by, in the form in which labels are compared; empty for the others. */
  readonly label: string;
  /** Where it leads; of a reference, where its definition does; empty for footnotes. */
  readonly url: string;
  /** The words shown in a hover, which a definition brings along as well. */
  readonly title: string;
  /** Where the URL stands as written, its angle brackets included. Undefined where none is written. */
  readonly destination: Span | undefined;
  /** It stands in no quote or list, so that its lines hold nothing but itself. */
  readonly isRoot: boolean;
}

const ofDestinations = new WeakMap<Nodes, Span>();

// The tree does not say where in a link its address stands; the parser's events do.
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

const parser = unified().use(remarkParse).use(remarkGfm).use(remarkDestinations).freeze();

/** All that leads anywhere in a text whose body begins at `bodyStart`, in the order of the text. */
export function linksAndDefinitionsIn(text: string, bodyStart: number): readonly LinkOrDefinition[] {
  const found: LinkOrDefinition[] = [];
  // Without recursion: a hostile note must not exhaust the stack (L14).
  const open: { readonly node: Nodes; readonly isRoot: boolean }[] = [
    { node: parser.parse(text.slice(bodyStart)), isRoot: true },
  ];
  for (let next = open.pop(); next; next = open.pop()) {
    const { node, isRoot } = next;
    const lead = leadOf(node, isRoot, bodyStart);
    if (lead) found.push(lead);
    if (!('children' in node)) continue;
    const holdsRoots = node.type === 'root';
    for (const child of node.children) open.push({ node: child, isRoot: holdsRoots });
  }
  found.sort((a, b) => a.span.start - b.span.start || b.span.end - a.span.end);
  return resolved(found);
}

/** Whether it says where a label leads. */
export function isDefinition({ kind }: LinkOrDefinition): boolean {
  return kind === 'definition' || kind === 'footnoteDefinition';
}

/** What a label is looked up by; links and footnotes do not share theirs. */
export function keyOfLabel({ kind, label }: LinkOrDefinition): string | undefined {
  if (kind === 'link' || kind === 'image') return undefined;
  return `${kind === 'footnote' || kind === 'footnoteDefinition' ? 'footnote' : 'link'} ${label}`;
}

function leadOf(node: Nodes, isRoot: boolean, bodyStart: number): LinkOrDefinition | undefined {
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

// Of two definitions of one label the first counts.
function resolved(links: readonly LinkOrDefinition[]): readonly LinkOrDefinition[] {
  const defined = new Map<string, LinkOrDefinition>();
  for (const lead of links) {
    if (lead.kind === 'definition' && !defined.has(lead.label)) defined.set(lead.label, lead);
  }
  return links.map((lead) => {
    const definition = lead.kind === 'reference' ? defined.get(lead.label) : undefined;
    return definition ? { ...lead, url: definition.url, title: definition.title } : lead;
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
