import type { Element, ElementContent, Root, RootContent } from 'hast';
import rehypeSanitize from 'rehype-sanitize';
import rehypeStringify from 'rehype-stringify';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';
import { sharesFigure } from './html/shares';
import { schema } from './html/schema';
import { style, styleHash } from './html/style';
import type { ReportLength } from './markdown';
import { reportTree } from './markdown';
import { text as plain } from './markdown/nodes';
import type { ReportModel } from './model';
import type { Words } from './words';
import { wordsFor } from './words';

const toHtml = unified().use(remarkRehype).freeze();
const sanitizer = unified().use(rehypeSanitize, schema).freeze();
const writer = unified().use(rehypeStringify).freeze();

// Nothing is loaded and nothing runs: the one style is the file's own, known by its hash (S16).
const policy = [
  "default-src 'none'",
  `style-src '${styleHash}'`,
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

/**
 * The report as one HTML file that needs nothing beside it: the markdown's own tree, so that both say the same, with the
 * shares drawn above their table. All of it passes through the sanitizer (`schema`), whatever a note's title holds.
 * `folder` is the one that links count from, as in `renderMarkdown`.
 */
export function renderHtml(model: ReportModel, folder: string, length?: ReportLength): string {
  const words = wordsFor(model.language);
  const said = toHtml.runSync(reportTree(model, folder, length));
  // On one page the table has its own bars, and there is no room for both.
  const figure = length === 'page' ? [] : sharesFigure(model, words);
  const drawn: Root = { ...said, children: withFigure(said.children, figure) };
  const { children } = sanitizer.runSync(accessible(drawn));
  const main = element('main', length === 'page' ? { className: ['page'] } : {}, children.filter(isContent));
  return writer.stringify(document(main, model, words));
}

// Before the first table, which is that of the shares.
function withFigure(children: readonly RootContent[], figure: readonly Element[]): RootContent[] {
  const at = children.findIndex((child) => child.type === 'element' && child.tagName === 'table');
  return at === -1 ? [...children] : [...children.slice(0, at), ...figure, ...children.slice(at)];
}

// A cell in a table's head names its column; GFM knows no other heads.
function accessible(root: Root): Root {
  return { ...root, children: root.children.map((child) => withScope(child)) };
}

function withScope<T extends RootContent>(node: T): T {
  if (node.type !== 'element') return node;
  const properties = node.tagName === 'th' ? { ...node.properties, scope: 'col' } : node.properties;
  return { ...node, properties, children: node.children.map((child) => withScope(child)) };
}

function document(main: Element, model: ReportModel, words: Words): Root {
  const title = [words.title(model.period.id), model.role].filter((part) => part !== null).join(' · ');
  const head = element('head', {}, [
    element('meta', { charSet: 'utf-8' }),
    element('meta', { httpEquiv: ['Content-Security-Policy'], content: policy }),
    element('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
    element('meta', { name: 'color-scheme', content: 'light dark' }),
    element('meta', { name: 'generator', content: 'Remit' }),
    element('meta', { name: 'referrer', content: 'no-referrer' }),
    element('title', {}, [{ type: 'text', value: plain(title).value }]),
    element('style', {}, [{ type: 'text', value: style }]),
  ]);
  const html = element('html', { lang: words.language }, [head, element('body', {}, [main])]);
  return { type: 'root', children: [{ type: 'doctype' }, html, { type: 'text', value: '\n' }] };
}

function isContent(node: RootContent): node is ElementContent {
  return node.type === 'element' || node.type === 'text';
}

function element(
  tagName: string,
  properties: Element['properties'],
  children: readonly ElementContent[] = [],
): Element {
  return { type: 'element', tagName, properties, children: [...children] };
}
