import { swallowedBy } from '../frontMatter/typed/place';
import { readTyped } from '../frontMatter/typed/reader';
import { typedRegion } from '../frontMatter/typed/region';
import type { SwallowedPath } from './note';

const none: readonly SwallowedPath[] = [];

/**
 * The `#words` that stand in `activities:` and `tags:` where a value is missing: comments to YAML, and maybe hashtags to
 * who wrote them (H18). Most front matter has no `#`, and costs no reading.
 */
export function swallowedPaths(text: string): readonly SwallowedPath[] {
  if (!text.startsWith('---') && !text.startsWith('\uFEFF---')) return none;
  const region = typedRegion(text);
  if (!region || !holdsHash(text, region.start, region.end)) return none;
  return readTyped(text, region).flatMap((token): readonly SwallowedPath[] => {
    const [key, item] = token.path;
    const span = swallowedBy(text, token);
    if (!span || token.role === 'key' || token.path.length > 2 || typeof item === 'string') return [];
    if (key !== 'activities' && key !== 'tags') return [];
    const written = text.slice(span.start + 1, span.end);
    return written === '' ? [] : [{ key, written, span }];
  });
}

function holdsHash(text: string, start: number, end: number): boolean {
  for (let at = start; at < end; at++) if (text.charCodeAt(at) === 35) return true;
  return false;
}
