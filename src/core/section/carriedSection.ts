import GithubSlugger from 'github-slugger';
import type { Refusal } from '../refusal';
import type { Span } from '../text/range';
import type { Splice } from '../text/splice';
import { applySplices } from '../text/splice';
import type { LinkOrDefinition } from './linksAndDefinitions';
import { isDefinition, keyOfLabel } from './linksAndDefinitions';
import { levelSplices } from './levels';
import { relocate, writeDestination } from './relocate';
import type { ReadText, TakenSection } from './takeSection';
import { isIn } from './takeSection';

/** A section as it will stand in another note. */
export interface CarriedSection {
  /** Its lines, with the line ends of the note it comes from; the last one has none. */
  readonly text: string;
  /** All that leads elsewhere in it, by where it leads from there. */
  readonly links: readonly LinkOrDefinition[];
}

/**
 * A section made fit for another note: on the second level, its relative links leading where they led, and with the
 * definitions that it uses and that stand elsewhere in its note. Code is left as it is.
 */
export function carry(section: TakenSection, target: ReadText): CarriedSection | Refusal {
  const levels = levelSplices(section);
  if ('code' in levels) return levels;
  const inside = section.links.filter(({ span }) => isIn(section, span.start));
  const needed = definitionsFor(section, inside);
  const move = relocationOf(section, target);
  const taken = [...inside, ...needed].find((lead) => isTaken(move(lead), target));
  if (taken) return { code: 'label-taken', args: [taken.label] };
  const brought = needed.filter((lead) => !isDefined(move(lead), target));
  const nested = brought.find(({ isRoot }) => !isRoot);
  if (nested) return { code: 'label-nested', args: [nested.label] };
  const within = brought.map(({ span }) => section.links.filter((lead) => holds(span, lead.span)));
  const carried = [inside, ...within].flat();
  const splices = [
    ...levels,
    ...carried.flatMap((lead) => destinationSplice(section.text, lead, move(lead))),
  ];
  const parts = [withoutBlankEnd(section.text, section.span), ...brought.map(({ span }) => span)];
  return {
    text: parts.map((span) => edited(section.text, span, splices)).join('\n\n'),
    links: carried.map(move),
  };
}

// The definitions outside of the section that it needs, and those that these need in turn.
function definitionsFor(
  section: TakenSection,
  inside: readonly LinkOrDefinition[],
): readonly LinkOrDefinition[] {
  const definitions = new Map<string, LinkOrDefinition>();
  for (const lead of section.links) {
    const key = keyOfLabel(lead);
    if (key !== undefined && isDefinition(lead) && !definitions.has(key)) definitions.set(key, lead);
  }
  const needed = new Set<LinkOrDefinition>();
  const open = [...inside];
  for (let lead = open.pop(); lead; lead = open.pop()) {
    const definition = isDefinition(lead) ? undefined : definitions.get(keyOfLabel(lead) ?? '');
    if (!definition || isIn(section, definition.span.start) || needed.has(definition)) continue;
    needed.add(definition);
    open.push(...section.links.filter(({ span }) => holds(definition.span, span)));
  }
  return [...needed].sort((a, b) => a.span.start - b.span.start);
}

function definitionIn(lead: LinkOrDefinition, { links }: ReadText): LinkOrDefinition | undefined {
  return links.find((other) => isDefinition(other) && keyOfLabel(other) === keyOfLabel(lead));
}

// The other note has this label, and means something else by it.
function isTaken(lead: LinkOrDefinition, target: ReadText): boolean {
  return definitionIn(lead, target) !== undefined && !isDefined(lead, target);
}

// The other note says the same of this label already. Two footnotes are never the same.
function isDefined(lead: LinkOrDefinition, target: ReadText): boolean {
  const found = definitionIn(lead, target);
  return found?.kind === 'definition' && found.url === lead.url && found.title === lead.title;
}

function relocationOf(section: TakenSection, target: ReadText): (lead: LinkOrDefinition) => LinkOrDefinition {
  const anchors = anchorsIn(section);
  const goesAlong = (fragment: string): boolean => anchors.has(decoded(fragment));
  return (lead) => ({ ...lead, url: relocate(lead.url, section.path, target.path, goesAlong) });
}

function anchorsIn(section: TakenSection): ReadonlySet<string> {
  const slugger = new GithubSlugger();
  const { headings } = section.scan.outline;
  const anchors = headings.map(({ text, start }) => ({ anchor: slugger.slug(text), start }));
  return new Set(anchors.filter(({ start }) => isIn(section, start)).map(({ anchor }) => anchor));
}

function decoded(fragment: string): string {
  try {
    return decodeURIComponent(fragment).toLowerCase();
  } catch {
    return fragment.toLowerCase();
  }
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

// Blank lines at its end part it from what follows, which is not going along.
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
