import type { Link, PhrasingContent, Strong } from 'mdast';

// Words, or words in bold, in a link to a plain address or in both, with a blank or a sign of punctuation on either side.
const words = String.raw`[^\s*[\]](?:[^*[\]\n]*[^\s*[\]])?`;
const link = String.raw`\[(${words})\]\(([\w:/.#?=%+,~-]+)\)`;
const marked = new RegExp(
  String.raw`(^|[ \n(])(?:\*\*(?:(${words})|${link})\*\*|${link})(?=$|[ \r\n.,;:)])`,
  'gu',
);

// Emphasis, code, HTML, character references, addresses by themselves, hard breaks, and what else is not just a text.
const mayMeanMore =
  /[*[\]\\`~@\t\0\uFEFF\v\f|]|<[!/?A-Za-z]|&[#\w]|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])|:\/\/|www\.| \r?\n|\n |\r(?!\n)/iu;

// Remark makes a link of what reads as an address once it is read, also where each of its signs is escaped.
const mayBeAddress = /:\/\/|www\.|@/iu;

const meansText = (source: string, shown: string): boolean =>
  !mayMeanMore.test(source) && !mayBeAddress.test(shown);

/**
 * The content of a paragraph of text, bold text and links only, without positions; undefined of whatever may mean
 * more. Lines are joined as they stand.
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
  // A box is no link, and what may be an address by itself none to this one.
  if (!meansText(said, shown) || /^[xX]$/.test(said)) return undefined;
  const text = { type: 'text', value: shown } as const;
  if (bold !== undefined) return { type: 'strong', children: [text] };
  const link: Link = { type: 'link', title: null, url: boldUrl ?? url ?? '', children: [text] };
  return boldUrl === undefined ? link : { type: 'strong', children: [link] };
}

// Each escaped sign of punctuation has a private-use character of its own, which no text should hold.
const firstStandIn = 0xe100;
const escape = /\\([!-/:-@[-`{-~])/g;
const standIn = /[\uE100-\uE17F]/g;

/**
 * The text with a private-use character in the place of each escaped sign, so that whatever is left of signs means
 * something; undefined where it holds such characters itself, or a backslash that escapes nothing.
 */
function withoutEscapes(text: string): string | undefined {
  if (text.search(standIn) !== -1) return undefined;
  if (!text.includes('\\')) return text;
  const without = text.replace(escape, (_, sign: string) =>
    String.fromCharCode(firstStandIn + sign.charCodeAt(0)),
  );
  return without.includes('\\') ? undefined : without;
}

/** What a text shows that `withoutEscapes` has made. */
function asShown(text: string): string {
  return text.replace(standIn, (character) => String.fromCharCode(character.charCodeAt(0) - firstStandIn));
}
