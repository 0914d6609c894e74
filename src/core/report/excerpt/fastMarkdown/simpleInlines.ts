import type { Link, PhrasingContent, Strong } from 'mdast';

// Words as bold text, as a link to a plain URL, or as both, with a blank or punctuation on either side.
const words = String.raw`[^\s*[\]](?:[^*[\]\n]*[^\s*[\]])?`;
const link = String.raw`\[(${words})\]\(([\w:/.#?=%+,~-]+)\)`;
const marked = new RegExp(
  String.raw`(^|[ \n(])(?:\*\*(?:(${words})|${link})\*\*|${link})(?=$|[ \r\n.,;:)])`,
  'gu',
);

// Emphasis, code, HTML, character references, autolinks, hard breaks, and everything else that is not plain text.
const mayMeanMore =
  /[*[\]\\`@\t\0\uFEFF\v\f|]|~~|<[!/?A-Za-z]|&[#\w]|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])|:\/\/|www\.| \r?\n|\n |\r(?!\n)/iu;

// GFM autolinks are found in the unescaped text, so escaped characters count too.
const mayBeAddress = /:\/\/|www\.|@/iu;

const meansText = (source: string, shown: string): boolean =>
  !mayMeanMore.test(source) && !mayBeAddress.test(shown);

/**
 * The content of a paragraph of plain text, bold text and links, without positions; undefined if it may hold anything
 * else. Line breaks within it are kept.
 */
export function simpleInlines(text: string): readonly PhrasingContent[] | undefined {
  const source = withoutEscapes(text);
  if (source === undefined || /^[ ]|[ ]$/.test(source)) return undefined;
  const nodes: PhrasingContent[] = [];
  let end = 0;
  const takeText = (to: number): boolean => {
    const value = source.slice(end, to);
    const shown = asShown(value);
    if (value !== '') nodes.push({ type: 'text', value: shown });
    return meansText(value, shown);
  };
  for (const match of source.matchAll(marked)) {
    const [whole, before = '', ...parts] = match;
    if (!takeText(match.index + before.length)) return undefined;
    end = match.index + whole.length;
    const node = markedNode(parts);
    if (!node) return undefined;
    nodes.push(node);
  }
  return takeText(source.length) ? nodes : undefined;
}

function markedNode([bold, boldLabel, boldUrl, label, url]: readonly (string | undefined)[]):
  Strong | Link | undefined {
  const said = bold ?? boldLabel ?? label ?? '';
  const shown = asShown(said);
  // `[x]` is a task's box, and a label that is an autolink is left to remark.
  if (!meansText(said, shown) || /^[xX]$/.test(said)) return undefined;
  const text = { type: 'text', value: shown } as const;
  if (bold !== undefined) return { type: 'strong', children: [text] };
  const link: Link = { type: 'link', title: null, url: boldUrl ?? url ?? '', children: [text] };
  return boldUrl === undefined ? link : { type: 'strong', children: [link] };
}

// Escaped punctuation is mapped to private-use characters, which no text should contain.
const firstStandIn = 0xe100;
const escape = /\\([!-/:-@[-`{-~])/g;
const standIn = /[\uE100-\uE17F]/g;

/**
 * Replaces each escaped punctuation character by its private-use stand-in, so that all remaining punctuation is markup.
 * Undefined if the text contains a stand-in already, or a backslash that escapes nothing.
 */
function withoutEscapes(text: string): string | undefined {
  if (text.search(standIn) !== -1) return undefined;
  if (!text.includes('\\')) return text;
  const without = text.replace(escape, (_, sign: string) =>
    String.fromCharCode(firstStandIn + sign.charCodeAt(0)),
  );
  return without.includes('\\') ? undefined : without;
}

/** The displayed form of a text that `withoutEscapes` returned. */
function asShown(text: string): string {
  return text.replace(standIn, (character) => String.fromCharCode(character.charCodeAt(0) - firstStandIn));
}
