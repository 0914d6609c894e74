import type { PhrasingContent } from 'mdast';
import { withoutMarks } from '../../note/markdown/titleText';
import { escapedSign, literalSign, withoutStandIns } from '../../text/standIns';

// Encloses the text of a link that is an issue number, so that it can be dropped if nothing follows.
const referenceSign = '\uE001';

/**
 * A paragraph's text without markup. Line ends are kept, so the n-th line of the result is the n-th of the source.
 * Images, HTML, footnote references and strikethrough text are dropped, as are links that show only their URL.
 */
export function writtenText(nodes: readonly PhrasingContent[]): string {
  return withoutStandIns(nodes.map(writtenNode).join(''));
}

function writtenNode(node: PhrasingContent): string {
  const text = shownText(node);
  const linesOfSource = (node.position?.end.line ?? 0) - (node.position?.start.line ?? 0);
  const lost = linesOfSource - (text.match(/\n/g)?.length ?? 0);
  return lost > 0 ? text + '\n'.repeat(lost) : text;
}

function shownText(node: PhrasingContent): string {
  if (node.type === 'text') return node.value;
  if (node.type === 'inlineCode')
    return node.value.replaceAll(escapedSign, '\\#').replaceAll('#', literalSign);
  if (node.type === 'break') return '\n';
  if (node.type === 'emphasis' || node.type === 'strong') return writtenText(node.children);
  return node.type === 'link' || node.type === 'linkReference' ? linkText(writtenText(node.children)) : '';
}

function linkText(text: string): string {
  if (/^(?:\w+:\/\/\S*|www\.\S+|mailto:\S+)$/u.test(text.trim())) return '';
  return /^[\w./-]*#\d+$/u.test(text.trim()) ? referenceSign + text + referenceSign : text;
}

const tag = String.raw`#(?=[\p{N}_/-]*[\p{L}\p{M}\p{Extended_Pictographic}])[\p{L}\p{M}\p{N}\p{Extended_Pictographic}_/-]+`;
const tagsAtStart = new RegExp(String.raw`^(?:\s*${tag}(?=\s|$))+`, 'u');
const wholeTag = new RegExp(`^${tag}$`, 'u');
// The common case, in ASCII: it avoids compiling the Unicode tables of the other pattern.
const plainTag = /^#(?=[\d_/-]*[a-z])[\w/-]+$/i;
const anyTag = /(^|[\s(])#[\p{L}\p{M}\p{N}\p{Extended_Pictographic}_/-]+/gu;
const wordTag = new RegExp(String.raw`(^|[\s(])#(?=[\p{N}_-]*\p{L})`, 'gu');

/** Whether a written text is a linked issue number. */
export function isReference(written: string): boolean {
  const shown = written.trim();
  return shown.startsWith(referenceSign) && shown.indexOf(referenceSign, 1) === shown.length - 1;
}

/** Whether a line of written text ends in a linked issue number. */
export function endsInReference(line: string): boolean {
  return line.trimEnd().endsWith(referenceSign);
}

// Fast path: everything that is changed or dropped below contains or begins with one of these.
const mayHoldMore = /[[\](#@\p{Cc}\uE000\uE001]|:\/\/|www\.|\s\s|[^\S ]| [.,;:!?]|^[ ,;:–—]|[ ,;–—-]$|==/iu;

/**
 * The quotable form of a written text: one line, wikilinks as displayed, without hashtags (one that is part of the
 * sentence stays as a word), URLs, handles, and the brackets that these leave empty.
 */
export function plainText(written: string): string {
  if (!mayHoldMore.test(written)) return written;
  const shown = withoutMarks(written.replace(/^\s*\[![\w-]+\][+-]?/u, ''))
    .replace(/\b[a-z][a-z0-9+.-]{0,40}:\/\/[^\s)>\]]+|\bwww\.[^\s)>\]]+/giu, '')
    .replace(/\[\^[^\]\s]{1,1000}\]/gu, '');
  return withoutTags(withoutReferencesAtEnd(shown).replaceAll(referenceSign, ''))
    .replace(/(?<!\s)\s*\(@[\w-]+\)?/gu, '')
    .replace(/(^|\s)@(?=\w)/gu, '$1')
    .replaceAll(literalSign, '#')
    .replace(/\p{Cc}/gu, ' ')
    .replace(/\(\s*(?:[,;]\s*)?\)|\[\s*\]/gu, '')
    .replace(/\s+/gu, ' ')
    .replace(/ ([.,;:!?])(?= |$)/gu, '$1')
    .replace(/^[\s,;:–—]+/u, '')
    .replace(/(?<![\s,;–—-])[\s,;–—-]+$/u, '');
}

/** A title without the hashtags that file its note or section. */
export function withoutHashtags(title: string): string {
  return withoutTags(title).replace(/\s+/gu, ' ').trim();
}

// Tags at either end are dropped, and so are paths anywhere; a tag within the text stays as a word.
function withoutTags(text: string): string {
  if (!text.includes('#')) return text;
  return withoutPaths(withoutTagsAtEnds(text)).replace(wordTag, '$1');
}

// Scans backwards from the end: a pattern anchored at the end would restart at every tag (L14).
function withoutTagsAtEnds(text: string): string {
  const start = /^\s*#/u.test(text) ? (tagsAtStart.exec(text)?.[0].length ?? 0) : 0;
  const last = text.trimEnd().length;
  let end = last;
  for (;;) {
    const sign = text.lastIndexOf('#', end - 1);
    const isApart = sign > start && /\s/u.test(text.charAt(sign - 1));
    if (!isApart || !isTag(text.slice(sign, end))) break;
    end = sign - 1;
  }
  return text.slice(start, end) + text.slice(Math.max(last, end, start));
}

function isTag(text: string): boolean {
  return plainTag.test(text) || wholeTag.test(text);
}

// Drops hashtags that contain, or run into, a slash.
function withoutPaths(text: string): string {
  let [slash, blank] = [-1, -1];
  return text.replace(anyTag, (whole: string, before: string, at: number) => {
    const sign = at + before.length;
    if (slash < sign) slash = indexFrom(text, /\//g, sign);
    if (blank < sign) blank = indexFrom(text, /\s/gu, sign);
    return slash < blank ? before : whole;
  });
}

function indexFrom(text: string, what: RegExp, from: number): number {
  what.lastIndex = from;
  return what.exec(text)?.index ?? text.length;
}

// Drops references such as `(a#1), [b#2]` at the end.
function withoutReferencesAtEnd(text: string): string {
  let [end, at] = [text.length, text.trimEnd().length];
  while (at > 1) {
    if (/[)\]]/.test(text.charAt(at - 1))) at--;
    const open =
      text.charAt(at - 1) === referenceSign && at > 1 ? text.lastIndexOf(referenceSign, at - 2) : -1;
    if (open === -1) break;
    at = open > 0 && /[([]/.test(text.charAt(open - 1)) ? open - 1 : open;
    while (at > 0 && /[\s,;]/u.test(text.charAt(at - 1))) at--;
    end = at;
  }
  return text.slice(0, end);
}
