import type { WrittenText } from '../frontMatter/values';
import type { ScalarLayout } from './keyLayout';
import { yamlString } from './yamlString';

/**
 * A single value turned into a flow list of `kept`, each as it was written where that means the same there, and of
 * further `values`, which are YAML already. This is the normal form of a key that held a scalar.
 */
export function scalarAsFlow(
  text: string,
  { span, parts }: ScalarLayout,
  kept: readonly WrittenText[],
  values: readonly string[],
): string {
  const written = text.slice(span.start, span.end);
  const isWhole = parts.length === 1 && isFlowSafe(written);
  const before = isWhole && kept.length === 1 ? [written] : kept.map((part) => yamlString(part.text));
  return `[${[...before, ...values].join(', ')}]`;
}

// A quoted value means the same everywhere; a plain one ends at a comma or bracket in a flow list.
function isFlowSafe(written: string): boolean {
  return /^["']/.test(written) || !/[,[\]{}?:]/.test(written);
}
