// What comments cite: hazards, rules of security and laws by their ids, invariants by their numbers, papers by heading.
import GithubSlugger from 'github-slugger';
import fs from 'node:fs';
import path from 'node:path';

const CITATION = new RegExp(
  [
    /docs\/[\w/-]+\.md(?:#[\p{L}\p{N}_-]+)?/u,
    /\bH(?:[1-9]|[1-4]\d|5[0-8])\b/u,
    /\bS(?:[1-9]|1\d)\b/u,
    /\bL(?:[1-9]|1[0-8])\b/u,
    /\bDESIGN\b/u,
    /\b[Pp]romises? \d+/u,
    /\b[Ii]nvariants? \d+/u,
  ]
    .map(({ source }) => source)
    .join('|'),
  'gu',
);

/** Every citation of a comment, in order. */
export const citationsIn = (comment) =>
  // A citation may span two lines of a comment.
  [...comment.replace(/\s+(?:\*|\/\/)?\s*/g, ' ').matchAll(CITATION)].map(([citation]) => citation);

const headingsOf = (markdown) => {
  const slugger = new GithubSlugger();
  return new Set(
    [...markdown.matchAll(/^#+ +(.+?)\s*#*$/gm)].map(([, text]) => slugger.slug(text.replace(/[`*_]/g, ''))),
  );
};

/** The numbers at the start of items, rows and headings in the section on invariants. */
const invariantsOf = (architecture) => {
  const [, level = '#', rest = ''] = /^(#+) [^\n]*invariants[^\n]*\n([^]*)/im.exec(architecture) ?? [];
  const [part] = rest.split(new RegExp(`^#{1,${level.length}} `, 'm'));
  return new Set([...part.matchAll(/^(?:#+ |\| *)?\W*?(\d+)[.): |*]/gm)].map(([, number]) => number));
};

/** The ids at the start of rows, items and headings. */
const idsOf = (hazards) =>
  new Set([...hazards.matchAll(/^(?:#+ |[|*-] *)?\W*?([HSL]\d+)\b/gm)].map(([, id]) => id));

/** Returns a function that tells whether a citation resolves in a checkout's docs. */
export const resolverOf = (root) => {
  const read = (file) => {
    const found = path.join(root, file);
    return fs.existsSync(found) ? fs.readFileSync(found, 'utf8') : undefined;
  };
  const ids = idsOf(read('docs/hazards.md') ?? '');
  const invariants = invariantsOf(read('docs/architecture.md') ?? '');
  return (citation) => {
    if (/^[HSL]\d+$/.test(citation)) return ids.has(citation);
    const [, number] = /^invariants? (\d+)$/i.exec(citation) ?? [];
    if (number !== undefined) return invariants.has(number);
    const [, file, heading] = /^(docs\/[^#]+)(?:#(.+))?$/.exec(citation) ?? [];
    const text = file === undefined ? undefined : read(file);
    return text !== undefined && (heading === undefined || headingsOf(text).has(heading));
  };
};
