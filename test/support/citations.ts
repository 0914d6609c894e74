import GithubSlugger from 'github-slugger';

/**
 * A citation of a rule or doc page: `H12`, `invariant 4`, `docs/files.md`, or with a heading, `docs/files.md#the-day`.
 */
export type Citation = string;

/** Reads a doc page by its path in the repository; undefined if there is none. */
export type ReadPaper = (path: string) => string | undefined;

const ids = /(?<![\w/#-])[HSL]\d{1,2}(?![\w./-])/g;
const invariants = /\binvariants?[\s*/]+(\d+(?:(?:,|[\s*/]+and|[\s*/]+to)[\s*/]+\d+)*)/g;
const papers = /(?<![\w./-])docs\/[\w./-]*\.md(?:#[\p{L}\p{N}_-]+)?/gu;

/** All citations in a text, including repeated ones. */
export function citationsIn(text: string): readonly Citation[] {
  const numbers = [...text.matchAll(invariants)].flatMap(([, list = '']) => list.match(/\d+/g) ?? []);
  return [
    ...(text.match(ids) ?? []),
    ...numbers.map((number) => `invariant ${number}`),
    ...(text.match(papers) ?? []),
  ];
}

/** The numbered rules in citation form: hazards, security rules, laws and invariants. */
export function numberedRules(read: ReadPaper): readonly Citation[] {
  const hazards = [...(read('docs/hazards.md') ?? '').matchAll(/^- \*\*([HSL]\d+)\. /gm)];
  const [, behind = ''] = (read('docs/architecture.md') ?? '').split(/^## Invariants$/m);
  const [section = ''] = behind.split(/^## /m);
  return [
    ...hazards.map(([, id = '']) => id),
    ...[...section.matchAll(/^(\d+)\. /gm)].map(([, number = '']) => `invariant ${number}`),
  ];
}

/** Returns a function that tells whether a citation resolves to a rule, a page, or a heading of one. */
export function resolver(read: ReadPaper): (citation: Citation) => boolean {
  const rules = new Set(numberedRules(read));
  return (citation) => {
    const [path = '', anchor] = citation.split('#');
    if (!path.endsWith('.md')) return rules.has(citation);
    const markdown = read(path);
    return markdown !== undefined && (anchor === undefined || anchorsIn(markdown).has(anchor));
  };
}

/** The anchors of a page's headings, as GitHub computes them. */
export function anchorsIn(markdown: string): ReadonlySet<string> {
  const slugger = new GithubSlugger();
  const headings = [...withoutFences(markdown).matchAll(/^#{1,6} (.+)$/gm)];
  return new Set(headings.map(([, heading = '']) => slugger.slug(heading.replace(/[`*]/g, ''))));
}

/** The targets of a page's links and images, except external URLs. */
export function linksIn(markdown: string): readonly string[] {
  const text = withoutFences(markdown).replace(/`[^`\n]*`/g, '');
  const targets = [...text.matchAll(/\]\(<?([^()\s>]+)>?\)/g)].map(([, target = '']) => target);
  return targets.filter((target) => !/^[a-z][a-z+.-]*:/i.test(target));
}

const pathOfOurs =
  /(?<![\w./@<>*~-])(?:(?:\.\.?\/)+|(?:docs|esbuild|findings|media|src|test)\/)[\w.-]+(?:\/[\w.-]+)*(?![\w/<{*…-])/g;

/** The files and folders that a text mentions: relative ones, or below one of the repository's top folders. */
export function pathsIn(text: string): readonly string[] {
  return (text.match(pathOfOurs) ?? []).map((path) => path.replace(/\.+$/, ''));
}

function withoutFences(markdown: string): string {
  return markdown.replace(/^(```|~~~)[\s\S]*?^\1/gm, '');
}
