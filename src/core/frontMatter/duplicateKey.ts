import type { Document } from 'yaml';
import { isScalar, visit } from 'yaml';
import type { Span } from '../text/range';

/**
 * The first key that stands twice in one mapping, as a span of the source, or undefined. In time linear in the keys:
 * the parser compares each with all before it, so that a block of the size that is allowed could take a second (S5).
 */
export function duplicateKeyIn(document: Document.Parsed): Span | undefined {
  let found: Span | undefined;
  visit(document, {
    Map(_, { items }) {
      const values = new Set<unknown>();
      for (const { key } of items) {
        if (!isScalar(key) || !key.range) continue;
        if (values.has(key.value)) {
          found = { start: key.range[0], end: key.range[1] };
          return visit.BREAK;
        }
        values.add(key.value);
      }
      return undefined;
    },
  });
  return found;
}
