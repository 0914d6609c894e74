import type { Element, ElementContent } from 'hast';
import { formatPercent } from '../../../format/numbers';
import { text as plain } from '../markdown/nodes';
import type { CategoryReport, ReportModel } from '../../model';
import type { Words } from '../../words/words';

// Units of the SVG's view box, which is scaled to the width of the page.
const width = 640;
const rowHeight = 44;
const labelAt = 14;
const barAt = 21;
const barHeight = 12;
const barsWidth = 560;

/**
 * The categories' shares as bars: filled for this period, outlined for the previous one, each with its numbers. A
 * figure with a description; the table after it has the same content. Empty if nothing is filed.
 */
export function sharesFigure(
  { categories, measure, previous, period }: ReportModel,
  words: Words,
): readonly Element[] {
  const drawn = categories.filter(({ share, shareBefore }) => (share ?? 0) > 0 || (shareBefore ?? 0) > 0);
  if (drawn.length === 0) return [];
  const named = words.figure(measure, period.id, previous.id);
  const described = drawn.map((category) => `${category.title}: ${numbersOf(category, words)}`).join('. ');
  const svg = element(
    'svg',
    {
      viewBox: `0 0 ${width} ${drawn.length * rowHeight}`,
      role: 'img',
      ariaLabelledBy: ['shares-title', 'shares-description'],
    },
    [
      element('title', { id: 'shares-title' }, [text(named)]),
      element('desc', { id: 'shares-description' }, [text(`${described}.`)]),
      ...drawn.flatMap((category, at) => row(category, at * rowHeight, words)),
    ],
  );
  return [element('figure', {}, [svg, element('figcaption', {}, [text(named)])])];
}

function row(category: CategoryReport, top: number, words: Words): readonly Element[] {
  return [
    element('text', { x: '0', y: `${top + labelAt}` }, [text(category.title)]),
    element('text', { x: `${width}`, y: `${top + labelAt}`, textAnchor: 'end' }, [
      text(numbersOf(category, words)),
    ]),
    bar('now', category.share, top + barAt),
    bar('before', category.shareBefore, top + barAt),
  ];
}

function bar(className: string, share: number | null, y: number): Element {
  const length = Math.round(((share ?? 0) * barsWidth) / 100);
  return element(
    'rect',
    { className: [className], x: '0', y: `${y}`, width: `${length}`, height: `${barHeight}` },
    [],
  );
}

function numbersOf({ share, shareBefore }: CategoryReport, words: Words): string {
  const percent = (value: number | null): string =>
    value === null ? words.noShare : formatPercent(value, words.numbers);
  return words.shareThenBefore(percent(share), percent(shareBefore));
}

function element(tagName: string, properties: Element['properties'], children: ElementContent[]): Element {
  return { type: 'element', tagName, properties, children };
}

// Titles are cleaned of the same characters as in the text.
function text(value: string): ElementContent {
  return { type: 'text', value: plain(value).value };
}
