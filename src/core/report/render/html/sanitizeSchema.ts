import type { Options } from 'rehype-sanitize';

const text = ['strong', 'em', 'del', 'code', 'br', 'p', 'blockquote', 'pre', 'hr', 'sup'];
const structure = ['h1', 'h2', 'h3', 'h4', 'ul', 'ol', 'li', 'a', 'section'];
const tables = ['table', 'thead', 'tbody', 'tr', 'th', 'td'];
const drawings = ['figure', 'figcaption', 'svg', 'g', 'rect', 'text', 'title', 'desc'];

/**
 * The sanitizer's schema for the report's body, whatever a note says: no script, style, image, form or frame, no
 * external resource, and no URL except those of relative files, web pages and mail (S14, S16). Ids are the report's
 * own, and those by which a footnote of the author's statement and its number lead to each other.
 */
export const schema: Options = {
  tagNames: [...text, ...structure, ...tables, ...drawings],
  attributes: {
    a: ['href', ['id', /^user-content-fnref-/]],
    li: [['id', /^user-content-fn-/]],
    h1: ['id'],
    h2: ['id'],
    h3: ['id'],
    ol: ['start'],
    th: ['align', 'scope'],
    td: ['align'],
    svg: [
      'viewBox',
      'role',
      'ariaLabelledBy',
      'ariaHidden',
      'preserveAspectRatio',
      ['className', 'bar', 'trend'],
    ],
    rect: ['x', 'y', 'width', 'height', ['className', 'now', 'before']],
    text: ['x', 'y', 'textAnchor'],
    title: ['id'],
    desc: ['id'],
  },
  protocols: { href: ['http', 'https', 'mailto'] },
  required: {},
  strip: ['script', 'style'],
  clobber: [],
};
