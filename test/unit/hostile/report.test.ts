import assert from 'node:assert/strict';
import { withoutHidden } from '../../../src/core/note/hidden/shownText';
import { renderBrief } from '../../../src/core/report/render/brief';
import { renderHtml } from '../../../src/core/report/render/html';
import { style, styleHash } from '../../../src/core/report/render/html/style';
import { reportJson } from '../../../src/core/report/render/json';
import { renderMarkdown } from '../../../src/core/report/render/markdown';
import { statementQuote } from '../../../src/core/report/render/markdown/statement';
import { stringifyMarkdown } from '../../../src/core/report/render/markdown/stringify';
import type { ReportModel } from '../../../src/core/report/model';
import { reportOf } from '../../support/aWorkspace';
import type { Files } from '../../support/filesSaying';
import { fileNamed, filesSaying, harmless } from '../../support/filesSaying';
import { hostileTitles } from '../../support/hostileTitles';
import { markdownPayloads, textPayloads } from '../../support/payloads';
import { nodesOf, shapeOfMarkdown } from '../../support/shapeOfMarkdown';
import type { WrittenElement } from '../../support/strictHtml';
import { elementsOf, leadsSomewhereHarmless } from '../../support/strictHtml';
import { asManyAsAsked, naughtyStrings } from '../../support/suites';

// Of the naughty strings every fourth: the many that are scripts differ in a character. None that is hidden as a whole.
const suite = [
  ...new Set([
    ...asManyAsAsked([...textPayloads, ...hostileTitles]),
    ...naughtyStrings.filter((_, at) => at % 4 === 0),
  ]),
].filter((text) => withoutHidden(text).trim() !== '');

/** In handfuls, so that what is listed up to a dozen is listed in full. */
const handfuls = Array.from({ length: Math.ceil(suite.length / 10) }, (_, at) =>
  suite.slice(at * 10, at * 10 + 10),
);

const attributesOfBody: Readonly<Record<string, readonly string[]>> = {
  a: ['href'],
  th: ['align', 'scope'],
  td: ['align'],
  svg: ['viewBox', 'role', 'aria-labelledby', 'aria-hidden', 'preserveAspectRatio', 'class'],
  main: ['class'],
  rect: ['class', 'x', 'y', 'width', 'height'],
  text: ['x', 'y', 'text-anchor'],
  title: ['id'],
  desc: ['id'],
};
const plainElements = ['h1', 'h2', 'h3', 'p', 'ul', 'ol', 'li', 'strong', 'em', 'del', 'code', 'pre'];
const otherElements = ['blockquote', 'br', 'hr', 'table', 'thead', 'tbody', 'tr', 'figure', 'figcaption'];
const elementsOfBody = [...plainElements, ...otherElements, ...Object.keys(attributesOfBody)];

const bodyOf = (html: string): readonly WrittenElement[] =>
  elementsOf(html).filter(({ within }) => within.includes('main'));

/** As `a href`: what an element is, whatever its values say. */
const shapeOf = (elements: readonly WrittenElement[]): readonly string[] =>
  elements.map(({ name, attributes }) => [name, ...attributes.map(([key]) => key)].join(' '));

function assertNothingElse(html: string, what: string): void {
  const elements = elementsOf(html);
  const head = shapeOf(elements.filter(({ within }) => !within.includes('main')));
  assert.deepEqual(
    head,
    [
      ...['html lang', 'head', 'meta charset', 'meta http-equiv content', 'meta name content'],
      ...['meta name content', 'meta name content', 'meta name content', 'title', 'style', 'body', 'main'],
    ].map((shape) => (shape === 'main' && html.includes('<main class="page">') ? 'main class' : shape)),
    what,
  );
  assert.equal(html.split('<style>').length, 2);
  assert.ok(html.includes(`<style>${style}</style></head>`));
  assert.ok(
    html.includes(`content="default-src 'none'; style-src '${styleHash}'; `.replaceAll("'", '&#x27;')),
  );
  for (const { name, attributes, within } of elements.filter((one) => one.within.includes('main'))) {
    assert.ok(elementsOfBody.includes(name), `<${name}> of ${what}`);
    if (['title', 'desc', 'rect', 'text'].includes(name)) assert.ok(within.includes('svg'), what);
    for (const [key, value] of attributes) {
      assert.ok(attributesOfBody[name]?.includes(key), `${key} of <${name}> of ${what}`);
      if (key === 'href') assert.ok(leadsSomewhereHarmless(value), `${value} of ${what}`);
    }
  }
}

const lengths = ['full', 'page'] as const;

describe('A hostile text, wherever a report shows one', () => {
  const models = new Map<string, ReportModel>();
  const once = (name: string, files: () => Files): ReportModel => {
    const model = models.get(name) ?? reportOf(files(), '2026-Q4');
    models.set(name, model);
    return model;
  };
  const modelOf = (texts: readonly string[]): ReportModel =>
    once(texts.join('\n'), () => filesSaying(texts, fileNamed));
  const expectedOf = (count: number): ReportModel => once(`${count}`, () => harmless(count));
  /** What a report of plain texts looks like depends on how many there are, and is looked at once. */
  const ofPlain = <T>(look: (model: ReportModel) => T): ((count: number) => T) => {
    const seen = new Map<number, T>();
    return (count) => {
      const known = seen.get(count) ?? look(expectedOf(count));
      seen.set(count, known);
      return known;
    };
  };

  for (const length of lengths) {
    it(`leaves exactly the elements in HTML that a plain text leaves (${length})`, () => {
      const shapeOfPlain = ofPlain((model) => shapeOf(bodyOf(renderHtml(model, 'reports', length))));
      for (const texts of handfuls) {
        const html = renderHtml(modelOf(texts), 'reports', length);
        assert.deepEqual(shapeOf(bodyOf(html)), shapeOfPlain(texts.length), texts.join('\n'));
        assertNothingElse(html, texts.join('\n'));
      }
    });

    it(`leaves exactly the nodes in markdown that a plain text leaves (${length})`, () => {
      const shapeOfPlain = ofPlain((model) => shapeOfMarkdown(renderMarkdown(model, 'reports', length)));
      for (const texts of handfuls) {
        const shape = shapeOfMarkdown(renderMarkdown(modelOf(texts), 'reports', length));
        assert.deepEqual(shape, shapeOfPlain(texts.length), texts.join('\n'));
      }
    });
  }

  it('leaves the brief as many lines, and nothing in it that turns or ends one', () => {
    for (const texts of handfuls) {
      const brief = renderBrief(modelOf(texts));
      const plain = renderBrief(expectedOf(texts.length));
      assert.equal(brief.split('\n').length, plain.split('\n').length, brief);
      assert.doesNotMatch(brief, /[^\P{Cc}\n]|[\u2028\u2029\u202A-\u202E\u2066-\u2069]/u);
    }
  });

  it('is in JSON a text, of a model with the same fields', () => {
    const fields = (value: unknown): unknown =>
      typeof value !== 'object' || value === null
        ? typeof value
        : Array.isArray(value)
          ? value.map(fields)
          : Object.entries(value).map(([key, one]): unknown => [
              key,
              ['line', 'text', 'owner'].includes(key) ? key : fields(one),
            ]);
    for (const texts of handfuls) {
      const json = reportJson(modelOf(texts));
      const plain = reportJson(expectedOf(texts.length));
      assert.deepEqual(fields(JSON.parse(json)), fields(JSON.parse(plain)), texts.join('\n'));
    }
  });
});

describe('The author’s own statement', () => {
  const stating = (statement: string): ReportModel =>
    reportOf({ 'responsibilities/index.md': `---\nrole: CTO\n---\n${statement}\n` }, '2026-Q4');
  const quoteIn = (html: string): readonly WrittenElement[] =>
    bodyOf(html).filter(({ within }) => within[3] === 'blockquote');
  const tagsOf = (elements: readonly WrittenElement[]): string =>
    elements
      .map(({ name, attributes: [first] }) => (name === 'a' && first ? `a=${first[1]}` : name))
      .join(' ');

  it('is in HTML exactly these elements, with links that lead nowhere else', () => {
    for (const [markdown, tags] of markdownPayloads) {
      const html = renderHtml(stating(markdown), 'reports');
      assert.equal(tagsOf(quoteIn(html)), tags, markdown);
      assertNothingElse(html, markdown);
    }
  });

  it('may be any string at all', () => {
    for (const text of [...hostileTitles, ...naughtyStrings, ...textPayloads]) {
      assertNothingElse(renderHtml(stating(text), '', 'page'), text);
    }
  });

  it('has in markdown no HTML, and no address that a browser would run or take for a server’s', () => {
    for (const text of [...textPayloads, ...hostileTitles, ...naughtyStrings]) {
      for (const folder of ['reports', '']) {
        const quote = stringifyMarkdown({ type: 'root', children: [...statementQuote(text, folder)] });
        for (const node of nodesOf(quote)) {
          assert.notEqual(node.type, 'html', text);
          if (!('url' in node)) continue;
          assert.ok(leadsSomewhereHarmless(node.url), `${node.url} of ${text} from ${folder}`);
        }
      }
    }
  });
});
