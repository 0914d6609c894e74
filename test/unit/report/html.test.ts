import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { reportOf } from '../../../src/core/actions/report/write';
import { renderHtml } from '../../../src/core/report/render/html';
import { style, styleHash } from '../../../src/core/report/render/html/style';
import { renderMarkdown } from '../../../src/core/report/render/markdown';
import { readFolder } from '../../support/aFolder';
import { atEndOf, periodNamed } from '../../support/aWorkspace';
import { hostileTitles } from '../../support/hostileTitles';
import { naughtyStrings } from '../../support/suites';

const quarter = periodNamed('2026-Q4');
const elements = [
  ...['html', 'head', 'meta', 'title', 'style', 'body', 'main', 'figure', 'svg', 'desc', 'text', 'rect'],
  ...[
    'figcaption',
    'table',
    'thead',
    'tbody',
    'tr',
    'th',
    'td',
    'h1',
    'h2',
    'h3',
    'h4',
    'p',
    'ul',
    'ol',
    'li',
  ],
  ...['a', 'strong', 'em', 'del', 'code', 'pre', 'blockquote', 'br', 'hr', 'sup', 'section'],
];

/** The HTML of a folder's quarter. */
async function htmlOf(files: Readonly<Record<string, string>>): Promise<string> {
  const { workspace } = await readFolder(files);
  return renderHtml(await reportOf(workspace, atEndOf(quarter)), 'reports');
}

/** Every tag as written: the stringifier lets no text look like one. */
function tagsOf(html: string): readonly { readonly name: string; readonly attributes: string }[] {
  const body = html.slice(html.indexOf('<body>'));
  return [...body.matchAll(/<([a-z][a-z0-9]*)((?:\s+[^<>"]+(?:="[^"]*")?)*)\s*\/?>/gi)].map(
    ([, name = '', attributes = '']) => ({ name: name.toLowerCase(), attributes }),
  );
}

/** A folder where a text is the title of everything there is, and the author's own statement. */
function everywhere(text: string): Readonly<Record<string, string>> {
  const quoted = JSON.stringify(text);
  return {
    'responsibilities/index.md': `---\nrole: ${quoted}\n---\n${text}\n`,
    'responsibilities/ops.md': `---\ntitle: ${quoted}\nactivities: [{ id: a, title: ${quoted} }, { id: b, title: ${quoted} }]\n---\n`,
    'notes/a.md': `---\ntitle: ${quoted}\nsummary: ${quoted}\ndate: 2026-10-01\nactivities: [ops/a]\n---\n`,
  };
}

function assertHarmless(html: string, what: string): void {
  for (const { name, attributes } of tagsOf(html)) {
    assert.ok(elements.includes(name), `<${name}> from ${what}`);
    assert.doesNotMatch(attributes, /\s(?:on\w+|style|src|srcset|action|formaction)\s*=/i, what);
    const [, href = ''] = /\shref="([^"]*)"/.exec(attributes) ?? [];
    assert.doesNotMatch(href, /^(?!https?:|mailto:)[a-z][a-z0-9+.-]*:/i, what);
  }
  assert.doesNotMatch(
    html.slice(html.indexOf('<body>')),
    /<(?:script|img|iframe|form|input|object|link|base)\b/i,
  );
}

describe('The report in HTML', () => {
  it('names its style by the hash that the style has, and lets nothing else in', async () => {
    const hash = createHash('sha256').update(style).digest('base64');
    assert.equal(styleHash, `sha256-${hash}`);
    const html = await htmlOf(everywhere('Plain'));
    assert.ok(html.includes(`<style>${style}</style>`));
    const policy = `default-src 'none'; style-src '${styleHash}'; base-uri 'none'; form-action 'none'`;
    const written = policy.replaceAll("'", '&#x27;');
    assert.ok(html.includes(`<meta http-equiv="Content-Security-Policy" content="${written}">`));
  });

  it('holds exactly the elements of a report, whatever titles and the statement hold', async () => {
    for (const title of hostileTitles) assertHarmless(await htmlOf(everywhere(title)), title);
    const strings = naughtyStrings.filter((text) => text.trim() !== '');
    for (const text of strings) assertHarmless(await htmlOf(everywhere(text)), text);
  });

  it('leads to the same places as the markdown', async () => {
    const { workspace } = await readFolder(everywhere('Plain'));
    const model = await reportOf(workspace, atEndOf(quarter));
    const inHtml = [...renderHtml(model, 'reports').matchAll(/href="([^"]*)"/g)].map(([, to]) => to);
    const inMarkdown = [...renderMarkdown(model, 'reports').matchAll(/\]\(([^)]*)\)/g)].map(([, to]) => to);
    assert.deepEqual(inHtml, inMarkdown);
    assert.ok(inHtml.length > 0);
  });

  it('leads from the numbers of footnotes in the statement to the footnotes, and back', async () => {
    const html = await htmlOf({
      ...everywhere('Plain'),
      'responsibilities/index.md':
        'I run *platform*[^1] and hire[^who].\n\n[^1]: Since May.\n[^who]: With Ana.\n',
    });
    for (const name of ['1', 'who']) {
      assert.match(html, new RegExp(`<a href="#user-content-fn-${name}" id="user-content-fnref-${name}">`));
      assert.match(html, new RegExp(`<li id="user-content-fn-${name}">`));
      assert.match(html, new RegExp(`<a href="#user-content-fnref-${name}">`));
    }
    assert.match(html, /<h2 id="footnote-label">Footnotes<\/h2>/);
  });

  it('draws the shares with their numbers in the description, and nothing where nothing is filed', async () => {
    const html = await htmlOf(everywhere('Plain'));
    assert.match(
      html,
      /<svg viewBox="0 0 640 44" role="img" aria-labelledby="shares-title shares-description">/,
    );
    assert.match(html, /<desc id="shares-description">Plain: 100%, previously nothing\.<\/desc>/);
    const unfiled = { ...everywhere('Plain'), 'notes/a.md': '# A\n' };
    assert.doesNotMatch(await htmlOf(unfiled), /<figure|<svg|<table/);
  });

  it('draws in its tables what the markdown writes in blocks, hidden from those who listen to the numbers', async () => {
    const html = await htmlOf(everywhere('Plain'));
    assert.doesNotMatch(html, /[▁-█]/u);
    assert.match(
      html,
      /<td[^>]*><svg class="bar" viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true"><rect class="now"[^>]* width="100"[^>]*><\/rect><\/svg>100%<\/td>/,
    );
    const { workspace } = await readFolder({
      ...everywhere('Plain'),
      'notes/b.md': '---\ndate: 2026-04-01\nactivities: [ops/a]\n---\n',
    });
    const trend = renderHtml(await reportOf(workspace, atEndOf(quarter)), 'reports');
    assert.match(
      trend,
      /<svg class="trend" viewBox="0 0 28 20"[^>]*>(?:<rect class="now"[^>]*><\/rect>){2}<\/svg>100, –, 100/,
    );
  });

  it('shows nothing of what is private', async () => {
    const secret = 'Canary';
    const html = await htmlOf({
      ...everywhere('Plain'),
      'notes/secret.md': `---\ntitle: ${secret}\nsummary: ${secret}\ndate: 2026-10-02\nprivate: true\nactivities: [ops/a]\n---\n${secret}\n`,
    });
    assert.doesNotMatch(html, /Canary|secret|2026-10-02/);
    assert.match(html, /private/);
  });
});
