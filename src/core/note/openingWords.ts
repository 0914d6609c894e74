import { lineContentEnd, nextLineStart } from '../text/lines';
import { withinAny } from '../text/ranges';
import { withoutHashtags } from './headingTitle';
import { DefinedLabels } from './markdown/definitions';
import { inlineRoles } from './markdown/inline/inlineRoles';
import { plainText } from './markdown/inline/plainText';
import { isHashtags, saysSomething } from './markdown/sayingLine';
import { withoutMarks } from './markdown/titleText';
import type { FiledPart } from './note';
import type { NoteScan } from './scanNote';

// Characters: some two lines of a quick pick.
const longestOpening = 140;
// Characters of one line that are read.
const longestLine = 400;
const noLabels = new DefinedLabels();
const marker = /^[\s>]*(?:(?:[-*+]|\d{1,9}[.)])\s+)?(?:\[.\]\s+)?(?:\[![\w-]+\][+-]?\s*)?/u;

/**
 * How a part of a note begins, in plain words on one line, as its readers see it: its headings, hashtags and empty items
 * left out, items set apart by a dot. Nothing private is among them. Empty where it says nothing.
 */
export function openingWords({ note, shown, frontMatter, privateSpans }: NoteScan, part: FiledPart): string {
  if (note.private) return '';
  const { start, end } =
    part.kind === 'note' ? { start: frontMatter.bodyStart, end: shown.length } : part.span;
  const isPrivate = withinAny(privateSpans);
  let opening = '';
  let isSame = false;
  for (let at = start; at < end && opening.length <= longestOpening; at = nextLineStart(shown, at)) {
    const line = shown.slice(at, Math.min(lineContentEnd(shown, at), at + longestLine));
    const words = isPrivate(at) ? '' : wordsOf(line);
    const isWrapped = isSame && /^\s*[^\s>*+-]/u.test(line) && !/^\s*\d{1,9}[.)]\s/u.test(line);
    if (words !== '') opening += (opening === '' ? '' : isWrapped ? ' ' : '\u00A0· ') + words;
    isSame = words !== '';
  }
  return opening.length <= longestOpening
    ? opening
    : `${opening.slice(0, longestOpening).replace(/[\s.,;:·]{1,9}$/u, '')}…`;
}

function wordsOf(line: string): string {
  if (isHashtags(line.trim(), 0, line.length) || !saysSomething(line)) return '';
  const content = line.replace(marker, '');
  return withoutHashtags(withoutMarks(plainText(content, inlineRoles(content, noLabels))));
}
