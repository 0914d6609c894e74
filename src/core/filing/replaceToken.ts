import { readFrontMatter } from '../frontMatter/frontMatter';
import type { FilingToken } from '../note/note';
import type { Refusal } from '../refusal';
import type { FilingKey } from '../taxonomy/remit';
import type { ActivityPath } from '../taxonomy/taxonomy';
import type { Splice } from '../text/splice';
import type { Draft } from './draft';
import { unsupported } from './keyEdit';
import type { ScalarLayout } from './keyLayout';
import { layoutOf } from './keyLayout';
import { firstIdThatIsNoHashtag } from './target';
import { pathAsYaml, yamlString } from './yamlString';

/**
 * The splices that replace one token of a draft by `path`: a hashtag in the text, or a value of a key, which keeps its
 * order, quotes and comments (invariant 2).
 */
export function replaceToken(
  draft: Draft,
  token: FilingToken,
  path: ActivityPath,
): readonly Splice[] | Refusal {
  if (token.place !== 'hashtag') return inKey(draft, token.place, token, path);
  const odd = firstIdThatIsNoHashtag(path);
  return odd === undefined
    ? [{ ...token.span, text: likeHashtag(draft.text, token, path) }]
    : { code: 'id-not-hashtag', args: [odd] };
}

/** A path as the text has it in place of a hashtag: without a `#` where it had none, as in a page's `tags::`. */
export function likeHashtag(text: string, { span }: FilingToken, path: string): string {
  return text.startsWith('#', span.start) ? `#${path}` : path;
}

function inKey(
  { text }: Draft,
  key: FilingKey,
  { span, written }: FilingToken,
  path: ActivityPath,
): readonly Splice[] | Refusal {
  const frontMatter = readFrontMatter(text);
  if (frontMatter.kind !== 'mapping') return [];
  const layout = layoutOf(text, frontMatter, key);
  if (layout.kind === 'odd') return unsupported(text, key, layout.span);
  if (layout.kind === 'scalar') return [{ ...span, text: inScalar(text, layout, written, path) }];
  return [{ ...span, text: likeBefore(text.slice(span.start, span.end), path) }];
}

// Keeps the existing quotes unless the path needs others.
function likeBefore(before: string, path: ActivityPath): string {
  const quote = /^["']/.exec(before)?.[0];
  const value = pathAsYaml(path);
  return quote !== undefined && value === path ? `${quote}${path}${quote}` : value;
}

// A scalar with several paths keeps the others and its separators. If the new path would be split or need quotes in it,
// the scalar becomes a flow list, as it does when filing adds to it.
function inScalar(text: string, { span, parts }: ScalarLayout, written: string, path: ActivityPath): string {
  const before = text.slice(span.start, span.end);
  const value = pathAsYaml(path);
  const isMeant = (part: string): boolean => part.trim().replace(/^#/, '') === written;
  if (value === path && parts.length === 1) return likeBefore(before, path);
  const pieces = before.split(before.includes(',') ? /(,)/ : /([ \t]+)/);
  const place = pieces.findIndex(isMeant);
  if (value === path && place !== -1) {
    return pieces.map((piece, at) => (at === place ? piece.replace(piece.trim(), path) : piece)).join('');
  }
  const meant = parts.findIndex((part) => isMeant(part.text));
  return `[${parts.map((part, at) => (at === meant ? value : yamlString(part.text))).join(', ')}]`;
}
