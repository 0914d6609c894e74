import type { FrontMatterData } from '../frontMatter/data';
import { textOf } from '../frontMatter/values';
import type { Day } from '../period/day';
import { dateLabel } from '../period/dayLabel';
import { dayInLine } from '../period/dayLine';
import { dayIn } from '../period/writtenDay';
import type { Problem } from '../problem';
import { fileStem } from '../store/filePath';
import type { FilePath } from '../store/store';
import { rangeOf } from '../text/range';
import type { DayAt } from './dayAt';
import { dayOfFolders } from './dayOfFolders';
import { dayOfLines } from './dayOfLines';
import { dayOfTitle } from './dayOfTitle';
import { isWordless } from './title';
import { titleOfHeading } from './headingTitle';
import type { Outline } from './markdown/outline';

/** Where a note's day was found; the first of these that has one is taken (docs/files.md#the-day). */
export type DaySource = 'date' | 'name' | 'created' | 'pubDate' | 'folders' | 'title' | 'line';

export interface NoteDay {
  readonly day: Day | undefined;
  /** Undefined where there is no day. */
  readonly source: DaySource | undefined;
  readonly problems: readonly Problem[];
}

/** What says when a note is from. Never the file's clock: copies and clones change it. */
export interface DayEvidence {
  readonly path: FilePath;
  readonly text: string;
  readonly frontMatter: FrontMatterData;
  readonly outline: Outline;
  /** The `title:` of its front matter. */
  readonly title: string | undefined;
}

/**
 * The day of a note. A day that can be read in two ways is never guessed: it is a problem, unless a source of a lower rank
 * agrees with one reading. A source that disagrees with both does not count.
 */
export function dayOfNote(evidence: DayEvidence): NoteDay {
  const problems = [...dateProblems(evidence)];
  let open: DayAt | undefined;
  for (const [source, find] of sources) {
    const found = find(evidence);
    if (!found) continue;
    const day = found.readings.length === 1 ? found.readings[0] : undefined;
    if (day === undefined) open ??= found;
    else if (!open || open.readings.includes(day))
      return { day, source, problems: [...problems, ...differing(evidence, source, day)] };
  }
  if (open && !problems.some(({ code }) => code === 'date-ambiguous'))
    problems.push(ambiguous(evidence, open));
  return { day: undefined, source: undefined, problems };
}

/** What is known of a note without its text. */
type AboveText = Pick<DayEvidence, 'path' | 'frontMatter'>;

/** The day of a note that its front matter or its name states, so that nothing else can; undefined where the text may. */
export function dayAboveText(known: AboveText): Day | undefined {
  const readings = (ofDate(known) ?? ofName(known))?.readings;
  return readings?.length === 1 ? readings[0] : undefined;
}

const sources: readonly (readonly [DaySource, (evidence: DayEvidence) => DayAt | undefined])[] = [
  ['date', ofDate],
  ['name', ofName],
  ['line', (evidence) => ofLines(evidence, true)],
  ['name', ({ path }) => ofWords(fileStem(path))],
  ['date', (evidence) => ofKey(evidence, 'date')],
  ['created', ofCreation],
  ['pubDate', (evidence) => ofKey(evidence, 'pubDate')],
  ['folders', ({ path }) => dayOfFolders(path)],
  ['title', ofTitle],
  ['line', (evidence) => ofLines(evidence, false)],
];

// Wiki.js writes when a page was edited last as its `date`, beside `dateCreated`.
function isEdited({ frontMatter }: AboveText): boolean {
  return frontMatter.kind === 'mapping' && textOf(frontMatter, 'dateCreated') !== undefined;
}

function ofDate(evidence: AboveText): DayAt | undefined {
  const isStamped = isEdited(evidence) || isOfPublishing(evidence);
  return (isStamped ? undefined : ofKey(evidence, 'date')) ?? ofLabelledKey(evidence);
}

// With the fraction of a second, which nobody types.
const stamp = /T\d\d:\d\d:\d\d\.\d/;

// Decap and its like name a post by the moment that they write as its `date`: when the post was made.
function isOfPublishing({ path, frontMatter }: AboveText): boolean {
  const written = frontMatter.kind === 'mapping' ? textOf(frontMatter, 'date') : undefined;
  if (written === undefined || !stamp.test(written.text)) return false;
  const named = ofWords(fileStem(path))?.readings[0];
  return named !== undefined && written.text.startsWith(named);
}

// What the text states goes before such a name.
function ofName(evidence: AboveText): DayAt | undefined {
  return isOfPublishing(evidence) ? undefined : ofWords(fileStem(evidence.path));
}

// What a person wrote into the text goes before what a tool wrote above it.
function ofLines({ text, frontMatter, outline }: DayEvidence, mustBeStated: boolean): DayAt | undefined {
  const found = dayOfLines(text, frontMatter.bodyStart, outline.heads);
  return found && (found.isStated || !mustBeStated) ? found.at : undefined;
}

// `Datum: 2026-10-19`, `日期: 2026-10-19`, `decided: 2026-10-19`.
function ofLabelledKey({ frontMatter }: AboveText): DayAt | undefined {
  if (frontMatter.kind !== 'mapping') return undefined;
  for (const { key, value } of frontMatter.entries) {
    const written = value.kind === 'scalar' ? dayIn(value.text) : undefined;
    if (written && value.kind === 'scalar' && dateLabel(key) === 'date' && key.toLowerCase() !== 'date')
      return { readings: written.readings, span: value.span };
  }
  return undefined;
}

function ofKey({ frontMatter }: AboveText, key: string): DayAt | undefined {
  const value = frontMatter.kind === 'mapping' ? textOf(frontMatter, key) : undefined;
  const written = value && dayIn(value.text);
  return written && { readings: written.readings, span: value.span };
}

// As note-takers and exports spell it.
const creation = ['created', 'created_at', 'created-at', 'date created', 'creation date', 'createdat'];

function ofCreation(evidence: DayEvidence): DayAt | undefined {
  for (const key of creation) {
    const found = ofKey(evidence, key);
    if (found) return found;
  }
  return undefined;
}

function ofWords(words: string): DayAt | undefined {
  const written = dayIn(words);
  return written && { readings: written.readings };
}

// Where several headings of one level have a day, each dates its own section, and none the note.
function ofTitle({
  text,
  title,
  frontMatter,
  outline: { heads: headings, year },
}: DayEvidence): DayAt | undefined {
  const written = ofWords(title ?? '');
  if (written) return written;
  const first = headings[0];
  if (!first || (first.level > 1 && !isWordless(text, frontMatter.bodyStart, first.start))) return undefined;
  const short = dayOfTitle(titleOfHeading(first.text), year);
  const found = dayIn(first.text) ?? (short && { readings: [short] as const });
  const isDated = (text: string): boolean =>
    dayInLine(text) !== undefined || dayOfTitle(text, year) !== undefined;
  if (
    !found ||
    headings.some(
      (other) => other !== first && other.level === first.level && isDated(titleOfHeading(other.text)),
    )
  )
    return undefined;
  return { readings: found.readings, span: { start: first.start, end: first.end } };
}

function dateProblems(evidence: DayEvidence): readonly Problem[] {
  const { text, frontMatter } = evidence;
  const value = frontMatter.kind === 'mapping' ? textOf(frontMatter, 'date') : undefined;
  if (!value || value.text === '' || value.isNull) return [];
  const found = ofKey(evidence, 'date');
  if (!found) return [{ code: 'date-invalid', args: ['date', value.text], range: rangeOf(text, value.span) }];
  return found.readings.length === 2 ? [ambiguous(evidence, found)] : [];
}

function ambiguous({ path, text }: DayEvidence, { readings, span }: DayAt): Problem {
  const written = span ? text.slice(span.start, span.end).trim() : fileStem(path);
  return {
    code: 'date-ambiguous',
    args: [written, ...readings],
    range: rangeOf(text, span ?? { start: 0, end: 0 }),
  };
}

// A tool that writes `created` writes the day of an import as well. The name is what a person wrote.
function differing(evidence: DayEvidence, source: DaySource, day: Day): readonly Problem[] {
  if (source !== 'name') return [];
  return ['created', 'pubDate'].flatMap((key): readonly Problem[] => {
    const other = key === 'created' ? ofCreation(evidence) : ofKey(evidence, key);
    if (!other?.span || (other.readings as readonly Day[]).includes(day)) return [];
    const range = rangeOf(evidence.text, other.span);
    return [{ code: 'date-differs', args: [key, other.readings[0], day], range }];
  });
}
