import type { Element, ElementContent, Root, RootContent, Text } from 'hast';
import type { Root as MarkdownRoot } from 'mdast';
import { toString } from 'mdast-util-to-string';
import rehypeSanitize from 'rehype-sanitize';
import rehypeStringify from 'rehype-stringify';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';
import type { NoteAddress } from './html/noteLinks';
import { withNoteLinks } from './html/noteLinks';
import { previewStyle, previewStyleHash } from './html/previewStyle';
import { sharesFigure } from './html/shares';
import { schema } from './html/sanitizeSchema';
import { style, styleHash } from './html/style';
import type { ReportLength } from './markdown';
import { reportTree } from './markdown';
import { text as plain } from './markdown/nodes';
import type { ReportModel } from '../model';
import type { WordReport } from './word/wordReport';
import { wordsFor } from '../words/languages';

const sanitizer = unified().use(rehypeSanitize, schema).freeze();
const writer = unified().use(rehypeStringify).freeze();

/** A style sheet, and its hash for the content security policy. */
interface Style {
  readonly css: string;
  readonly hash: string;
}

const ofTheFile: Style = { css: style, hash: styleHash };
const ofThePreview: Style = { css: previewStyle, hash: previewStyleHash };

// The content security policy allows no scripts and no requests, only the page's own styles by their hashes (S16).
function policyFor(styles: readonly Style[]): string {
  const hashes = styles.map(({ hash }) => `'${hash}'`).join(' ');
  return `default-src 'none'; style-src ${hashes}; base-uri 'none'; form-action 'none'`;
}

/**
 * The report as one self-contained HTML file. It is made from the markdown's syntax tree, so that both say the same,
 * with the shares drawn above their table. The sanitizer (`schema`) processes all of it, whatever a note's title
 * contains. `folder`: the folder that links are relative to, as in `renderMarkdown`. `file`: the tree of the report's file,
 * with its author's words; none shows what would be written.
 */
export function renderHtml(
  model: ReportModel,
  folder: string,
  length: ReportLength = 'full',
  file: MarkdownRoot = reportTree(model, folder, length),
): string {
  return writer.stringify(page(mainOf(model, length, file), model, [ofTheFile]));
}

/** What a preview shows besides the model. */
export interface PreviewOptions {
  readonly length?: ReportLength;
  /** As for `renderHtml`, with links relative to the workspace folder. */
  readonly file?: MarkdownRoot;
  /** A sentence above the report. */
  readonly notice?: string;
}

/**
 * The same page for a webview: it looks like the file, light or dark by the editor's theme, and links to notes use the
 * addresses that `addressOf` returns, since a webview has no folder.
 */
export function renderPreview(
  model: ReportModel,
  { length = 'full', file = reportTree(model, '', length), notice }: PreviewOptions,
  addressOf: NoteAddress,
): string {
  const main = mainOf(model, length, file);
  const above = notice === undefined ? [] : [element('p', {}, [element('em', {}, [plainText(notice)])])];
  const body = page({ ...main, children: [...above, ...main.children] }, model, [ofTheFile, ofThePreview]);
  return writer.stringify(withNoteLinks(body, addressOf));
}

/** The report for a Word file: the page's content, whose table says what the page draws above it. */
export function renderForWord(model: ReportModel, file: MarkdownRoot): WordReport {
  const { children } = sanitizer.runSync(accessible(elementsOf(model, file)));
  const { language } = wordsFor(model.language);
  return {
    title: titleOf(model),
    language,
    day: model.asOf ?? model.period.to,
    content: children.filter(isContent),
  };
}

function elementsOf(model: ReportModel, file: MarkdownRoot): Root {
  const { footnotes } = wordsFor(model.language);
  return unified().use(remarkRehype, { footnoteLabel: footnotes, footnoteLabelProperties: {} }).runSync(file);
}

// The result is sanitized: only the elements of a report, and only URLs of allowed kinds.
function mainOf(model: ReportModel, length: ReportLength, file: MarkdownRoot): Element {
  const words = wordsFor(model.language);
  const said = elementsOf(model, file);
  // The one-page report shows bars in its table and has no room for the figure.
  const figure = length === 'page' || !hasShares(file, model) ? [] : sharesFigure(model, words);
  const drawn: Root = { ...said, children: withFigure(said.children, figure) };
  const { children } = sanitizer.runSync(accessible(drawn));
  return element('main', length === 'page' ? { className: ['page'] } : {}, children.filter(isContent));
}

// The figure draws what the first table says, unless its author made that say something else.
function hasShares(file: MarkdownRoot, model: ReportModel): boolean {
  const [written, generated] = [file, reportTree(model, '')].map(({ children }) =>
    children.find(({ type }) => type === 'table'),
  );
  return written !== undefined && generated !== undefined && toString(written) === toString(generated);
}

// Inserts the figure before the first table, which shows the shares.
function withFigure(children: readonly RootContent[], figure: readonly Element[]): RootContent[] {
  const at = children.findIndex((child) => child.type === 'element' && child.tagName === 'table');
  return at === -1 ? [...children] : [...children.slice(0, at), ...figure, ...children.slice(at)];
}

// Header cells of GFM tables are always column headers. A box to tick and an image are text:
// a page that is read has no inputs, and fetches nothing.
function accessible(root: Root): Root {
  return { ...root, children: root.children.map((child) => readable(child)) };
}

function readable<T extends RootContent>(node: T): T | Text {
  if (node.type !== 'element') return node;
  const { tagName, children } = node;
  if (tagName === 'input') return { type: 'text', value: node.properties['checked'] === true ? '☑' : '☐' };
  if (tagName === 'img') return { type: 'text', value: node.properties['alt'] ?? '' };
  const properties = tagName === 'th' ? { ...node.properties, scope: 'col' } : node.properties;
  return { ...node, properties, children: children.map((child) => readable(child)) };
}

function page(main: Element, model: ReportModel, styles: readonly Style[]): Root {
  const words = wordsFor(model.language);
  const head = element('head', {}, [
    element('meta', { charSet: 'utf-8' }),
    element('meta', { httpEquiv: ['Content-Security-Policy'], content: policyFor(styles) }),
    element('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
    element('meta', { name: 'color-scheme', content: 'light dark' }),
    element('meta', { name: 'generator', content: 'Remit' }),
    element('meta', { name: 'referrer', content: 'no-referrer' }),
    element('title', {}, [{ type: 'text', value: titleOf(model) }]),
    ...styles.map(({ css }) => element('style', {}, [{ type: 'text', value: css }])),
  ]);
  const html = element('html', { lang: words.language }, [head, element('body', {}, [main])]);
  return { type: 'root', children: [{ type: 'doctype' }, html, { type: 'text', value: '\n' }] };
}

function titleOf({ language, period, role }: ReportModel): string {
  const parts = [wordsFor(language).title(period.id), role].filter((part) => part !== null);
  return plain(parts.join(' · ')).value;
}

function plainText(value: string): ElementContent {
  return { type: 'text', value: plain(value).value };
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
