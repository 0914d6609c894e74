import type { ILevelsOptions, IStylesOptions } from 'docx';
import { AlignmentType, BorderStyle, LevelFormat } from 'docx';
import { bullets, deepest, indentOf, numbersFrom } from './blocks';

const font = 'Calibri';
const ink = '1F2328';
const quiet = '57606A';

/** How a report looks in Word: every paragraph by a style, so that a receiver changes them all at once. */
export const stylesIn = (language: string): IStylesOptions => ({
  default: {
    document: {
      run: { font, size: 22, color: ink, language: { value: language } },
      paragraph: { spacing: { after: 120, line: 276 } },
    },
    heading1: heading(40, 0, 120),
    heading2: heading(28, 360, 100),
    heading3: heading(24, 240, 60),
    heading4: heading(22, 200, 60),
    hyperlink: { run: { color: '0550AE', underline: {} } },
    listParagraph: { paragraph: { spacing: { after: 60 } } },
  },
  characterStyles: [{ id: 'Code', name: 'Code', run: { font: 'Consolas', size: 20 } }],
  paragraphStyles: [
    {
      id: 'Quote',
      name: 'Quote',
      basedOn: 'Normal',
      run: { color: quiet },
      paragraph: {
        indent: { left: 280 },
        border: { left: { style: BorderStyle.SINGLE, size: 18, space: 10, color: 'D0D7DE' } },
      },
    },
    {
      id: 'CodeBlock',
      name: 'Code Block',
      basedOn: 'Normal',
      run: { font: 'Consolas', size: 20 },
      paragraph: { spacing: { line: 240, after: 160 } },
    },
    {
      id: 'TableText',
      name: 'Table Text',
      basedOn: 'Normal',
      run: { size: 20 },
      paragraph: { spacing: { after: 0, line: 252 } },
    },
    {
      id: 'AfterTable',
      name: 'After Table',
      basedOn: 'Normal',
      run: { size: 12 },
      paragraph: { spacing: { after: 0 } },
    },
    { id: 'PageNumber', name: 'Page Number', basedOn: 'Normal', run: { size: 18, color: quiet } },
  ],
});

const heading = (size: number, before: number, after: number) => ({
  run: { font, size, bold: true, color: ink },
  paragraph: { spacing: { before, after }, keepNext: true, keepLines: true },
});

/** The lists of a document: of bullets, and of numbers that begin with each of `starts`. */
export const numberingOf = (starts: readonly number[]) => ({
  config: [
    {
      reference: bullets,
      levels: levels((level) => ({ format: LevelFormat.BULLET, text: marks[level % marks.length] ?? '•' })),
    },
    ...starts.map((start) => ({
      reference: numbersFrom(start),
      levels: levels((level) => ({
        format: LevelFormat.DECIMAL,
        text: `%${level + 1}.`,
        start: level === 0 ? start : 1,
      })),
    })),
  ],
});

const marks = ['•', '◦', '▪'];

function levels(
  of: (level: number) => Pick<ILevelsOptions, 'format' | 'text' | 'start'>,
): readonly ILevelsOptions[] {
  return Array.from({ length: deepest + 1 }, (_, level) => ({
    level,
    alignment: AlignmentType.LEFT,
    style: { paragraph: { indent: { left: indentOf(level), hanging: 300 } } },
    ...of(level),
  }));
}
