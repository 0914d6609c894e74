// What stands in for property-information's names of HTML and SVG: those of a report and its drawings, as
// src/core/report/render/html/sanitizeSchema.ts allows them. Other names are written as they are.
import { caseInsensitiveTransform } from '../node_modules/property-information/lib/util/case-insensitive-transform.js';
import { caseSensitiveTransform } from '../node_modules/property-information/lib/util/case-sensitive-transform.js';
import { create } from '../node_modules/property-information/lib/util/create.js';
import { spaceSeparated } from '../node_modules/property-information/lib/util/types.js';

const plain = (...names) => Object.fromEntries(names.map((name) => [name, null]));

export const html = create({
  attributes: { classname: 'class', httpequiv: 'http-equiv' },
  properties: { className: spaceSeparated, ...plain('charSet', 'colSpan', 'httpEquiv', 'rowSpan') },
  space: 'html',
  transform: caseInsensitiveTransform,
});

export const svg = create({
  attributes: { className: 'class', textAnchor: 'text-anchor' },
  properties: {
    className: spaceSeparated,
    ...plain('height', 'id', 'preserveAspectRatio', 'textAnchor', 'viewBox', 'width', 'x', 'y'),
  },
  space: 'svg',
  transform: caseSensitiveTransform,
});
