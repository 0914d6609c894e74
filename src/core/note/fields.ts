import type { Day } from '../period/day';
import { parseDuration } from '../period/duration';
import type { Problem, ProblemCode } from '../problem';
import type { FilePath } from '../store/store';
import { rangeOf } from '../text/range';
import { collapsed } from '../text/lines';
import type { FrontMatterData } from '../frontMatter/data';
import { isKey } from '../frontMatter/keyName';
import type { Entries } from '../frontMatter/nodes';
import type { WrittenText } from '../frontMatter/values';
import { saysYes, textOf, valueAt } from '../frontMatter/values';
import { dayOfNote } from './day';
import { withoutHidden } from './hidden/shownText';
import type { Outline } from './markdown/outline';
import { pageProperties } from './markdown/pageProperties';
import { titleText } from './markdown/titleText';

/** A note's own fields: those of its front matter, and its day, wherever that stands. */
export interface NoteFields {
  readonly title: string | undefined;
  readonly date: Day | undefined;
  /** Minutes. */
  readonly duration: number | undefined;
  readonly summary: string | undefined;
  readonly highlight: boolean;
  readonly problems: readonly Problem[];
}

/** Reads the fields of docs/files.md#notes. A value that cannot be read is a problem, never silently nothing. */
export function readFields(
  path: FilePath,
  text: string,
  frontMatter: FrontMatterData,
  outline: Outline,
): NoteFields {
  const problems: Problem[] = [];
  const invalid = (code: ProblemCode, args: readonly string[], value: Pick<WrittenText, 'span'>): void => {
    problems.push({ code, args, range: rangeOf(text, value.span) });
  };
  const written = frontMatter.kind === 'mapping' ? ownFields(frontMatter, invalid) : nothing;
  const title = written.title ?? pageTitle(text, frontMatter);
  const { day, problems: ofDay } = dayOfNote({ path, text, frontMatter, outline, title });
  const { duration, summary, highlight } = written;
  return { title, date: day, duration, summary, highlight, problems: [...ofDay, ...problems] };
}

// `title:: Platform review`, as Logseq has it.
function pageTitle(text: string, { bodyStart }: FrontMatterData): string | undefined {
  const title = pageProperties(text, bodyStart).find(({ key }) => key === 'title')?.value;
  return title === undefined || title === '' ? undefined : titleText(title);
}

type OwnFields = Omit<NoteFields, 'date' | 'problems'>;
type ReportProblem = (code: ProblemCode, args: readonly string[], value: Pick<WrittenText, 'span'>) => void;

const nothing: OwnFields = { title: undefined, duration: undefined, summary: undefined, highlight: false };

function ownFields(entries: Entries, invalid: ReportProblem): OwnFields {
  wrongKinds(entries, invalid);
  spellings(entries, invalid);
  return {
    title: titleOf(entries),
    duration: durationOf(entries, invalid),
    summary: nonEmpty(entries, 'summary'),
    highlight: highlightOf(entries, invalid),
  };
}

const ofOneValue = ['title', 'date', 'duration', 'summary', 'highlight'] as const;

function wrongKinds(entries: Entries, invalid: ReportProblem): void {
  for (const key of ofOneValue) {
    const value = valueAt(entries, key);
    if (value?.kind === 'odd') invalid('value-not-text', [key], value);
    if (value?.kind !== 'list') continue;
    const [first, ...rest] = [...value.items.map(({ span }) => span), ...value.odd];
    const span = first && { start: first.start, end: (rest.at(-1) ?? first).end };
    const only = value.odd.length === 0 && value.items.length === 1 ? value.items[0]?.text : undefined;
    if (span) invalid('value-not-text', only === undefined ? [key] : [key, only], { span });
  }
}

const own: readonly string[] = [...ofOneValue, 'activities', 'tags', 'created', 'private'];

// One block with `Tags:` and `tags:` means one thing to this reader and another to the next.
function spellings({ entries }: Entries, invalid: ReportProblem): void {
  const doubtful = entries.length > 1 && entries.some(({ key }) => key !== key.toLowerCase());
  if (!doubtful) return;
  for (const name of own) {
    const same = entries.filter(({ key }) => isKey(key, name));
    const other = same.find(({ key }) => key !== (same.find((each) => each.key === name) ?? same[0])?.key);
    const counts = same.find(({ key }) => key === name) ?? same[0];
    if (other?.value.kind === 'scalar' && counts) invalid('key-twice', [other.key, counts.key], other.value);
    else if (other && counts) invalid('key-twice', [other.key, counts.key], { span: { start: 0, end: 0 } });
  }
}

function durationOf(entries: Entries, invalid: ReportProblem): number | undefined {
  const value = textOf(entries, 'duration');
  if (!value || value.text === '' || value.isNull) return undefined;
  const minutes = parseDuration(value.text);
  if (minutes === undefined) invalid('duration-invalid', [value.text], value);
  return minutes;
}

function titleOf(entries: Entries): string | undefined {
  const title = nonEmpty(entries, 'title');
  return title && titleText(title);
}

function highlightOf(entries: Entries, invalid: ReportProblem): boolean {
  const value = textOf(entries, 'highlight');
  const answer = value && saysYes(value);
  if (value && answer === undefined)
    invalid('value-invalid', ['highlight', value.text, 'true, false'], value);
  return answer ?? false;
}

function nonEmpty(entries: Entries, key: string): string | undefined {
  const written = textOf(entries, key);
  const text = written && collapsed(withoutHidden(written.text));
  return text === '' ? undefined : text;
}
