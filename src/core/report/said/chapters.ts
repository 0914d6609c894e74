import type { Heading } from '../../note/markdown/outline';
import type { Span } from '../../text/range';
import { withoutHashtags } from '../line/plainText';
import { meaningOfHeading } from '../line/vocabulary';
import type { Said, SpokenWords } from './spokenWords';

/** The text below one heading up to the next, and what its headings make of it. */
export interface SaidChapter extends Span {
  readonly under: Said | undefined;
}

/** The chapters of a note's body, in order, the text above the first heading included. */
export function saidChapters(
  headings: readonly Heading[],
  body: Span,
  words: SpokenWords,
): readonly SaidChapter[] {
  const above: Heading[] = [];
  const first = { start: body.start, end: headings[0]?.start ?? body.end, under: undefined };
  const rest = headings.map((heading, at) => {
    while ((above.at(-1)?.level ?? 0) >= heading.level) above.pop();
    above.push(heading);
    return {
      start: heading.end,
      end: headings[at + 1]?.start ?? body.end,
      under: meaningUnder(above, words),
    };
  });
  return [first, ...rest];
}

// The nearest heading that says anything decides: `Present` under `Decisions` lists who decided.
function meaningUnder(above: readonly Heading[], words: SpokenWords): Said | undefined {
  for (const { text } of above.toReversed()) {
    const title = withoutHashtags(text);
    const said = words.ofHeading(title);
    if (said !== undefined) return said;
    const meaning = meaningOfHeading(title);
    if (meaning !== 'plain' && meaning !== 'summary') return undefined;
  }
  return undefined;
}
