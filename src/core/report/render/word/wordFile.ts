import type { ElementContent } from 'hast';
import { AlignmentType, Document, Footer, Packer, PageNumber, Paragraph, TextRun } from 'docx';
import { wordBlocks } from './blocks';
import { sameBytes } from './sameBytes';
import { numberingOf, stylesIn } from './styles';
import { textWidth } from './table';
import type { WordReport } from './wordReport';

// A4, in twentieths of a point.
const [pageWidth, pageHeight] = [11906, 16838];
const sides = (pageWidth - textWidth) / 2;

/** The bytes of a Word file (.docx). The same report gives the same bytes, on any day and any machine (H58). */
export async function wordFile({ title, language, day, content }: WordReport): Promise<Uint8Array> {
  const document = new Document({
    title,
    // Without names of its own the library writes "Un-named".
    creator: 'Remit',
    lastModifiedBy: 'Remit',
    styles: stylesIn(language),
    numbering: numberingOf(startsIn(content)),
    sections: [
      {
        properties: {
          page: {
            size: { width: pageWidth, height: pageHeight },
            margin: { top: 1134, bottom: 1134, left: sides, right: sides },
          },
        },
        footers: { default: new Footer({ children: [pageNumber()] }) },
        children: [...wordBlocks(content)],
      },
    ],
  });
  return sameBytes(new Uint8Array(await Packer.toArrayBuffer(document)), day);
}

function pageNumber(): Paragraph {
  const children = [PageNumber.CURRENT, ' / ', PageNumber.TOTAL_PAGES];
  return new Paragraph({
    style: 'PageNumber',
    alignment: AlignmentType.RIGHT,
    children: [new TextRun({ children })],
  });
}

function startsIn(content: readonly ElementContent[]): readonly number[] {
  const starts = new Set([1]);
  const visit = (node: ElementContent): void => {
    if (node.type !== 'element') return;
    if (node.tagName === 'ol' && typeof node.properties['start'] === 'number')
      starts.add(node.properties['start']);
    node.children.forEach(visit);
  };
  content.forEach(visit);
  return [...starts];
}
