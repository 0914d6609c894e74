import { dayIn } from '../period/writtenDay';
import type { Problem } from '../problem';
import type { FilePath } from '../store/store';
import { comparable } from '../taxonomy/taxonomy';
import type { Span } from '../text/range';
import { rangeOf } from '../text/range';
import { deepestNesting } from '../text/nesting';
import { withinAny } from '../text/ranges';
import { readFields } from './fields';
import type { FrontMatterData } from '../frontMatter/data';
import { readData } from '../frontMatter/data';
import { filingKeyOf } from '../frontMatter/keyName';
import { lateData, lateProblem } from '../frontMatter/misplacedBlock';
import { isSaid, listOf } from '../frontMatter/values';
import { shownText } from './hidden/shownText';
import { fileStem } from '../store/filePath';
import type { Outline } from './markdown/outline';
import type { HashtagPlace } from './markdown/textBlock';
import { scanOutline } from './markdown/outline';
import { readListed, tokensOf } from './listed';
import type { FilingToken, ScannedNote, FiledPart, SwallowedPath } from './note';
import { datedSections, dayAt } from './datedSections';
import { isNoFilingMark, isPrivateMark, privateMark } from './marks';
import { isDailyNote, meetingsIn } from './meetings';
import { mayBeTagged } from './markdown/likelyTags';
import type { NoteTasks } from './tasks';
import { tasksOf } from './tasks';
import { namedYear } from './namedYear';
import { partsOf } from './filedPart';
import { titleOfHeading } from './headingTitle';
import { titleHeading, titleOfName } from './title';
import { swallowedBy } from '../frontMatter/whileTyping/place';
import { readTyped } from '../frontMatter/whileTyping/reader';
import { typedRegion } from '../frontMatter/whileTyping/region';

/** A scanned note with the structure of its text. The index keeps only `note`. */
export interface NoteScan {
  readonly note: ScannedNote;
  /** The text without what its author has hidden: see `shownText`. */
  readonly shown: string;
  readonly frontMatter: FrontMatterData;
  readonly outline: Outline;
  /** The sections and blocks marked `#private`, in text order. */
  readonly privateSpans: readonly Span[];
  /** Undefined where the text has none, or the scan was not asked for them. */
  readonly tasks: NoteTasks | undefined;
}

/** What a scan is given, or asked for, beside the text. */
export interface ScanOptions {
  /** Where it has been read already. */
  readonly frontMatter?: FrontMatterData;
  /** Whose tasks are read: those of every note, of notes that may be filed as they are written, or of none. */
  readonly tasksOf?: 'all' | 'filed' | 'none';
}

/** Scans a note's text in one linear pass. Never throws, and never parses the markdown in full (L14). */
export function scanNote(
  path: FilePath,
  text: string,
  { frontMatter = readData(text), tasksOf: asked = 'all' }: ScanOptions = {},
): NoteScan {
  const shown = shownText(text, frontMatter.bodyStart);
  const listed = readListed(text, frontMatter);
  const readsTasks =
    asked === 'all' ||
    (asked === 'filed' && (listed.tokens.length > 0 || mayBeTagged(shown, frontMatter.bodyStart)));
  const wanted = { year: namedYear(path), readsTasks, isGlance: asked === 'none' };
  const outline = scanOutline(shown, frontMatter.bodyStart, wanted);
  const fields = readFields(path, shown, frontMatter, outline);
  const heading =
    fields.title === undefined ? titleHeading(path, shown, frontMatter.bodyStart, outline) : undefined;
  const referenceOf = partsOf(shown, outline);
  const marks = outline.hashtags.filter(isPrivateMark).map(referenceOf);
  const settled = outline.hashtags.filter(isNoFilingMark).map(referenceOf);
  const privateSpans = marks.flatMap((part) => (part.kind === 'note' ? [] : [part.span]));
  const title = fields.title ?? (heading ? titleOfHeading(heading.text) : titleOfName(path));
  const isDaily = (): boolean => isDailyNote(fileStem(path), title, outline, fields.date);
  const sections = datedSections(outline, shown, withinAny(privateSpans), {
    day: fields.date,
    ofName: () => dayIn(fileStem(path))?.readings[0],
  });
  const note: ScannedNote = {
    path,
    title,
    date: fields.date,
    duration: fields.duration,
    summary: fields.summary,
    highlight: fields.highlight,
    private: isPrivate(text, frontMatter) || marks.some((part) => part.kind === 'note'),
    tokens: [...listed.tokens, ...hashtagTokens(outline, referenceOf, privateSpans)],
    swallowed: swallowedPaths(text),
    needsNoFiling: listed.needsNoFiling || settled.some(({ kind }) => kind === 'note'),
    broken: frontMatter.kind === 'broken',
    problems: [
      ...frontMatterProblems(text, frontMatter),
      ...fields.problems,
      ...listed.problems,
      ...nestingProblem(text, outline),
    ],
    saysNothing: outline.saysNothing && fields.summary === undefined,
    isTitlePrivate: heading !== undefined && withinAny(privateSpans)(heading.start),
    sections,
    meetings: meetingsIn(outline, shown, isDaily, startsOf(settled)),
  };
  const tasks = tasksOf(outline, privateSpans, (offset) => dayAt(note, offset));
  return { note, shown, frontMatter, outline, privateSpans, tasks };
}

// `private` counts even in a block behind blank lines, which is otherwise read as text: better too private (H10).
function isPrivate(text: string, frontMatter: FrontMatterData): boolean {
  return [frontMatter, lateData(text, frontMatter)].some(
    (data) =>
      data?.kind === 'mapping' &&
      (isSaid(data, 'private') ||
        tokensOf('tags', listOf(data, 'tags')).some(({ written }) => comparable(written) === privateMark)),
  );
}

function nestingProblem(text: string, { deepest }: Outline): readonly Problem[] {
  const args = [String(deepestNesting)];
  return deepest ? [{ code: 'note-nested', args, range: rangeOf(text, deepest) }] : [];
}

function frontMatterProblems(text: string, frontMatter: FrontMatterData): readonly Problem[] {
  return frontMatter.kind === 'broken' ? [frontMatter.problem] : lateProblem(text, frontMatter);
}

function hashtagTokens(
  outline: Outline,
  referenceOf: (place: HashtagPlace) => FiledPart,
  privateSpans: readonly Span[],
): readonly FilingToken[] {
  const isWithheld = withinAny(privateSpans);
  return outline.hashtags
    .filter((place) => !isPrivateMark(place) && !isNoFilingMark(place))
    .map((place) => ({
      place: 'hashtag',
      written: place.tag,
      span: { start: place.start, end: place.end },
      part: referenceOf(place),
      private: isWithheld(place.start),
      ...(place.time ? { time: place.time } : {}),
    }));
}

function startsOf(parts: readonly FiledPart[]): ReadonlySet<number> {
  return new Set(parts.flatMap((part) => (part.kind === 'note' ? [] : [part.span.start])));
}

const none: readonly SwallowedPath[] = [];

/**
 * The `#words` in `activities:` and `tags:` where a value is missing. YAML reads them as comments, but their author may
 * have meant hashtags (H18). Most front matter has no `#` and is not read for this.
 */
function swallowedPaths(text: string): readonly SwallowedPath[] {
  if (!text.startsWith('---') && !text.startsWith('\uFEFF---')) return none;
  const region = typedRegion(text);
  if (!region || !holdsHash(text, region.start, region.end)) return none;
  return readTyped(text, region).flatMap((token): readonly SwallowedPath[] => {
    const [key, item] = token.path;
    const span = swallowedBy(text, token);
    if (!span || token.role === 'key' || token.path.length > 2 || typeof item === 'string') return [];
    const listed = filingKeyOf(key);
    const written = text.slice(span.start + 1, span.end);
    return listed === undefined || written === '' ? [] : [{ key: listed, written, span }];
  });
}

function holdsHash(text: string, start: number, end: number): boolean {
  for (let at = start; at < end; at++) if (text.charCodeAt(at) === 35) return true;
  return false;
}
