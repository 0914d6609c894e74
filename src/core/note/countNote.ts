import type { FrontMatterData } from '../frontMatter/data';
import { readData } from '../frontMatter/data';
import { textOf } from '../frontMatter/values';
import { isDayAlone } from '../period/dayLine';
import type { FilePath } from '../store/store';
import { fileStem } from '../store/filePath';
import type { Taxonomy } from '../taxonomy/taxonomy';
import { comparable } from '../taxonomy/taxonomy';
import { dayAboveText } from './day';
import { readListed } from './listed';
import type { LoneTag, TagMeaning } from './markdown/loneTags';
import { loneTags } from './markdown/loneTags';
import { isUndatedBody, titleLine } from './markdown/undatedBody';
import { noFilingMark, privateMark } from './marks';
import type { FilingToken, ScannedNote } from './note';
import { titleOfName } from './title';

/** Counts the notes of a taxonomy. */
export type CountNote = (path: FilePath, text: string, taxonomy: Taxonomy) => CountedNote;

/** What counts, and whose days: those of all notes, or of notes that may be filed. */
export interface Counting {
  readonly taxonomy: Taxonomy;
  readonly days: 'all' | 'filed';
}

/** The note is undefined where a scan has to read it. */
export interface CountedNote {
  readonly note: ScannedNote | undefined;
  readonly frontMatter: FrontMatterData;
}

/**
 * What counts of a note of one entry: what files it, as if each of that filed all of it, and its day. All else is as in a note
 * that has none. A note that may have several entries or meetings is not read, nor one whose text has to be read for its day;
 * see `scanNote`, by which all others count the same.
 */
export function countNote(path: FilePath, text: string, counting: Counting): CountedNote {
  const frontMatter = readData(text);
  const isBroken = frontMatter.kind === 'broken';
  return { note: isBroken ? undefined : countedNote(path, text, frontMatter, counting), frontMatter };
}

function countedNote(
  path: FilePath,
  text: string,
  frontMatter: FrontMatterData,
  { taxonomy, days }: Counting,
): ScannedNote | undefined {
  const { bodyStart } = frontMatter;
  const hashtags = loneTags(text, bodyStart, (tag) => meaningOf(tag, taxonomy));
  if (!hashtags || (hashtags.length > 0 && mayBeDaily(path, text, frontMatter))) return undefined;
  // A day has a year, its own or that of the path. Headings with a time are those of meetings, which hashtags may file.
  const isYearAway = hashtags.length > 0 || digitsOf(path) >= digitsOfYear;
  if (!isUndatedBody(text, bodyStart, isYearAway ? 0 : digitsOfYear - 1)) return undefined;
  const { tokens: listed, needsNoFiling } = readListed(text, frontMatter);
  const filing = listed.filter(({ written }) => isKnown(written, taxonomy));
  const tokens = hashtags.length > 0 ? [...filing, ...hashtags.map(tokenOf)] : filing;
  const isAsked = days === 'all' || tokens.length > 0;
  const date = isAsked ? dayAboveText({ path, frontMatter }) : undefined;
  if (isAsked && date === undefined) return undefined;
  return {
    path,
    title: fileStem(path),
    date,
    duration: undefined,
    summary: undefined,
    highlight: false,
    private: false,
    tokens: tokens.length > 0 ? tokens : none,
    swallowed: none,
    needsNoFiling,
    broken: false,
    problems: none,
    saysNothing: false,
    isTitlePrivate: false,
    sections: none,
    meetings: none,
  };
}

const none: readonly never[] = [];

const digitsOfYear = 4;

function digitsOf(path: FilePath): number {
  return path.replace(/\D/g, '').length;
}

function meaningOf(tag: string, taxonomy: Taxonomy): TagMeaning {
  const name = comparable(tag);
  if (name.startsWith(privateMark) || name.startsWith(noFilingMark)) return 'doubtful';
  return isKnown(tag, taxonomy) ? 'sought' : 'nothing';
}

function isKnown(written: string, taxonomy: Taxonomy): boolean {
  const { kind } = taxonomy.resolve(written);
  return kind === 'activity' || kind === 'category';
}

function tokenOf({ tag, start }: LoneTag): FilingToken {
  const span = { start, end: start + tag.length + 1 };
  return { place: 'hashtag', written: tag, span, part: { kind: 'note' }, private: false };
}

// The page of a day may hold several meetings, which are filed one by one. No heading but the title has a time here.
function mayBeDaily(path: FilePath, text: string, frontMatter: FrontMatterData): boolean {
  const title = frontMatter.kind === 'mapping' ? textOf(frontMatter, 'title')?.text : undefined;
  const line = titleLine(text, frontMatter.bodyStart);
  const heading = line && text.slice(line.start + 1, line.end);
  return (
    isDayAlone(fileStem(path)) ||
    isDayAlone(titleOfName(path)) ||
    [title, heading].some((words) => words !== undefined && mayBeDay(words.trim()))
  );
}

const digit = /\d/;
// Without what might be a mark.
const bareWords = /^[\p{L}\p{N} ,.'"()–-]*$/u;

function mayBeDay(words: string): boolean {
  return digit.test(words) && (!bareWords.test(words) || isDayAlone(words));
}
