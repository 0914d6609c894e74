import type { Day } from '../period/day';
import { dayAtStart } from '../period/day';
import { parseDuration } from '../period/duration';
import type { Problem, ProblemCode } from '../problem';
import type { FilePath } from '../store/store';
import { rangeOf } from '../text/range';
import { collapsed } from '../text/lines';
import type { FrontMatterData } from '../frontMatter/data';
import type { Entries } from '../frontMatter/nodes';
import type { WrittenText } from '../frontMatter/values';
import { isTrue, textOf } from '../frontMatter/values';
import { fileStem } from '../store/filePath';
import { withoutHidden } from './hidden/shownText';
import { titleText } from './markdown/titleText';

/** A note's own fields, read from its front matter and file name. */
export interface NoteFields {
  readonly title: string | undefined;
  readonly date: Day | undefined;
  /** Minutes. */
  readonly duration: number | undefined;
  readonly summary: string | undefined;
  readonly highlight: boolean;
  readonly problems: readonly Problem[];
}

/** Reads the fields of docs/files.md#notes. An invalid value is a problem, and the next source is tried. */
export function readFields(path: FilePath, text: string, frontMatter: FrontMatterData): NoteFields {
  const dateOfName = dayAtStart(fileStem(path).replace(/[_.]/g, '-'));
  if (frontMatter.kind !== 'mapping') {
    const nothing = {
      title: undefined,
      duration: undefined,
      summary: undefined,
      highlight: false,
    };
    return { ...nothing, date: dateOfName, problems: [] };
  }
  const problems: Problem[] = [];
  const invalid = (code: ProblemCode, args: readonly string[], value: WrittenText): void => {
    problems.push({ code, args, range: rangeOf(text, value.span) });
  };
  return {
    title: titleOf(frontMatter),
    date: dateOf(frontMatter, invalid) ?? dateOfName,
    duration: durationOf(frontMatter, invalid),
    summary: nonEmpty(frontMatter, 'summary'),
    highlight: isTrue(frontMatter, 'highlight'),
    problems,
  };
}

type ReportProblem = (code: ProblemCode, args: readonly string[], value: WrittenText) => void;

function dateOf(entries: Entries, invalid: ReportProblem): Day | undefined {
  for (const key of ['date', 'created', 'pubDate']) {
    const value = textOf(entries, key);
    if (!value || value.text === '') continue;
    const day = dayAtStart(value.text);
    if (day) return day;
    // Other tools write `created` too, for example as milliseconds: only an invalid `date` is a problem.
    if (key === 'date') invalid('date-invalid', [key, value.text], value);
  }
  return undefined;
}

function durationOf(entries: Entries, invalid: ReportProblem): number | undefined {
  const value = textOf(entries, 'duration');
  if (!value || value.text === '') return undefined;
  const minutes = parseDuration(value.text);
  if (minutes === undefined) invalid('duration-invalid', [value.text], value);
  return minutes;
}

function titleOf(entries: Entries): string | undefined {
  const title = nonEmpty(entries, 'title');
  return title && titleText(title);
}

function nonEmpty(entries: Entries, key: string): string | undefined {
  const written = textOf(entries, key);
  const text = written && collapsed(withoutHidden(written.text));
  return text === '' ? undefined : text;
}
