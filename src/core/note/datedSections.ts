import { dayOfTitle, isDatedSection, sectionPart } from './datedHeading';
import type { Outline } from './markdown/outline';
import type { DatedSection } from './note';

const none: readonly DatedSection[] = [];

const holdsYear = /\d{4}/;

/**
 * The dated sections of a text (docs/files.md#dated-sections). A section that only collects dated ones, such as those of
 * a week, is none. `isPrivate`: whether an offset is in a part marked `#private`. Linear.
 */
export function datedSections(
  { headings }: Outline,
  textEnd: number,
  isPrivate: (offset: number) => boolean,
): readonly DatedSection[] {
  const dated = headings.flatMap(({ start, text }, at): readonly DatedSection[] => {
    if (!holdsYear.test(text)) return none;
    const part = sectionPart(headings, at, textEnd);
    const day = isDatedSection(part, at, textEnd) ? dayOfTitle(part.title) : undefined;
    return day === undefined ? none : [{ part, day, private: isPrivate(start) }];
  });
  if (dated.length === 0) return none;
  return dated.filter(({ part }, at) => (dated[at + 1]?.part.span.start ?? textEnd) >= part.span.end);
}
