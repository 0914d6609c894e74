import type { RootContent } from 'mdast';
import type { ReportModel } from '../../model';
import type { Words } from '../../words/words';
import { paragraph, text } from './nodes';

/** What the first lines say where more than a tenth of the filed notes has no date: the numbers below lack them. */
export function undatedNotice(
  { method: { undatedFiled } }: ReportModel,
  words: Words,
): readonly RootContent[] {
  const { notes, of } = undatedFiled;
  return 10 * notes > of ? [paragraph(text(words.undated(notes, of)))] : [];
}
