import type { Heading } from '../../note/markdown/textBlock';
import { titleText } from '../../note/markdown/titleText';
import type { Span } from '../../text/range';
import { withoutHashtags } from './plainText';
import type { HeadingMeaning } from './vocabulary';
import type { StatementKind, StatementWords } from './statementWords';

/** The text from one heading to the next, and the kind of statement that its headings announce. */
export interface StatementChapter extends Span {
  readonly under: StatementKind | undefined;
}

/** The chapters of a note's body, in order, including the text above the first heading. */
export function statementChapters(
  headings: readonly Heading[],
  body: Span,
  words: StatementWords,
  meaningOf: (heading: Heading) => HeadingMeaning,
): readonly StatementChapter[] {
  const above: Above[] = [];
  const first = { start: body.start, end: headings[0]?.start ?? body.end, under: undefined };
  const rest = headings.map((heading, at) => {
    while ((above.at(-1)?.level ?? 0) >= heading.level) above.pop();
    above.push({ level: heading.level, ...sayingOf(heading, words, meaningOf(heading)) });
    return {
      start: heading.end,
      end: headings[at + 1]?.start ?? body.end,
      under: meaningUnder(above),
    };
  });
  return [first, ...rest];
}

// The nearest heading that has a meaning decides: `Present` under `Decisions` lists who decided.
function meaningUnder(above: readonly Above[]): StatementKind | undefined {
  return above.findLast(({ decides }) => decides)?.said;
}

interface Above {
  readonly level: number;
  readonly said: StatementKind | undefined;
  /** Whether it overrides the headings above it. */
  readonly decides: boolean;
}

function sayingOf(
  { text }: Heading,
  words: StatementWords,
  meaning: HeadingMeaning,
): Pick<Above, 'said' | 'decides'> {
  const said = words.ofHeading(withoutHashtags(titleText(text)));
  return { said, decides: said !== undefined || (meaning !== 'plain' && meaning !== 'summary') };
}
