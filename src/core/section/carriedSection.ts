import { allAnchors, anchorOfFragment, anchorsOf } from '../note/anchors';
import { allHeadings } from '../note/markdown/allHeadings';
import type { Refusal } from '../refusal';
import type { Span } from '../text/range';
import type { Splice } from '../text/splice';
import { applySplices } from '../text/splice';
import { wellFormed } from '../text/wellFormed';
import type { LinkOrDefinition } from './linksAndDefinitions';
import { isDefinition, keyOfLabel } from './linksAndDefinitions';
import { levelSplices } from './levels';
import { relocate, writeDestination } from './relocate';
import type { ReadText, TakenSection } from './takeSection';
import { isIn } from './takeSection';

/** A section, adapted to the note that it is inserted into. */
export interface CarriedSection {
  /** Its lines, with the line ends of the note it comes from; the last line has none. */
  readonly text: string;
  /** The links and definitions in it, with their addresses relative to the other note. */
  readonly links: readonly LinkOrDefinition[];
}

/**
 * Adapts a section to another note: its heading gets level 2, its relative links are rewritten to keep their targets,
 * and the definitions that it uses from elsewhere in its note are added. Code stays as it is. Refused where a label is
 * defined otherwise in the other note, or its definition is nested in a list or quote.
 */
export function carry(section: TakenSection, target: ReadText): CarriedSection | Refusal {
  const levels = levelSplices(section);
  if ('code' in levels) return levels;
  const inside = section.links.filter(({ span }) => isIn(section, span.start));
  const needed = definitionsFor(section, inside);
  const move = relocationOf(section, target);
  const taken = [...inside, ...needed].find((link) => isTaken(move(link), target));
  if (taken) return { code: 'label-taken', args: [taken.label] };
  const brought = needed.filter((link) => !isDefined(move(link), target));
  const nested = brought.find(({ isRoot }) => !isRoot);
  if (nested) return { code: 'label-nested', args: [nested.label] };
  const within = brought.map(({ span }) => section.links.filter((link) => holds(span, link.span)));
  const carried = [inside, ...within].flat();
  const splices = [
    ...levels,
    ...carried.flatMap((link) => destinationSplice(section.text, link, move(link))),
  ];
  const parts = [withoutBlankEnd(section.text, section.span), ...brought.map(({ span }) => span)];
  return {
    text: parts.map((span) => edited(section.text, span, splices)).join('\n\n'),
    links: carried.map(move),
  };
}

// The definitions outside the section that it needs, and those that these need in turn.
function definitionsFor(
  section: TakenSection,
  inside: readonly LinkOrDefinition[],
): readonly LinkOrDefinition[] {
  const definitions = new Map<string, LinkOrDefinition>();
  for (const link of section.links) {
    const key = keyOfLabel(link);
    if (key !== undefined && isDefinition(link) && !definitions.has(key)) definitions.set(key, link);
  }
  const needed = new Set<LinkOrDefinition>();
  const open = [...inside];
  for (let link = open.pop(); link; link = open.pop()) {
    const definition = isDefinition(link) ? undefined : definitions.get(keyOfLabel(link) ?? '');
    if (!definition || isIn(section, definition.span.start) || needed.has(definition)) continue;
    needed.add(definition);
    open.push(...section.links.filter(({ span }) => holds(definition.span, span)));
  }
  return [...needed].sort((a, b) => a.span.start - b.span.start);
}

function definitionIn(link: LinkOrDefinition, { links }: ReadText): LinkOrDefinition | undefined {
  return links.find((other) => isDefinition(other) && keyOfLabel(other) === keyOfLabel(link));
}

// Whether the other note defines this label differently.
function isTaken(link: LinkOrDefinition, target: ReadText): boolean {
  return definitionIn(link, target) !== undefined && !isDefined(link, target);
}

// Whether the other note has the same definition already. Footnotes never count as the same.
function isDefined(link: LinkOrDefinition, target: ReadText): boolean {
  const found = definitionIn(link, target);
  return found?.kind === 'definition' && found.url === link.url && found.title === link.title;
}

function relocationOf(section: TakenSection, target: ReadText): (link: LinkOrDefinition) => LinkOrDefinition {
  const anchors = anchorsThere(section, target);
  const goesAlong = (fragment: string): string | undefined => {
    const now = anchorOfFragment(fragment);
    const there = anchors.get(now);
    return there === now || there === undefined ? there && fragment : encodeURIComponent(wellFormed(there));
  };
  return (link) => ({ ...link, url: relocate(link.url, section.path, target.path, goesAlong) });
}

// The anchors of the section's headings, and those that they get at the end of the other note, whose headings count too.
function anchorsThere(section: TakenSection, target: ReadText): ReadonlyMap<string, string> {
  const own = allAnchors(section.scan.outline).filter(({ start }) => isIn(section, start));
  const before = allHeadings(target.scan.outline);
  const there = anchorsOf([...before, ...own].map(({ written }) => written)).slice(before.length);
  return new Map(own.map(({ anchor }, at) => [anchor, there[at] ?? anchor]));
}

function destinationSplice(
  text: string,
  before: LinkOrDefinition,
  after: LinkOrDefinition,
): readonly Splice[] {
  if (!before.destination || before.url === after.url) return [];
  const isAngled = text.charAt(before.destination.start) === '<';
  return [{ ...before.destination, text: writeDestination(after.url, isAngled) }];
}

// Trailing blank lines separate the section from what follows, so they stay behind.
function withoutBlankEnd(text: string, { start, end }: Span): Span {
  let last = end;
  while (last > start && /\s/.test(text.charAt(last - 1))) last--;
  const rest = /^[^\r\n]*/.exec(text.slice(last, end))?.[0] ?? '';
  return { start, end: last + rest.length };
}

function edited(text: string, span: Span, splices: readonly Splice[]): string {
  const inside = splices
    .filter(({ start, end }) => span.start <= start && end <= span.end)
    .map((splice) => ({ ...splice, start: splice.start - span.start, end: splice.end - span.start }));
  return applySplices(
    text.slice(span.start, span.end),
    inside.sort((a, b) => a.start - b.start),
  );
}

function holds(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}
