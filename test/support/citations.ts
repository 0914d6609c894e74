import GithubSlugger from 'github-slugger';

/** How a rule or a paper is cited: `H12`, `invariant 4`, `docs/files.md`, or that with a heading, `#the-day`. */
export type Citation = string;

/** A paper by its path in the repository; undefined where there is none. */
export type ReadPaper = (path: string) => string | undefined;

const ids = /(?<![\w/#-])[HSL]\d{1,2}(?![\w./-])/g;
const invariants = /\binvariants?[\s*/]+(\d+(?:(?:,|[\s*/]+and|[\s*/]+to)[\s*/]+\d+)*)/g;
const papers = /(?<![\w./-])docs\/[\w./-]*\.md(?:#[\p{L}\p{N}_-]+)?/gu;

/** All that a text cites, each as often as it does. */
export function citationsIn(text: string): readonly Citation[] {
  const numbers = [...text.matchAll(invariants)].flatMap(([, list = '']) => list.match(/\d+/g) ?? []);
  return [
    ...(text.match(ids) ?? []),
    ...numbers.map((number) => `invariant ${number}`),
    ...(text.match(papers) ?? []),
  ];
}

/** The rules that have a number, as they are cited: hazards, security, laws and invariants. */
export function numberedRules(read: ReadPaper): readonly Citation[] {
  const hazards = [...(read('docs/hazards.md') ?? '').matchAll(/^- \*\*([HSL]\d+)\. /gm)];
  const [, behind = ''] = (read('docs/architecture.md') ?? '').split(/^## Invariants$/m);
  const [section = ''] = behind.split(/^## /m);
  return [
    ...hazards.map(([, id = '']) => id),
    ...[...section.matchAll(/^(\d+)\. /gm)].map(([, number = '']) => `invariant ${number}`),
  ];
}

/** Tells whether a citation leads to a rule, a paper, or a heading of one. */
export function resolver(read: ReadPaper): (citation: Citation) => boolean {
  const rules = new Set(numberedRules(read));
  return (citation) => {
    const [path = '', anchor] = citation.split('#');
    if (!path.endsWith('.md')) return rules.has(citation);
    const markdown = read(path);
    return markdown !== undefined && (anchor === undefined || anchorsIn(markdown).has(anchor));
  };
}

/** The anchors of a paper's headings, as GitHub makes them. */
export function anchorsIn(markdown: string): ReadonlySet<string> {
  const slugger = new GithubSlugger();
  const headings = [...withoutFences(markdown).matchAll(/^#{1,6} (.+)$/gm)];
  return new Set(headings.map(([, heading = '']) => slugger.slug(heading.replace(/[`*]/g, ''))));
}

/** Where a paper's links and pictures lead, addresses of other sites left out. */
export function linksIn(markdown: string): readonly string[] {
  const text = withoutFences(markdown).replace(/`[^`\n]*`/g, '');
  const targets = [...text.matchAll(/\]\(<?([^()\s>]+)>?\)/g)].map(([, target = '']) => target);
  return targets.filter((target) => !/^[a-z][a-z+.-]*:/i.test(target));
}

const pathOfOurs =
  /(?<![\w./@<>*~-])(?:(?:\.\.?\/)+|(?:docs|esbuild|findings|media|src|test)\/)[\w.-]+(?:\/[\w.-]+)*(?![\w/<{*…-])/g;

/** The files and folders that a text names: below a folder of the repository's top, or relative. */
export function pathsIn(text: string): readonly string[] {
  return (text.match(pathOfOurs) ?? []).map((path) => path.replace(/\.+$/, ''));
}

function withoutFences(markdown: string): string {
  return markdown.replace(/^(```|~~~)[\s\S]*?^\1/gm, '');
}
