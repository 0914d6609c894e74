/** An element as written, with its attributes in order. */
export interface WrittenElement {
  readonly name: string;
  readonly attributes: readonly (readonly [name: string, value: string])[];
  /** The names of its ancestors, the outermost first. */
  readonly within: readonly string[];
}

const voids = new Set(['meta', 'br', 'hr']);
const inline = new Set(['a', 'strong', 'em', 'del', 'code', 'br', 'sup']);
const ofInline = ['p', 'h1', 'h2', 'h3', 'a', 'strong', 'em', 'del', 'sup'];
const token =
  /(<!doctype html>)|<\/(?<end>[a-z][a-z0-9]*)>|<(?<start>[a-z][a-z0-9]*)(?<attributes>(?: [a-zA-Z-]+="[^"]*")*)>|[^<]+/y;

/**
 * The elements of a page, in order, parsed by rules so strict that every parser must agree: each tag is closed in
 * place, each value is quoted, no `<` is text, and nothing is where a browser would move it. Throws for any other page.
 * Shares no code with the renderer.
 */
export function elementsOf(html: string): readonly WrittenElement[] {
  const elements: WrittenElement[] = [];
  const open: string[] = [];
  token.lastIndex = 0;
  while (token.lastIndex < html.length) {
    const at = token.lastIndex;
    const groups = token.exec(html)?.groups;
    if (!groups) throw new SyntaxError(`no page at ${at}: ${html.slice(at, at + 80)}`);
    const { start, end, attributes = '' } = groups;
    if (end !== undefined && open.pop() !== end) throw new SyntaxError(`</${end}> at ${at} closes nothing`);
    if (start === undefined) continue;
    const parent = open.at(-1);
    if (parent !== undefined && ofInline.includes(parent) && !inline.has(start))
      throw new SyntaxError(`<${start}> in <${parent}>`);
    if (start === 'a' && open.includes('a')) throw new SyntaxError('a link in a link');
    elements.push({ name: start, attributes: attributesIn(attributes), within: [...open] });
    if (!voids.has(start)) open.push(start);
  }
  if (open.length > 0) throw new SyntaxError(`<${open.join('> <')}> is not closed`);
  return elements;
}

function attributesIn(written: string): readonly (readonly [string, string])[] {
  return [...written.matchAll(/ ([a-zA-Z-]+)="([^"]*)"/g)].map(([, name = '', value = '']) => [
    name,
    unescaped(value),
  ]);
}

function unescaped(value: string): string {
  return value
    .replace(/&#x([0-9a-f]+);/gi, (_, code: string) => String.fromCodePoint(parseInt(code, 16)))
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&');
}

/**
 * Whether a link on a local page leads only to a file beside it, a place on the page, a web page or a mail address:
 * parsed as by the URL standard, after removing the characters that it removes (S12).
 */
export function leadsSomewhereHarmless(address: string): boolean {
  const read = address.replace(/^[\p{Cc} ]+/u, '').replace(/[\t\n\r]/g, '');
  const [, scheme] = /^([a-z][a-z0-9+.-]*):/i.exec(read) ?? [];
  if (scheme !== undefined) return ['http', 'https', 'mailto'].includes(scheme.toLowerCase());
  return !/^[/\\]/.test(read);
}
