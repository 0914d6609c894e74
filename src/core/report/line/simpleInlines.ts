import type { PhrasingContent, Text } from 'mdast';

// Words, or words in bold or in a link to a plain address, with a blank or a sign of punctuation on either side.
const marked =
  /(^|[ \n(])(?:\*\*([\p{L}\p{N}](?:[^*[\]\n]*[\p{L}\p{N}])?)\*\*|\[([^*[\]\s](?:[^*[\]\n]*[^*[\]\s])?)\]\(([\w:/.#?=%+,-]+)\))(?=$|[ \n.,;:)])/gu;
const plain = /^[^*[\]\r|]*$/u;
const oneLine = /^[^*[\]\r\n]*$/u;

/**
 * The content of a paragraph of text, bold text and links only, without positions; undefined of whatever may mean
 * more. Lines are joined as they stand.
 */
export function simpleInlines(text: string): readonly PhrasingContent[] | undefined {
  const nodes: PhrasingContent[] = [];
  let end = 0;
  const takeText = (to: number): boolean => {
    const value = text.slice(end, to);
    if (value !== '') nodes.push({ type: 'text', value });
    return plain.test(value) && !value.includes('://');
  };
  for (const match of text.matchAll(marked)) {
    const [whole, before = '', bold, shown = '', url = ''] = match;
    if (!takeText(match.index + before.length)) return undefined;
    end = match.index + whole.length;
    const said = bold ?? shown;
    if (!oneLine.test(said) || said.includes('://') || /^[ xX]?$/.test(said)) return undefined;
    const children: Text[] = [{ type: 'text', value: said }];
    nodes.push(
      bold === undefined ? { type: 'link', title: null, url, children } : { type: 'strong', children },
    );
  }
  return takeText(text.length) ? nodes : undefined;
}
