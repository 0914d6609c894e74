import { readTyped } from '../frontMatter/typed/reader';
import { typedRegion } from '../frontMatter/typed/region';
import type { Span } from '../text/range';

/** A path among the values of `activities:` or `tags:`. */
export interface ListedPath {
  readonly written: string;
  /** The path's own characters, without quotes and `#`. */
  readonly span: Span;
}

/** The paths in front matter, finished or not; a value with several of them gives each. In order. */
export function listOfPaths(text: string): readonly ListedPath[] {
  const region = typedRegion(text);
  if (!region) return [];
  return readTyped(text, region).flatMap(({ role, path, span, after }) => {
    const [key, item] = path;
    if (role === 'key' || path.length > 2 || typeof item === 'string') return [];
    if (key !== 'activities' && key !== 'tags') return [];
    const raw = text.slice(span.start, span.end);
    const isSeveral = path.length === 1 && after === 'colon';
    const pattern = !isSeveral
      ? /[^"'#\s](?:.*[^"'\s])?/g
      : raw.includes(',')
        ? /[^"',#\s][^,"']*/g
        : /[^"'#\s]+/g;
    return [...raw.matchAll(pattern)].map((match) => {
      const written = match[0].trimEnd();
      const start = span.start + match.index;
      return { written, span: { start, end: start + written.length } };
    });
  });
}
