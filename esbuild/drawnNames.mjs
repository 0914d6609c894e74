// What the report's drawings are made of, as src/core/report/render/html/sanitizeSchema.ts allows it.
const contents = `
import { caseSensitiveTransform } from './util/case-sensitive-transform.js';
import { create } from './util/create.js';
import { spaceSeparated } from './util/types.js';
export const svg = create({
  attributes: { className: 'class', textAnchor: 'text-anchor' },
  properties: {
    className: spaceSeparated, height: null, id: null, preserveAspectRatio: null, textAnchor: null, viewBox: null,
    width: null, x: null, y: null,
  },
  space: 'svg',
  transform: caseSensitiveTransform,
});
`;

/** Leaves out the names of some five hundred attributes of SVG, of which a report has nine: a browser loads them all. */
export const drawnNames = {
  name: 'drawn-names',
  setup(bundler) {
    bundler.onLoad({ filter: /property-information[/\\]lib[/\\]svg\.js$/ }, () => ({ contents }));
  },
};
