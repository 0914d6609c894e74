/** An element as it is written, with its attributes in their order. */
export interface WrittenElement {
  readonly name: string;
  readonly attributes: readonly (readonly [name: string, value: string])[];
  /** The names of the elements that it stands in, the outermost first. */
  readonly within: readonly string[];
}

const voids = new Set(['meta', 'br', 'hr']);
const inline = new Set(['a', 'strong', 'em', 'del', 'code', 'br', 'sup']);
const ofInline = ['p', 'h1', 'h2', 'h3', 'a', 'strong', 'em', 'del', 'sup'];
const token =
  /(<!doctype html>)|<\/(?<end>[a-z][a-z0-9]*)>|<(?<start>[a-z][a-z0-9]*)(?<attributes>(?: [a-zA-Z-]+="[^"]*")*)>|[^<]+/y;

/**
 * The elements of a page, in order, read by rules so narrow that every parser has to agree with them: each tag is
 * closed where it belongs, each value is quoted, no `<` is text, and nothing stands where a browser would move it from.
 * Throws where the page is anything else. Shares no code with what writes it.
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
 * Whether a browser that stands on a local page goes from there only to a file beside it, a place on the page, a page of
 * the web or a mail: as the URL standard reads an address, after dropping what it drops (S12).
 */
export function leadsSomewhereHarmless(address: string): boolean {
  const read = address.replace(/^[\p{Cc} ]+/u, '').replace(/[\t\n\r]/g, '');
  const [, scheme] = /^([a-z][a-z0-9+.-]*):/i.exec(read) ?? [];
  if (scheme !== undefined) return ['http', 'https', 'mailto'].includes(scheme.toLowerCase());
  return !/^[/\\]/.test(read);
}
