import type { PhrasingContent } from 'mdast';

// Stands for the number sign of inline code, which begins no tag; a private-use character that no note should hold.
const quotedSign = '\uE000';
// Stands around the text of a link that is the number of an issue, so that it can be dropped where nothing follows.
const referenceSign = '\uE001';

/**
 * Text as written in a paragraph, without its markup: line ends stand where they stood, so that the n-th line of the
 * result is the n-th of the source. Images, HTML, footnote marks and struck-out text are dropped; so are links that
 * show nothing but their address.
 */
export function writtenText(nodes: readonly PhrasingContent[]): string {
  return nodes.map(writtenNode).join('');
}

function writtenNode(node: PhrasingContent): string {
  const text = shownText(node);
  const linesOfSource = (node.position?.end.line ?? 0) - (node.position?.start.line ?? 0);
  const lost = linesOfSource - (text.match(/\n/g)?.length ?? 0);
  return lost > 0 ? text + '\n'.repeat(lost) : text;
}

function shownText(node: PhrasingContent): string {
  if (node.type === 'text') return node.value;
  if (node.type === 'inlineCode') return node.value.replaceAll('#', quotedSign);
  if (node.type === 'break') return '\n';
  if (node.type === 'emphasis' || node.type === 'strong') return writtenText(node.children);
  return node.type === 'link' || node.type === 'linkReference' ? linkText(writtenText(node.children)) : '';
}

function linkText(text: string): string {
  if (/^(?:\w+:\/\/\S*|www\.\S+|mailto:\S+)$/u.test(text.trim())) return '';
  return /^[\w./-]*#\d+$/u.test(text.trim()) ? referenceSign + text + referenceSign : text;
}

const tag = String.raw`#(?=[\p{N}_/-]*[\p{L}\p{M}\p{Extended_Pictographic}])[\p{L}\p{M}\p{N}\p{Extended_Pictographic}_/-]+`;
const tagsAtEnds = new RegExp(String.raw`^(?:\s*${tag}(?=\s|$))+|(?:(?:^|\s)${tag})+(?=\s*$)`, 'gu');
const pathInText = new RegExp(
  String.raw`(^|[\s(])#(?=[^\s]*\/)[\p{L}\p{M}\p{N}\p{Extended_Pictographic}_/-]+`,
  'gu',
);
const wordTag = new RegExp(String.raw`(^|[\s(])#(?=[\p{N}_-]*\p{L})`, 'gu');

/** Whether written text is the number of an issue, linked. */
export function isReference(written: string): boolean {
  return new RegExp(`^${referenceSign}[^${referenceSign}]*${referenceSign}$`, 'u').test(written.trim());
}

/** Whether a line of written text ends in the number of an issue, linked. */
export function endsInReference(line: string): boolean {
  return line.trimEnd().endsWith(referenceSign);
}

const referencesAtEnd = new RegExp(
  `(?:[\\s,;]*[([]?${referenceSign}[^${referenceSign}]*${referenceSign}[)\\]]?)+\\s*$`,
  'u',
);

/**
 * What is left to quote of written text: one line, wikilinks as they show, without hashtags (one that is a word of
 * its sentence stays as that word), addresses, handles, and what dropping these leaves empty.
 */
export function plainText(written: string): string {
  return written
    .replace(/^\s*\[![\w-]+\][+-]?/u, '')
    .replace(/!\[\[[^\]]*\]\]/gu, '')
    .replace(
      /\[\[([^\]|]*)(?:\|([^\]]*))?\]\]/gu,
      (_, target: string, shown?: string) => shown ?? wikiName(target),
    )
    .replace(/\b[a-z][a-z0-9+.-]*:\/\/[^\s)>\]]+|\bwww\.[^\s)>\]]+/giu, '')
    .replace(/\[\^[^\]\s]+\]/gu, '')
    .replace(referencesAtEnd, '')
    .replaceAll(referenceSign, '')
    .replace(tagsAtEnds, '')
    .replace(pathInText, '$1')
    .replace(wordTag, '$1')
    .replace(/\s*\(@[\w-]+\)?/gu, '')
    .replace(/(^|\s)@(?=\w)/gu, '$1')
    .replaceAll(quotedSign, '#')
    .replace(/\p{Cc}/gu, ' ')
    .replace(/\(\s*[,;]?\s*\)|\[\s*\]/gu, '')
    .replace(/\s+/gu, ' ')
    .replace(/ ([.,;:!?])(?= |$)/gu, '$1')
    .replace(/^[\s,;:–—]+|[\s,;–—-]+$/gu, '');
}

/** A title without the hashtags that file it. */
export function withoutHashtags(title: string): string {
  const bare = title.replace(tagsAtEnds, '').replace(pathInText, '$1').replace(wordTag, '$1');
  return bare.replace(/\s+/gu, ' ').trim();
}

function wikiName(target: string): string {
  const name = target.replace(/[#^].*$/u, '');
  return name.slice(name.lastIndexOf('/') + 1) || target.replace(/^[#^]+/u, '');
}
