import type { ReadNote } from '../../note/readNote';
import { enclosingHeading, sectionRange } from '../../note/markdown/sections';
import { bareWords } from '../../note/words/bareWords';
import { announcedBy, isStatusLabel, statusOf } from '../../note/words/meanings';
import type { DecisionStatus } from '../../note/words/noteWords';
import { isNamedAsRecord } from './recordName';
import { firstIndex } from '../../text/firstIndex';
import type { Span } from '../../text/range';

interface Scope extends Span {
  readonly status: DecisionStatus;
}

/**
 * Whether the decision at an offset of a note holds, as its record says: in a section Status (adr-tools), a line or
 * item `Status: accepted` (MADR 2), or the front matter (MADR 3 and later). The innermost section that says so counts.
 */
export function statusesIn(read: ReadNote): (offset: number) => DecisionStatus | undefined {
  let innermost: ((offset: number) => DecisionStatus | undefined) | undefined;
  // Most notes have no decision, and nobody asks.
  return (offset) => (innermost ??= innermostOf(scopesIn(read)))(offset);
}

function scopesIn(read: ReadNote): readonly Scope[] {
  const spanOf = sectionsOf(read);
  return [...ofFrontMatter(read), ...ofHead(read), ...ofLines(read, spanOf), ...ofSections(read, spanOf)];
}

// Sections lie in each other or apart, so a scope that does not hold an offset leads to the one around it.
function innermostOf(scopes: readonly Scope[]): (offset: number) => DecisionStatus | undefined {
  const sorted = [...scopes].sort((a, b) => a.start - b.start || b.end - a.end);
  const around: number[] = [];
  sorted.forEach(({ start }, at) => {
    let outer = at - 1;
    while (outer >= 0 && (sorted[outer]?.end ?? 0) <= start) outer = around[outer] ?? -1;
    around.push(outer);
  });
  return (offset) => {
    let at = firstIndex(sorted.length, (index) => (sorted[index]?.start ?? Infinity) > offset) - 1;
    while (at >= 0 && (sorted[at]?.end ?? 0) <= offset) at = around[at] ?? -1;
    return sorted[at]?.status;
  };
}

/** The span of a heading's section, or of the whole text, each found once. */
type SpanOf = (heading: number | undefined) => Span;

function sectionsOf({ text, scan }: ReadNote): SpanOf {
  const known = new Map<number, Span>();
  return (heading) => {
    if (heading === undefined || heading < 0) return { start: 0, end: text.length };
    const span = known.get(heading) ?? sectionRange(scan.outline.headings, heading, text.length);
    known.set(heading, span);
    return span;
  };
}

function ofFrontMatter({ text, scan }: ReadNote): readonly Scope[] {
  if (scan.frontMatter.kind !== 'mapping') return [];
  const entry = scan.frontMatter.entries.find(({ key }) => isStatusLabel(bareWords(key)));
  const status = entry?.value.kind === 'scalar' ? statusOf(entry.value.text) : undefined;
  // Of minutes that are a draft, the decisions are none.
  if (status === undefined || (status === 'proposed' && !isRecord(scan))) return [];
  return [{ start: 0, end: text.length, status }];
}

function isRecord({ outline, note }: ReadNote['scan']): boolean {
  if (isNamedAsRecord(note.path)) return true;
  return outline.headings.some(({ text }) => announcedBy(bareWords(text)) === 'record');
}

// Characters of a text, within which a record has the table of what is known of it.
const head = 2000;
const row = /^\|[ \t*_]{0,8}([A-Za-zÀ-ÿ ]{2,20})[*_: \t]{0,8}\|([^|\r\n]{2,80})\|?[ \t]*$/gm;

// `| Status | Accepted |`
function ofHead({ text, scan }: ReadNote): readonly Scope[] {
  const { bodyStart } = scan.frontMatter;
  if (!isNamedAsRecord(scan.note.path)) return [];
  for (const [, label = '', said = ''] of text.slice(bodyStart, bodyStart + head).matchAll(row)) {
    const status = isStatusLabel(bareWords(label)) ? statusOf(said.replace(/[*_]/g, '').trim()) : undefined;
    if (status !== undefined) return [{ start: 0, end: text.length, status }];
  }
  return [];
}

function ofSections({ text, scan }: ReadNote, spanOf: SpanOf): readonly Scope[] {
  const { headings } = scan.outline;
  const above: number[] = [];
  return headings.flatMap((heading, at): readonly Scope[] => {
    while ((headings[above.at(-1) ?? -1]?.level ?? 0) >= heading.level) above.pop();
    const parent = above.at(-1);
    above.push(at);
    // `## Status: Approved on 2026-10-19` says it itself.
    const [label = '', said] = heading.text.split(/[:：]\s*/u, 2);
    if (!isStatusLabel(bareWords(label))) return [];
    const itself = said === undefined ? undefined : statusOf(said);
    if (itself !== undefined) return [{ ...spanOf(parent), status: itself }];
    const end = Math.min(headings[at + 1]?.start ?? text.length, heading.end + longestStatus);
    const status = statusOf(text.slice(heading.end, end).trim());
    return status === undefined ? [] : [{ ...spanOf(parent), status }];
  });
}

// Characters.
const longestStatus = 400;

const labelledLine =
  /^[ \t>]*(?:[-+*][ \t]+)?(?:\*\*|__)?([\p{L} ]{2,16})(?:\*\*|__)?[ \t]*[:：]{1,2}(?:\*\*|__)?[ \t]*(\S[^\r\n]*)$/gmu;

function ofLines({ text, scan }: ReadNote, spanOf: SpanOf): readonly Scope[] {
  const { outline, frontMatter } = scan;
  const found: Scope[] = [];
  for (const { index, 1: label = '', 2: said = '' } of text.matchAll(labelledLine)) {
    if (index < frontMatter.bodyStart || !isStatusLabel(bareWords(label))) continue;
    const status = statusOf(said.replace(/[*_]/g, ''));
    if (status === undefined || (status === 'proposed' && !isRecord(scan))) continue;
    const at = enclosingHeading(outline.headings, index);
    const isTitle = at === undefined || (at === 0 && outline.headings[0]?.level === 1);
    found.push({ ...spanOf(isTitle ? undefined : at), status });
  }
  return found;
}
