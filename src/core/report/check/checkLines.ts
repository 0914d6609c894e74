import type { NoteIndex } from '../../workspace/noteIndex';
import type { Day } from '../../period/day';
import { dayAtStart } from '../../period/day';
import { contains } from '../../period/period';
import type { FilePath } from '../../store/store';
import { fileStart } from '../../text/range';
import { rangesIn } from '../../text/ranges';
import { isPrivate } from '../facts/filedNotes';
import type { Words } from '../words/words';
import type { IsListed } from './taskState';
import { tasksOnRecord, taskBehind } from './taskState';
import { filingsBehind, pathsOf } from './expected';
import type { MarkedLine } from '../file/authorsLines';
import type { Finding, FindingCode, SourcePlace } from './finding';
import type { WrittenLine } from './reading';
import type { Source, SourceState } from './source';
import type { NoteLocator } from './noteLocator';
import { quotes, quotesPrivate } from './noteLocator';

/** What checking a report's lines needs. */
export interface LinesToCheck {
  /** The report's text. */
  readonly text: string;
  readonly lines: readonly WrittenLine[];
  /** The author's lines that they have to look at, by their places in the report. */
  readonly marked: readonly MarkedLine[];
  /** The current state of each linked file, by path. */
  readonly sources: ReadonlyMap<FilePath, SourceState>;
  readonly index: NoteIndex;
  readonly locator: NoteLocator;
  readonly words: Words;
}

/** Why a line is out of date; undefined if it is up to date. */
type Verdict = Omit<Finding, 'range'> | undefined;

/** One finding for each line that is out of date, in the order of the lines. */
export function checkLines(input: LinesToCheck): readonly Finding[] {
  const range = rangesIn(input.text);
  const judge = new Judge(input);
  const linked = input.lines.flatMap((line) => {
    const verdict = judge.line(line);
    return verdict ? [{ verdict, span: line.span }] : [];
  });
  const marked = input.marked
    .filter(({ start, end }) => !linked.some(({ span }) => start <= span.start && span.start < end))
    .map(({ why, ...span }) => ({ verdict: { code: ownCodes[why], args: [], where: undefined }, span }));
  return [...linked, ...marked]
    .sort((a, b) => a.span.start - b.span.start)
    .map(({ verdict, span }) => ({ ...verdict, range: range(span) }));
}

const ownCodes = { changed: 'own-changed', apart: 'own-apart' } as const;

class Judge {
  readonly #input: LinesToCheck;
  readonly #listed = new Map<string, IsListed>();

  constructor(input: LinesToCheck) {
    this.#input = input;
  }

  line(line: WrittenLine): Verdict {
    const { path } = line.address;
    const state = this.#input.sources.get(path);
    if (state?.kind === 'unreadable') return verdict('source-unreadable', state.args, top(path));
    if (state?.kind !== 'text') return this.#missing(line);
    const { source } = state;
    if (line.kind === 'own') return this.#own(line, source);
    const [problem] = source.indexed.note.broken ? source.indexed.note.problems : [];
    if (problem) {
      const where = { path, range: problem.range };
      return verdict('source-unreadable', [problem.code, ...problem.args], where);
    }
    if (isPrivate(source.indexed)) return hidden;
    return this.#note(line, source);
  }

  #missing({ kind, address: { path, fragment } }: WrittenLine): Verdict {
    const now = this.#input.locator.file(path);
    if (!now) return verdict('source-gone', [path], undefined);
    const heading = fragment === null || kind === 'own' ? undefined : now.heading(fragment);
    const isHidden = heading !== undefined && isHiddenHeading(now, heading);
    return isHidden ? hidden : verdict('source-moved', [now.path], now.place(heading));
  }

  // The author's own links may also use the line and block fragments of other tools.
  #own({ address: { fragment } }: WrittenLine, source: Source): Verdict {
    if (fragment === null || /^(?:L\d|\^)/u.test(fragment)) return undefined;
    if (source.heading(fragment) !== undefined) return undefined;
    return verdict('heading-gone', [fragment], source.place(undefined));
  }

  #note(line: WrittenLine, source: Source): Verdict {
    const { fragment } = line.address;
    const isAction = line.kind === 'open' || line.kind === 'closed';
    const heading = fragment === null ? undefined : source.heading(fragment);
    if (heading !== undefined && isHiddenHeading(source, heading)) return hidden;
    if (isAction && line.by.kind !== 'nothing') {
      const found = this.#action(line, source, heading);
      if (found !== 'unknown') return found;
    }
    if (fragment !== null && heading === undefined) return this.#lostSection(line, source);
    const misplaced = isAction ? undefined : redated(line, source, heading);
    return misplaced ?? this.#filed(line, source, heading) ?? changed(line, source, heading);
  }

  #lostSection(line: WrittenLine, source: Source): Verdict {
    const found = this.#input.locator.section(line, source);
    if (found) return verdict('heading-moved', [found.heading, found.place.path], found.place);
    if (quotesPrivate(line, source)) return hidden;
    return verdict('heading-gone', [line.address.fragment ?? ''], source.place(undefined));
  }

  // The task decides about an action, wherever in the note it is now.
  #action(line: WrittenLine, source: Source, heading: number | undefined): Verdict | 'unknown' {
    if (this.#isListed(line)) {
      return line.address.fragment === null || heading !== undefined ? undefined : 'unknown';
    }
    const task = taskBehind(line, source);
    if (!task) return 'unknown';
    if (task.private) return hidden;
    const isOpen = task.state === 'open';
    if (isOpen === (line.kind === 'open')) return this.#filed(line, source, heading) ?? unfiled('', source);
    return verdict('action-changed', [task.state], source.place(heading));
  }

  #isListed(line: WrittenLine): boolean {
    const { sources, index } = this.#input;
    const key = line.period?.id ?? '';
    const known =
      this.#listed.get(key) ??
      tasksOnRecord(
        [...sources.values()].flatMap((state) => (state.kind === 'text' ? [state.source] : [])),
        line.period,
        index.taxonomy,
      );
    this.#listed.set(key, known);
    return known(line);
  }

  #filed(line: WrittenLine, source: Source, heading: number | undefined): Verdict {
    const { index, words } = this.#input;
    const paths = pathsOf(line, index.taxonomy, words);
    const filings = source.isNote ? filingsBehind(source, heading, paths) : [];
    if (filings.length === 0) return unfiled(line.under.at(-1) ?? '', source, paths !== undefined);
    return filings.every((filing) => filing.private) ? hidden : undefined;
  }
}

const hidden: Verdict = { code: 'source-private', args: [], where: undefined };

function redated(line: WrittenLine, source: Source, heading: number | undefined): Verdict {
  const { period } = line;
  const days = source.days(heading);
  if (!period || days.some((day) => day !== undefined && contains(period, day))) return undefined;
  // Sources of actions carried over are dated before the period, or not at all.
  if (line.kind === 'source' && days.includes(dateAtStart(line.whole))) return undefined;
  return verdict('source-redated', [days.at(-1) ?? ''], source.place(heading));
}

function dateAtStart(printed: string): Day | undefined {
  return dayAtStart(/^\d{4}-\d\d-\d\d(?= )/.exec(printed)?.[0] ?? '');
}

function unfiled(title: string, source: Source, isUnder = false): Verdict {
  return verdict('source-unfiled', [isUnder ? title : ''], source.place(undefined));
}

function changed(line: WrittenLine, source: Source, heading: number | undefined): Verdict {
  const { kind, by, quoted } = line;
  if (kind === 'source' || by.kind === 'nothing') return undefined;
  const isAction = kind === 'open' || kind === 'closed';
  if (!isAction && by.kind === 'digest' && source.digest(heading) === by.digest) return undefined;
  const where = source.place(heading);
  if (isAction || (quoted.length > 0 && !quotes(line, source, heading))) {
    return quotesPrivate(line, source) ? hidden : verdict('source-changed', [], where);
  }
  return by.kind === 'digest' ? verdict('source-edited', [], where) : undefined;
}

function isHiddenHeading(source: Source, heading: number): boolean {
  const start = source.read.scan.outline.heads[heading]?.start;
  return start !== undefined && source.isPrivateAt(start);
}

function verdict(code: FindingCode, args: readonly string[], where: SourcePlace | undefined): Verdict {
  return { code, args, where };
}

function top(path: FilePath): SourcePlace {
  return { path, range: fileStart };
}
