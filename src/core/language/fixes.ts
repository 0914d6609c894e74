import type { Problem } from '../problem';
import { pathAsYaml, yamlString, yamlStringLike } from '../filing/yamlString';
import { lineStart, lineContentEnd, nextLineStart } from '../text/lines';
import type { ActivityPath, Taxonomy } from '../taxonomy/taxonomy';
import type { Span } from '../text/range';
import { offsetAt } from '../text/range';
import type { Splice } from '../text/splice';
import type { LanguageContext } from './context';
import { pathPlaceAt } from './pathPlace';
import type { Day } from '../period/day';
import { dayIn, onlyReading } from '../period/writtenDay';
import { dateSplices } from '../filing/setKey';
import { fileStem } from '../store/filePath';
import type { FilePath } from '../store/store';
import { distance } from 'fastest-levenshtein';
import { comparable } from '../taxonomy/taxonomy';

/** The code of a quick fix, with its arguments. `messages` has a title for each. */
export type FixCode =
  | 'use-path' // the path
  | 'add-activity' // the path
  | 'renamed-to' // the path
  | 'retire-path' // the path
  | 'use-word' // the key or value that was meant
  | 'remove-hash' // the path
  | 'quote-hash' // the path
  | 'remove-repeated' // the path
  | 'use-date' // the day
  | 'use-name-date' // the day
  | 'set-date'
  | 'remove-blank-lines';

/** A quick fix for a problem: splices of the text that the problem was found in. */
export interface Fix {
  readonly code: FixCode;
  readonly args: readonly string[];
  readonly splices: readonly Splice[];
  /** Instead of splices: asks the user, for a path that nothing declares, or for a day. */
  readonly asks?:
    | { readonly to: 'declare' | 'adopt' | 'restore'; readonly path: ActivityPath }
    /** The day of this note, which only its author knows. */
    | { readonly to: 'date'; readonly path: FilePath };
  /** The most likely fix; at most one per problem. */
  readonly isPreferred: boolean;
}

/** The quick fixes for a problem, most likely first. None where only the author can know what was meant. */
export function fixesFor(
  context: LanguageContext,
  problem: Pick<Problem, 'code' | 'args' | 'range'>,
): readonly Fix[] {
  const { text, path } = context;
  const span = { start: offsetAt(text, problem.range.start), end: offsetAt(text, problem.range.end) };
  const [first = '', second = ''] = problem.args;
  switch (problem.code) {
    case 'unknown-activity':
      return [...pathFixes(context, first, span), ...additions(context, first)];
    case 'unknown-path':
      return pathFixes(context, first, span);
    case 'filing-comment':
      return hashFixes(text, second, span);
    case 'path-repeated':
      return repeatedFixes(text, first, span);
    case 'date-invalid':
      return dateFixes(context, span);
    case 'date-ambiguous':
      return [...readingFixes(text, problem.args.slice(1)), askingForDay(path)];
    case 'note-undated':
      return [askingForDay(path)];
    case 'value-not-text':
      return onlyItemFixes(text, problem.args[1], span);
    case 'front-matter-late':
      return [
        fix(
          'remove-blank-lines',
          [],
          [{ start: text.startsWith('\uFEFF') ? 1 : 0, end: span.start, text: '' }],
        ),
      ];
    case 'path-vanished':
      return [
        asking('renamed-to', 'adopt', first),
        asking('retire-path', 'restore', first),
        ...additions(context, first),
      ];
    case 'key-misspelt':
      return [fix('use-word', [second], [{ ...span, text: second }])];
    case 'value-invalid':
      return problem.args[3] === undefined
        ? []
        : [fix('use-word', [problem.args[3]], [{ ...span, text: problem.args[3] }])];
    case 'pattern-folder': {
      const pattern = `${second.replace(/\/$/, '')}/**/*.md`;
      return [fix('use-word', [pattern], [{ ...span, text: yamlString(pattern) }])];
    }
    default:
      return [];
  }
}

function fix(code: FixCode, args: readonly string[], splices: readonly Splice[], isPreferred = true): Fix {
  return { code, args, splices, isPreferred };
}

function askingForDay(path: FilePath): Fix {
  return { ...fix('set-date', [], [], false), asks: { to: 'date', path } };
}

function asking(code: FixCode, to: 'declare' | 'adopt' | 'restore', path: ActivityPath): Fix {
  return { ...fix(code, [path], [], false), asks: { to, path } };
}

function pathFixes({ workspace, text }: LanguageContext, written: string, span: Span): readonly Fix[] {
  const at = text.indexOf(written, span.start);
  const place = pathPlaceAt(text, at === -1 || at > span.end ? span.start : at);
  if (!place) return [];
  return likelyPaths(workspace.taxonomy, written).flatMap((path, rank) => {
    const insert = place.write(path);
    return insert === undefined
      ? []
      : [fix('use-path', [path], [{ ...place.span, text: insert }], rank === 0)];
  });
}

function additions({ workspace }: LanguageContext, written: string): readonly Fix[] {
  const [id = '', activity, ...deeper] = written.split('/');
  const path = `${id}/${activity ?? ''}`;
  if (activity === undefined || activity === '' || deeper.length > 0) return [];
  const category = workspace.taxonomy.categories.find((each) => each.id === id);
  return category ? [asking('add-activity', 'declare', path)] : [];
}

function hashFixes(text: string, written: string, { start, end }: Span): readonly Fix[] {
  const at = text.indexOf('#', start);
  if (at === -1 || at >= end) return [];
  const word = { start: at, end: at + 1 + written.length };
  return [
    fix('remove-hash', [written], [{ ...word, text: pathAsYaml(written) }]),
    fix('quote-hash', [written], [{ ...word, text: yamlStringLike(`#${written}`, 'QUOTE_DOUBLE') }], false),
  ];
}

// An item alone on its line is removed with the line, an item of a flow list with the comma before it.
function repeatedFixes(text: string, written: string, { start, end }: Span): readonly Fix[] {
  const line = { start: lineStart(text, start), end: lineContentEnd(text, end) };
  const before = text.slice(line.start, start);
  const behind = text.slice(end, line.end);
  if (/^[ \t]*-[ \t]+$/.test(before) && /^[ \t]*$/.test(behind)) {
    return [
      fix('remove-repeated', [written], [{ start: line.start, end: nextLineStart(text, end), text: '' }]),
    ];
  }
  const lead = /,[ \t]*$/.exec(before)?.[0];
  if (lead === undefined || !/^[ \t]*[,\]]/.test(behind)) return [];
  return [fix('remove-repeated', [written], [{ start: start - lead.length, end, text: '' }])];
}

/** For a `date:` that is none: the day that the file's name says. */
function dateFixes({ path, text }: LanguageContext, span: Span): readonly Fix[] {
  const named = dayIn(fileStem(path));
  const day = named && onlyReading(named);
  return day === undefined ? [] : [fix('use-name-date', [day], [replacing(text, span, day)])];
}

// Neither reading is more likely than the other.
function readingFixes(text: string, days: readonly string[]): readonly Fix[] {
  return days.flatMap((day) => {
    const splices = dateSplices(text, day as Day);
    return splices ? [fix('use-date', [day], splices, false)] : [];
  });
}

function onlyItemFixes(text: string, only: string | undefined, { start, end }: Span): readonly Fix[] {
  if (only === undefined) return [];
  const opening = text.lastIndexOf('[', start);
  const closing = text.indexOf(']', end);
  const line = { start: lineStart(text, start), end: lineContentEnd(text, start) };
  return opening < line.start || closing === -1 || closing > line.end
    ? []
    : [fix('use-word', [only], [{ start: opening, end: closing + 1, text: text.slice(start, end) }])];
}

function replacing(text: string, span: Span, word: string): Splice {
  return { ...span, text: quoteOf(text, span) + word + quoteOf(text, span) };
}

function quoteOf(text: string, { start, end }: Span): string {
  const quote = text.charAt(start);
  return (quote === '"' || quote === "'") && end - start > 1 && text[end - 1] === quote ? quote : '';
}

const offered = 3;

/**
 * The paths that a misspelled one may stand for, most likely first, at most three: those within a small edit distance,
 * either as a whole or, for a path with a missing or wrong category, by the last segment alone.
 */
function likelyPaths(taxonomy: Taxonomy, written: string): readonly ActivityPath[] {
  const paths = taxonomy.categories.flatMap(({ id, activities }) => [
    id,
    ...activities.map(({ path }) => path),
  ]);
  return paths
    .map((path) => ({ path, changes: changesBetween(comparable(written), comparable(path)) }))
    .filter(({ changes }) => changes !== undefined)
    .sort((a, b) => (a.changes ?? 0) - (b.changes ?? 0))
    .slice(0, offered)
    .map(({ path }) => path);
}

function changesBetween(written: string, path: string): number | undefined {
  const last = few(lastPart(written), lastPart(path));
  // A shared category would make long paths look more similar than they are.
  const isSibling = written.includes('/') && path.startsWith(written.slice(0, written.lastIndexOf('/') + 1));
  if (isSibling) return last;
  const whole = few(written, path);
  // At equal distance, a match of the whole path ranks above one of the last segment.
  return whole ?? (last === undefined ? undefined : last + 0.5);
}

function few(a: string, b: string): number | undefined {
  const most = Math.floor(Math.max(a.length, b.length) / 3);
  if (Math.abs(a.length - b.length) > most) return undefined;
  const changes = distance(a, b);
  return changes <= most ? changes : undefined;
}

function lastPart(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}
