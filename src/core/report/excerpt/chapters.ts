import type { Heading } from '../../note/markdown/textBlock';
import { firstIndex } from '../../text/firstIndex';
import type { Span } from '../../text/range';
import type { HeadingMeaning } from './vocabulary';

/**
 * The text from one heading to the next of any level. It can be parsed on its own, since a heading ends every block.
 */
export interface Chapter extends Span {
  /** Derived from its own heading and its parent headings within the part that is being read. */
  readonly meaning: HeadingMeaning;
}

/**
 * The chapters of a part of a note, in order. If the part begins with a heading, the author chose to file it, so that
 * heading does not restrict what may be quoted.
 */
export function chaptersOf(
  headings: readonly Heading[],
  part: Span,
  meaningOf: (heading: Heading) => HeadingMeaning,
): readonly Chapter[] {
  const from = (offset: number): number =>
    firstIndex(headings.length, (at) => (headings[at]?.start ?? Infinity) >= offset);
  const inside = headings.slice(from(part.start + 1), from(part.end));
  const nearest = headings[from(part.start)];
  const own = nearest?.start === part.start ? nearest : undefined;
  const first = chapter(own?.end ?? part.start, inside[0]?.start ?? part.end, 'plain');
  const above: Above[] = [];
  const rest = inside.map((heading, at) => {
    while ((above.at(-1)?.level ?? 0) >= heading.level) above.pop();
    above.push({ level: heading.level, meaning: meaningOf(heading) });
    return chapter(heading.end, inside[at + 1]?.start ?? part.end, meaningUnder(above));
  });
  return [first, ...rest];
}

interface Above {
  readonly level: number;
  readonly meaning: HeadingMeaning;
}

function chapter(start: number, end: number, meaning: HeadingMeaning): Chapter {
  return { start, end: Math.max(start, end), meaning };
}

// Apparatus covers every level below it. A heading such as `Agenda` covers only the text right under it: subsections
// hold the minutes.
function meaningUnder(headings: readonly Above[]): HeadingMeaning {
  const meanings = headings.map(({ meaning }) => meaning);
  return meanings.includes('apparatus') ? 'apparatus' : (meanings.at(-1) ?? 'plain');
}
