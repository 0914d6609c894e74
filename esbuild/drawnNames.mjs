// What stands in for property-information's names of SVG: those of the report's drawings, as
// src/core/report/render/html/sanitizeSchema.ts allows them.
import { caseSensitiveTransform } from '../node_modules/property-information/lib/util/case-sensitive-transform.js';
import { create } from '../node_modules/property-information/lib/util/create.js';
import { spaceSeparated } from '../node_modules/property-information/lib/util/types.js';

const plain = ['height', 'id', 'preserveAspectRatio', 'textAnchor', 'viewBox', 'width', 'x', 'y'];

export const svg = create({
  attributes: { className: 'class', textAnchor: 'text-anchor' },
  properties: { className: spaceSeparated, ...Object.fromEntries(plain.map((name) => [name, null])) },
  space: 'svg',
  transform: caseSensitiveTransform,
});
