import type { NoteScan } from '../note/scanNote';
import { withoutHashtags } from '../note/filedPart';
import { textOf } from '../frontMatter/values';
import type { Taxonomy } from '../taxonomy/taxonomy';
import type { Span } from '../text/range';

/** A stretch of a note that weighs as a whole. */
export interface Passage {
  readonly text: string;
  /** What one mention in it counts; in the plain body 1. */
  readonly weight: number;
  /** It stands in a note, section or block that is private. */
  readonly isPrivate: boolean;
}

/** What passages weigh: what a note is called says more than what is said in it. */
export interface PassageWeights {
  readonly title: number;
  readonly summary: number;
  readonly tag: number;
  readonly heading: number;
  readonly lead: number;
  readonly body: number;
}

export const passageWeights: PassageWeights = {
  title: 3,
  summary: 2,
  tag: 2,
  heading: 1.6,
  lead: 1.3,
  body: 1,
};

// What a note is about stands in its first pages; the rest of a transcript is not read for it.
const longestText = 40_000;
const leadLength = 400;

/**
 * The passages of a note or, with a span, of one section of it, its own filings left out: they are the answer, and
 * must not be taken for a sign. Tags that are no filings are signs.
 */
export function passagesOf(
  text: string,
  scan: NoteScan,
  taxonomy: Taxonomy,
  span?: Span,
): readonly Passage[] {
  const { note, frontMatter, outline } = scan;
  const start = span?.start ?? frontMatter.bodyStart;
  const end = Math.min(span?.end ?? text.length, start + longestText);
  const passages: Passage[] = [];
  const add = (written: string, weight: number, at?: number): void => {
    const isPrivate = note.private || (at !== undefined && isIn(scan.privateSpans, at));
    passages.push({ text: written, weight, isPrivate });
  };
  if (!span) {
    add(note.title, passageWeights.title);
    if (note.summary !== undefined) add(note.summary, passageWeights.summary);
    for (const value of frontMatterTexts(scan)) add(value, passageWeights.tag);
    for (const tag of foreignTags(scan, taxonomy)) add(tag, passageWeights.tag);
  }
  const bare = withoutMarkup(withoutFilings(text, scan, taxonomy, start, end));
  const cuts = [...outline.headings.filter((heading) => heading.start >= start && heading.start < end)];
  let at = start;
  let lead = leadLength;
  const addBody = (to: number): void => {
    const middle = Math.min(to, at + lead);
    if (middle > at) add(bare.slice(at - start, middle - start), passageWeights.lead, at);
    if (to > middle) add(bare.slice(middle - start, to - start), passageWeights.body, middle);
    lead -= middle - at;
  };
  for (const [index, heading] of cuts.entries()) {
    addBody(heading.start);
    const isTitle = (span !== undefined && index === 0) || withoutHashtags(heading.text) === note.title;
    // The note's title has been counted already.
    if (!isTitle || span) {
      const weight = isTitle ? passageWeights.title : passageWeights.heading;
      add(bare.slice(heading.start - start, Math.min(heading.end, end) - start), weight, heading.start);
    }
    at = Math.min(heading.end, end);
  }
  addBody(end);
  return passages.filter((passage) => passage.text !== '');
}

function isIn(spans: readonly Span[], at: number): boolean {
  return spans.some(({ start, end }) => start <= at && at < end);
}

// Other keys that say what a note is about; who was there is said by its own passage.
const tellingKeys = ['category', 'type', 'project', 'subject', 'topic', 'keywords', 'description'] as const;

function frontMatterTexts({ frontMatter }: NoteScan): readonly string[] {
  if (frontMatter.kind !== 'mapping') return [];
  return tellingKeys.flatMap((key) => textOf(frontMatter, key)?.text ?? []);
}

function foreignTags({ note }: NoteScan, taxonomy: Taxonomy): readonly string[] {
  const listed = note.tokens.filter(({ place }) => place !== 'hashtag');
  const foreign = listed.filter(({ written }) => !('category' in taxonomy.resolve(written)));
  return foreign.map(({ written }) => written.replaceAll('/', ', '));
}

// Blanked out, so that places stay what they are.
function withoutFilings(
  text: string,
  { note }: NoteScan,
  taxonomy: Taxonomy,
  start: number,
  end: number,
): string {
  let bare = '';
  let from = start;
  for (const { place, written, span } of note.tokens) {
    if (place !== 'hashtag' || span.start < from || span.end > end) continue;
    if (!('category' in taxonomy.resolve(written))) continue;
    bare += text.slice(from, span.start) + ' '.repeat(span.end - span.start);
    from = span.end;
  }
  return bare + text.slice(from, end);
}

const blank = (match: string): string => ' '.repeat(match.length);

// Addresses, link targets, code blocks and comments say little in words that are read. Bounded, so that time is linear.
function withoutMarkup(text: string): string {
  return text
    .replace(/^(`{3,}|~{3,})[^\n]*\n(?:(?!\1)[^\n]*\n){0,400}\1/gm, blank)
    .replace(/<!--[\s\S]{0,2000}?-->|<\/?[a-z][^<>\n]{0,300}>/gi, blank)
    .replace(/\]\([^()\n]{0,500}\)|\b[a-z][a-z0-9+.-]{1,15}:\/\/[^\s)>\]]{1,1000}/gi, blank);
}
