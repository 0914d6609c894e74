import { revisionOf } from '../../store/revision';
import type { Span } from '../../text/range';
import { withoutStandIns } from '../../text/standIns';
import { sectionRange } from '../../note/markdown/sections';
import type { ReadNote } from '../../note/readNote';

/** Characters of a digest: two texts of a report collide once in two billion. */
const kept = 6;

/** A short hash of a text, in letters and digits. */
export function digestOf(text: string): string {
  const [, hash = ''] = revisionOf(text).split('-');
  return hash.padStart(kept, '0').slice(-kept);
}

/** The target of a link within a note: the section below the heading with this index, or the whole note. */
export function targetSpan({ text, scan }: ReadNote, heading: number | undefined): Span {
  const { heads: headings } = scan.outline;
  const start = heading === undefined ? undefined : headings[heading]?.end;
  if (heading === undefined || start === undefined)
    return { start: scan.frontMatter.bodyStart, end: text.length };
  return { start, end: sectionRange(headings, heading, text.length).end };
}

/**
 * The digest of a section's text, or of a whole note with its summary. It ignores what changes when a note is filed,
 * moved or formatted: front matter, hashtags, heading levels, link targets, bullet style, wrapping and line ends. It
 * also ignores private text, which a digest would leave a trace of.
 */
export function noteDigest(note: ReadNote, heading: number | undefined): string {
  const { summary } = note.scan.note;
  const said = saidIn(note, targetSpan(note, heading));
  return digestOf(heading === undefined && summary !== undefined ? `${summary}\n${said}` : said);
}

function saidIn({ scan }: ReadNote, span: Span): string {
  const text = scan.shown;
  const kept: string[] = [];
  let at = span.start;
  for (const { start, end } of leftOut(scan, span)) {
    if (start > at) kept.push(text.slice(at, start));
    at = Math.max(at, end);
  }
  if (at < span.end) kept.push(text.slice(at, span.end));
  return asFiled(withoutStandIns(kept.join('')));
}

function leftOut({ privateSpans, outline }: ReadNote['scan'], span: Span): readonly Span[] {
  return [...privateSpans, ...outline.hashtags]
    .filter(({ start, end }) => start < span.end && span.start < end)
    .map(({ start, end }) => ({ start, end: Math.min(end, span.end) }))
    .sort((a, b) => a.start - b.start);
}

function asFiled(text: string): string {
  return withoutAddresses(alikeBullets(withoutLevels(text)))
    .replace(/ \s+|[^\S ]\s*/gu, ' ')
    .trim()
    .normalize('NFC');
}

function withoutLevels(text: string): string {
  return text.includes('#') ? text.replace(/^ {0,3}#{1,6}(?=[ \t])/gmu, '') : text;
}

function alikeBullets(text: string): string {
  return /[*+][ \t]/u.test(text) ? text.replace(/^([ \t]*)[*+](?=[ \t])/gmu, '$1-') : text;
}

function withoutAddresses(text: string): string {
  if (!text.includes(']')) return text;
  return text.replace(/^ {0,3}\[(?!\^)[^\]\r\n]*\]:[^\r\n]*$/gmu, '').replace(/\]\([^()\r\n]*\)/gu, ']');
}
