import { withoutHiddenSpans } from '../note/hidden/shownText';
import type { NoteScan } from '../note/scanNote';
import { titleOfHeading } from '../note/headingTitle';
import { scanNote } from '../note/scanNote';
import { textOf } from '../frontMatter/values';
import { fileStem } from '../store/filePath';
import { wordsOf } from './words';
import type { Taxonomy } from '../taxonomy/taxonomy';
import type { Span } from '../text/range';

/** A passage of a note with a weight. */
export interface Passage {
  readonly text: string;
  /** The weight of one mention in it; 1 in the body. */
  readonly weight: number;
  /** It is in a private note, section or block. */
  readonly isPrivate: boolean;
}

/** The weights of passages: a note's title says more about its subject than its body. */
export interface PassageWeights {
  readonly title: number;
  /** The file's name, where it is not the title. */
  readonly name: number;
  readonly summary: number;
  readonly tag: number;
  readonly heading: number;
  readonly lead: number;
  readonly body: number;
}

export const passageWeights: PassageWeights = {
  title: 3,
  name: 1,
  summary: 2,
  tag: 2,
  heading: 1.6,
  lead: 1.3,
  body: 1,
};

// In characters. The first pages show what a note is about; the rest of a long transcript is not read.
const longestText = 40_000;
const leadLength = 400;

/**
 * The passages of a note or, with a span, of one section or block. Filings are left out: they are the answer and would
 * leak into the evidence. Tags that are not filings are kept.
 */
export function passagesOf(
  text: string,
  scan: NoteScan,
  taxonomy: Taxonomy,
  span?: Span,
): readonly Passage[] {
  if (scan.shown === text) return visiblePassages(text, scan, taxonomy, span);
  const bare = withoutHiddenSpans(text, scan.frontMatter.bodyStart);
  const part = span && { start: bare.offset(span.start), end: bare.offset(span.end) };
  return visiblePassages(bare.text, scanNote(scan.note.path, bare.text), taxonomy, part);
}

// Hidden text is not even blank here: the first lines of a note count by their length.
function visiblePassages(
  text: string,
  scan: NoteScan,
  taxonomy: Taxonomy,
  span: Span | undefined,
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
    const name = nameBeside(note.title, fileStem(note.path));
    if (name !== '') add(name, passageWeights.name);
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
    const isTitle = (span !== undefined && index === 0) || titleOfHeading(heading.text) === note.title;
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

// The words of a file's name that its title does not say already, letters and digits apart.
function nameBeside(title: string, stem: string): string {
  const said = new Set(wordsOf(title).map(({ term }) => term));
  const words = wordsOf(stem.replace(/[-_]+/g, ' '));
  return words.flatMap(({ term, surface }) => (said.has(term) ? [] : [surface])).join(' ');
}

function isIn(spans: readonly Span[], at: number): boolean {
  return spans.some(({ start, end }) => start <= at && at < end);
}

// Further keys of the front matter that say what a note is about.
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

// Filings are replaced by blanks, so that offsets stay valid.
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

// URLs, link targets, code blocks, HTML tags and comments are not prose. Bounded repetitions keep the time linear (S5).
function withoutMarkup(text: string): string {
  return text
    .replace(/^(`{3,}|~{3,})[^\n]*\n(?:(?!\1)[^\n]*\n){0,400}\1/gm, blank)
    .replace(/<!--[\s\S]{0,2000}?-->|<\/?[a-z][^<>\n]{0,300}>/gi, blank)
    .replace(/\]\([^()\n]{0,500}\)|\b[a-z][a-z0-9+.-]{1,15}:\/\/[^\s)>\]]{1,1000}/gi, blank);
}
