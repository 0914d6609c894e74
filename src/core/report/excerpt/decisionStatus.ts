import type { ReadNote } from '../../note/readNote';
import { enclosingHeading, sectionRange } from '../../note/markdown/sections';
import { bareWords } from '../../note/words/bareWords';
import { announcedBy, isStatusLabel, statusOf } from '../../note/words/meanings';
import type { DecisionStatus } from '../../note/words/noteWords';
import type { Span } from '../../text/range';

interface Scope extends Span {
  readonly status: DecisionStatus;
}

/**
 * Whether the decision at an offset of a note holds, as its record says: in a section Status (adr-tools), a line or
 * item `Status: accepted` (MADR 2), or the front matter (MADR 3 and later). The innermost section that says so counts.
 */
export function statusesIn(read: ReadNote): (offset: number) => DecisionStatus | undefined {
  let scopes: readonly Scope[] | undefined;
  return (offset) => {
    // Most notes have no decision, and nobody asks.
    scopes ??= [...ofFrontMatter(read), ...ofLines(read), ...ofSections(read)];
    let innermost: Scope | undefined;
    for (const scope of scopes) {
      const isInside = scope.start <= offset && offset < scope.end;
      if (isInside && (!innermost || scope.end - scope.start <= innermost.end - innermost.start))
        innermost = scope;
    }
    return innermost?.status;
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

function isRecord({ outline }: ReadNote['scan']): boolean {
  return outline.headings.some(({ text }) => announcedBy(bareWords(text)) === 'record');
}

function ofSections({ text, scan }: ReadNote): readonly Scope[] {
  const { headings } = scan.outline;
  return headings.flatMap((heading, at): readonly Scope[] => {
    if (!isStatusLabel(bareWords(heading.text))) return [];
    const said = text.slice(heading.end, headings[at + 1]?.start ?? text.length).slice(0, longestStatus);
    const status = statusOf(said.trim());
    if (status === undefined) return [];
    const above = headings.findLastIndex((other, index) => index < at && other.level < heading.level);
    const scope = above === -1 ? { start: 0, end: text.length } : sectionRange(headings, above, text.length);
    return [{ ...scope, status }];
  });
}

// Characters.
const longestStatus = 400;

const labelledLine =
  /^[ \t>]*(?:[-+*][ \t]+)?(?:\*\*|__)?([\p{L} ]{2,16})(?:\*\*|__)?[ \t]*[:：]{1,2}(?:\*\*|__)?[ \t]*(\S[^\r\n]*)$/gmu;

function ofLines({ text, scan }: ReadNote): readonly Scope[] {
  const { outline, frontMatter } = scan;
  const found: Scope[] = [];
  for (const { index, 1: label = '', 2: said = '' } of text.matchAll(labelledLine)) {
    if (index < frontMatter.bodyStart || !isStatusLabel(bareWords(label))) continue;
    const status = statusOf(said.replace(/[*_]/g, ''));
    if (status === undefined || (status === 'proposed' && !isRecord(scan))) continue;
    const at = enclosingHeading(outline.headings, index);
    const isTitle = at === undefined || (at === 0 && outline.headings[0]?.level === 1);
    found.push({
      ...(isTitle ? { start: 0, end: text.length } : sectionRange(outline.headings, at, text.length)),
      status,
    });
  }
  return found;
}
