import type { ReadNote } from '../../note/readNote';
import { titleDayIn } from '../../note/lineDays';
import { titleOfName } from '../../note/title';

// Characters: what is longer is a sentence.
const longestTitle = 100;

/**
 * Whether a passage is the title of its note, which has no heading for it: its first line, on a line of its own, that
 * says the day of the meeting or begins with the file's name. `start`: the passage's offset in the text.
 */
export function isTitleLine({ scan, text }: ReadNote, written: string, start: number): boolean {
  const { bodyStart } = scan.frontMatter;
  if (written.length > longestTitle || start - bodyStart > longestTitle) return false;
  if (
    /\n|[.!?。！？]\s*$/u.test(written) ||
    text
      .slice(bodyStart, start)
      .replace(/#\S+|[*_]/gu, '')
      .trim() !== ''
  )
    return false;
  return titleDayIn(written) !== undefined || startsWithName(written, titleOfName(scan.note.path));
}

function startsWithName(written: string, name: string): boolean {
  return name.includes(' ') && written.toLowerCase().startsWith(name.toLowerCase());
}
